import { controlsFrom } from "./controls.ts";

/** OWASP Kubernetes Top Ten, edition of 2025. Its names are kept as they are. */
export const owaspControls = controlsFrom(`
K01 | - | Insecure Workload Configurations
K02 | - | Overly Permissive Authorization Configurations
K03 | - | Secrets Management Failures
K04 | - | Lack of Cluster Level Policy Enforcement
K05 | cluster.network-plugin | Missing Network Segmentation Controls
K06 | host.firewall | Overly Exposed Kubernetes Components
K07 | - | Misconfigured and Vulnerable Cluster Components
K08 | cloud.identity | Cluster to Cloud Lateral Movement
K09 | people.access | Broken Authentication Mechanisms
K10 | people.alerts | Inadequate Logging and Monitoring
`);

/** OWASP Kubernetes Top Ten, edition of 2022, the first: it alone has the supply chain. Its names are kept as they are. */
export const owasp2022Controls = controlsFrom(`
K01 | - | Insecure Workload Configurations
K02 | image.vulnerabilities | Supply Chain Vulnerabilities
K03 | - | Overly Permissive RBAC Configurations
K04 | - | Lack of Centralized Policy Enforcement
K05 | people.alerts | Inadequate Logging and Monitoring
K06 | people.access | Broken Authentication Mechanisms
K07 | cluster.network-plugin | Missing Network Segmentation Controls
K08 | - | Secrets Management Failures
K09 | host.firewall | Misconfigured Cluster Components
K10 | - | Outdated and Vulnerable Kubernetes Components
`);
