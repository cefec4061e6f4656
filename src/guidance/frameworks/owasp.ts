import { controlsFrom } from "./controls.ts";

/** OWASP Kubernetes Top Ten, 2022. Its names are kept as they are. */
export const owaspControls = controlsFrom(`
K01 | file | Insecure Workload Configurations
K02 | file | Supply Chain Vulnerabilities
K03 | file | Overly Permissive RBAC Configurations
K04 | file | Lack of Centralized Policy Enforcement
K05 | file | Inadequate Logging and Monitoring
K06 | file | Broken Authentication Mechanisms
K07 | file | Missing Network Segmentation Controls
K08 | file | Secrets Management Failures
K09 | file | Misconfigured Cluster Components
K10 | file | Outdated and Vulnerable Kubernetes Components
`);
