import { controlsFrom } from "./controls.ts";

/** Sections of the NSA/CISA Kubernetes Hardening Guidance, version 1.2, in their order. */
export const nsaControls = controlsFrom(`
non-root-containers | file | Non-root containers | conteneurs sans root
immutable-file-systems | file | Immutable container file systems | systèmes de fichiers immuables
secure-images | file | Building secure container images | construction d'images sûres
pod-security-enforcement | file | Pod security enforcement | application de la sécurité des pods
service-account-tokens | file | Protecting Pod service account tokens | jetons des comptes de service
container-environments | cluster | Hardening container environments | durcissement des environnements de conteneurs
namespaces | file | Namespaces | espaces de noms
network-policies | file | Network policies | politiques réseau
resource-policies | file | Resource policies | politiques de ressources
control-plane-hardening | file | Control plane hardening | durcissement du plan de contrôle
etcd | file | Etcd | etcd
kubeconfig-files | file | Kubeconfig files | fichiers kubeconfig
worker-node-segmentation | cluster | Worker node segmentation | cloisonnement des nœuds de travail
encryption | file | Encryption | chiffrement
secrets | file | Secrets | secrets
cloud-infrastructure | file | Protecting sensitive cloud infrastructure | protection de l'infrastructure cloud
authentication | file | Authentication | authentification
rbac | file | Role-based access control | contrôle d'accès à base de rôles
audit-logging | file | Audit logging | journaux d'audit
node-and-container-logging | cluster | Worker node and container logging | journaux des nœuds et des conteneurs
seccomp-audit | file | Seccomp audit mode | seccomp en mode audit
log-shipping | cluster | Syslog and SIEM platforms | syslog et SIEM
service-meshes | file | Service meshes | maillages de services
fault-tolerance | cluster | Fault tolerance of logging | tolérance aux pannes de la journalisation
threat-detection | cluster | Threat detection and alerting | détection des menaces et alertes
upgrading | file | Upgrading and application security practices | mises à niveau et sécurité des applications
`);
