import { controlsFrom } from "./controls.ts";

/**
 * Techniques of the containers matrix of MITRE ATT&CK, https://attack.mitre.org/matrices/enterprise/containers/, and those
 * of the enterprise matrix that rules cite beside. Their names are kept as they are.
 */
export const attackControls = controlsFrom(`
T1036.005 | cluster | Match Legitimate Resource Name or Location
T1040 | file | Network Sniffing
T1046 | file | Network Service Discovery
T1053.007 | cluster | Container Orchestration Job
T1059 | file | Command and Scripting Interpreter
T1068 | cluster | Exploitation for Privilege Escalation
T1069 | file | Permission Groups Discovery
T1070 | file | Indicator Removal
T1071 | file | Application Layer Protocol
T1078 | file | Valid Accounts
T1098 | file | Account Manipulation
T1098.006 | file | Additional Container Cluster Roles
T1110 | cluster | Brute Force
T1133 | file | External Remote Services
T1136.001 | host | Local Account
T1190 | file | Exploit Public-Facing Application
T1195 | file | Supply Chain Compromise
T1195.002 | file | Compromise Software Supply Chain
T1204.003 | file | Malicious Image
T1210 | file | Exploitation of Remote Services
T1485 | cluster | Data Destruction
T1490 | cluster | Inhibit System Recovery
T1496 | file | Resource Hijacking
T1498 | file | Network Denial of Service
T1499 | file | Endpoint Denial of Service
T1525 | file | Implant Internal Image
T1528 | file | Steal Application Access Token
T1543.005 | host | Container Service
T1548 | file | Abuse Elevation Control Mechanism
T1550.001 | file | Application Access Token
T1552 | file | Unsecured Credentials
T1552.001 | file | Credentials In Files
T1552.004 | file | Private Keys
T1552.005 | file | Cloud Instance Metadata API
T1552.007 | file | Container API
T1557 | file | Adversary-in-the-Middle
T1562 | file | Impair Defenses
T1562.001 | file | Disable or Modify Tools
T1609 | file | Container Administration Command
T1610 | file | Deploy Container
T1611 | file | Escape to Host
T1612 | file | Build Image on Host
T1613 | file | Container and Resource Discovery
`);
