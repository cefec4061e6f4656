import { controlsFrom } from "./controls.ts";

/**
 * Sections of the NSA/CISA Kubernetes Hardening Guidance, version 1.2 (August 2022), in their order. Two that ask for the
 * same stand together: syslog and SIEM platforms, threat detection and alerting.
 */
export const nsaControls = controlsFrom(`
non-root-containers | workload.manifest | Non-root containers and rootless container engines | conteneurs sans root et moteurs sans root
immutable-file-systems | workload.manifest | Immutable container file systems | systèmes de fichiers immuables
secure-images | workload.manifest image.vulnerabilities | Building secure container images | construction d'images sûres
pod-security-enforcement | namespace.manifest | Pod security enforcement | application de la sécurité des pods
service-account-tokens | workload.manifest | Protecting Pod service account tokens | jetons des comptes de service
container-environments | cluster.isolation | Hardening container environments | durcissement des environnements de conteneurs
namespaces | people.namespaces | Namespaces | espaces de noms
network-policies | network-policy.manifest cluster.network-plugin | Network policies | politiques réseau
resource-policies | workload.manifest | Resource policies | politiques de ressources
control-plane-hardening | kube-apiserver.flags host.firewall | Control plane hardening | durcissement du plan de contrôle
etcd | etcd.flags etcd.backup | Etcd | etcd
kubeconfig-files | kubeconfig.file | Kubeconfig files | fichiers kubeconfig
worker-node-segmentation | host.networks | Worker node segmentation | cloisonnement des nœuds de travail
encryption | kube-apiserver.flags | Encryption | chiffrement
secrets | encryption.configuration | Secrets | secrets
cloud-infrastructure | network-policy.manifest cloud.identity | Protecting sensitive cloud infrastructure | protection de l'infrastructure cloud
authentication | kube-apiserver.flags cluster.anonymous-request people.access | Authentication | authentification
rbac | rbac.manifests | Role-based access control | contrôle d'accès à base de rôles
audit-logging | audit.policy | Kubernetes native audit logging configuration | journal d'audit de Kubernetes
node-and-container-logging | cluster.logs | Worker node and container logging | journaux des nœuds et des conteneurs
seccomp-audit | host.seccomp-log | Seccomp: audit mode | seccomp en mode audit
log-shipping | audit.shipper | Syslog and SIEM platforms | syslog et SIEM
service-meshes | mesh.policy | Service meshes | maillages de services
fault-tolerance | kube-apiserver.flags cluster.logs | Fault tolerance | tolérance aux pannes de la journalisation
threat-detection | people.alerts | Threat detection and alerting | détection des menaces et alertes
upgrading | component.versions image.vulnerabilities | Upgrading and application security practices | mises à niveau et sécurité des applications
`);
