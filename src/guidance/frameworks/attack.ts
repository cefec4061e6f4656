import { controlsFrom } from "./controls.ts";

/**
 * Techniques of the containers matrix of MITRE ATT&CK, version 19, https://attack.mitre.org/matrices/enterprise/containers/.
 * Their names are kept as they are. T1685 is what version 19 made of T1562.001.
 */
const containers = `
T1036 | cluster.activity | Masquerading
T1036.005 | cluster.activity | Match Legitimate Resource Name or Location
T1046 | - | Network Service Discovery
T1053 | cluster.activity | Scheduled Task/Job
T1053.007 | cluster.activity | Container Orchestration Job
T1059 | - | Command and Scripting Interpreter
T1059.013 | - | Container CLI/API
T1068 | cluster.activity | Exploitation for Privilege Escalation
T1069 | cluster.activity | Permission Groups Discovery
T1070 | - | Indicator Removal
T1078 | - | Valid Accounts
T1078.001 | - | Default Accounts
T1078.003 | host.files | Local Accounts
T1098 | - | Account Manipulation
T1098.006 | - | Additional Container Cluster Roles
T1110 | cluster.activity | Brute Force
T1110.001 | cluster.activity | Password Guessing
T1110.003 | cluster.activity | Password Spraying
T1110.004 | cluster.activity | Credential Stuffing
T1133 | - | External Remote Services
T1136 | host.files | Create Account
T1136.001 | host.files | Local Account
T1190 | - | Exploit Public-Facing Application
T1204 | cluster.activity | User Execution
T1204.003 | - | Malicious Image
T1485 | cluster.activity | Data Destruction
T1490 | etcd.backup | Inhibit System Recovery
T1496 | - | Resource Hijacking
T1496.001 | cluster.activity | Compute Hijacking
T1496.002 | cluster.activity | Bandwidth Hijacking
T1498 | cluster.activity | Network Denial of Service
T1499 | - | Endpoint Denial of Service
T1525 | - | Implant Internal Image
T1528 | - | Steal Application Access Token
T1543 | host.files | Create or Modify System Process
T1543.005 | host.files | Container Service
T1550 | cluster.activity | Use Alternate Authentication Material
T1550.001 | - | Application Access Token
T1552 | - | Unsecured Credentials
T1552.001 | - | Credentials In Files
T1552.007 | - | Container API
T1609 | - | Container Administration Command
T1610 | - | Deploy Container
T1611 | - | Escape to Host
T1612 | - | Build Image on Host
T1613 | - | Container and Resource Discovery
T1685 | - | Disable or Modify Tools
`;

/** Techniques of other matrices of ATT&CK for enterprises that rules cite: the node and the cloud below are targets too. */
const others = `
T1040 | - | Network Sniffing
T1195 | - | Supply Chain Compromise
T1195.002 | - | Compromise Software Supply Chain
T1548 | - | Abuse Elevation Control Mechanism
T1552.005 | - | Cloud Instance Metadata API
T1557 | - | Adversary-in-the-Middle
`;

/** What rules cite of MITRE ATT&CK: the containers matrix whole, and the techniques beside it, in order of their numbers. */
export const attackControls = [...controlsFrom(containers), ...controlsFrom(others)].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
