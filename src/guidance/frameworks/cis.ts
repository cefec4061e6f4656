import { controlsFrom } from "./controls.ts";

/**
 * Recommendations of the CIS Kubernetes Benchmark, version 1.12, by number. The titles are rempart's own: they say in a few
 * words what is looked at, and stand in for none of the benchmark's text.
 */
export const cisControls = controlsFrom(`
1.1.1 | host.files | API server manifest: mode | manifeste du serveur d'API : droits
1.1.2 | host.files | API server manifest: owner | manifeste du serveur d'API : propriétaire
1.1.3 | host.files | Controller manager manifest: mode | manifeste du controller manager : droits
1.1.4 | host.files | Controller manager manifest: owner | manifeste du controller manager : propriétaire
1.1.5 | host.files | Scheduler manifest: mode | manifeste du scheduler : droits
1.1.6 | host.files | Scheduler manifest: owner | manifeste du scheduler : propriétaire
1.1.7 | host.files | etcd manifest: mode | manifeste d'etcd : droits
1.1.8 | host.files | etcd manifest: owner | manifeste d'etcd : propriétaire
1.1.9 | host.files | CNI files: mode | fichiers CNI : droits
1.1.10 | host.files | CNI files: owner | fichiers CNI : propriétaire
1.1.11 | host.files | etcd data: mode | données d'etcd : droits
1.1.12 | host.files | etcd data: owner | données d'etcd : propriétaire
1.1.13 | host.files | Administrator kubeconfig: mode | kubeconfig d'administration : droits
1.1.14 | host.files | Administrator kubeconfig: owner | kubeconfig d'administration : propriétaire
1.1.15 | host.files | Scheduler kubeconfig: mode | kubeconfig du scheduler : droits
1.1.16 | host.files | Scheduler kubeconfig: owner | kubeconfig du scheduler : propriétaire
1.1.17 | host.files | Controller manager kubeconfig: mode | kubeconfig du controller manager : droits
1.1.18 | host.files | Controller manager kubeconfig: owner | kubeconfig du controller manager : propriétaire
1.1.19 | host.files | PKI folder: owner | dossier de la PKI : propriétaire
1.1.20 | host.files | PKI certificates: mode | certificats de la PKI : droits
1.1.21 | host.files | PKI keys: mode | clés de la PKI : droits
1.2.1 | kube-apiserver.flags | API server: anonymous requests | serveur d'API : requêtes anonymes
1.2.2 | kube-apiserver.flags | API server: static tokens | serveur d'API : jetons statiques
1.2.3 | kube-apiserver.flags | API server: external IPs of Services | serveur d'API : adresses externes des Services
1.2.4 | kube-apiserver.flags | API server: client certificate for kubelets | serveur d'API : certificat client pour les kubelets
1.2.5 | kube-apiserver.flags | API server: verifies kubelets | serveur d'API : vérifie les kubelets
1.2.6 | kube-apiserver.flags | API server: authorizes every request | serveur d'API : autorise chaque requête
1.2.7 | kube-apiserver.flags | API server: Node authorization | serveur d'API : autorisation Node
1.2.8 | kube-apiserver.flags | API server: RBAC | serveur d'API : RBAC
1.2.9 | kube-apiserver.flags | Admission: event rate limit | admission : débit des événements limité
1.2.10 | kube-apiserver.flags | Admission: not AlwaysAdmit | admission : pas AlwaysAdmit
1.2.11 | kube-apiserver.flags | Admission: images always pulled | admission : images toujours récupérées
1.2.12 | kube-apiserver.flags | Admission: service accounts | admission : comptes de service
1.2.13 | kube-apiserver.flags | Admission: life cycle of namespaces | admission : cycle de vie des espaces de noms
1.2.14 | kube-apiserver.flags | Admission: NodeRestriction | admission : NodeRestriction
1.2.15 | kube-apiserver.flags | API server: profiling | serveur d'API : profilage
1.2.16 | kube-apiserver.flags | API server: audit log | serveur d'API : journal d'audit
1.2.17 | kube-apiserver.flags | Audit log: days kept | journal d'audit : jours conservés
1.2.18 | kube-apiserver.flags | Audit log: files kept | journal d'audit : fichiers conservés
1.2.19 | kube-apiserver.flags | Audit log: size of files | journal d'audit : taille des fichiers
1.2.20 | kube-apiserver.flags | API server: request timeout | serveur d'API : délai des requêtes
1.2.21 | kube-apiserver.flags | API server: looks service accounts up | serveur d'API : recherche les comptes de service
1.2.22 | kube-apiserver.flags | API server: key of service accounts | serveur d'API : clé des comptes de service
1.2.23 | kube-apiserver.flags | API server: client certificate for etcd | serveur d'API : certificat client pour etcd
1.2.24 | kube-apiserver.flags | API server: certificate and key | serveur d'API : certificat et clé
1.2.25 | kube-apiserver.flags | API server: authority of clients | serveur d'API : autorité des clients
1.2.26 | kube-apiserver.flags | API server: authority of etcd | serveur d'API : autorité d'etcd
1.2.27 | kube-apiserver.flags | Encryption at rest: configured | chiffrement au repos : configuré
1.2.28 | encryption.configuration | Encryption at rest: strong provider | chiffrement au repos : fournisseur robuste
1.2.29 | kube-apiserver.flags | API server: strong cipher suites | serveur d'API : suites de chiffrement robustes
1.2.30 | kube-apiserver.flags | API server: no extended tokens | serveur d'API : jetons sans prolongation
1.3.1 | kube-controller-manager.flags | Controller manager: clears ended pods | controller manager : retire les pods terminés
1.3.2 | kube-controller-manager.flags | Controller manager: profiling | controller manager : profilage
1.3.3 | kube-controller-manager.flags | Controller manager: an account per controller | controller manager : un compte par contrôleur
1.3.4 | kube-controller-manager.flags | Controller manager: key of service accounts | controller manager : clé des comptes de service
1.3.5 | kube-controller-manager.flags | Controller manager: root authority | controller manager : autorité racine
1.3.6 | kube-controller-manager.flags | Controller manager: serving certificates of kubelets rotate | controller manager : rotation des certificats serveur des kubelets
1.3.7 | kube-controller-manager.flags | Controller manager: listens locally | controller manager : écoute locale
1.4.1 | kube-scheduler.flags | Scheduler: profiling | scheduler : profilage
1.4.2 | kube-scheduler.flags | Scheduler: listens locally | scheduler : écoute locale
2.1 | etcd.flags | etcd: certificate and key | etcd : certificat et clé
2.2 | etcd.flags | etcd: clients show a certificate | etcd : les clients présentent un certificat
2.3 | etcd.flags | etcd: no self-signed certificates for clients | etcd : pas de certificats auto-signés pour les clients
2.4 | etcd.flags | etcd: certificate and key between members | etcd : certificat et clé entre membres
2.5 | etcd.flags | etcd: members show a certificate | etcd : les membres présentent un certificat
2.6 | etcd.flags | etcd: no self-signed certificates between members | etcd : pas de certificats auto-signés entre membres
2.7 | etcd.flags | etcd: an authority of its own | etcd : une autorité qui lui est propre
3.1.1 | people.access | People do not use client certificates | pas de certificats clients pour les personnes
3.1.2 | people.access | People do not use service account tokens | pas de jetons de comptes de service pour les personnes
3.1.3 | people.access | People do not use bootstrap tokens | pas de jetons d'amorçage pour les personnes
3.2.1 | kube-apiserver.flags | An audit policy is there | une politique d'audit existe
3.2.2 | audit.policy | The audit policy covers what matters | la politique d'audit couvre ce qui compte
4.1.1 | host.files | kubelet service file: mode | fichier de service du kubelet : droits
4.1.2 | host.files | kubelet service file: owner | fichier de service du kubelet : propriétaire
4.1.3 | host.files | kube-proxy kubeconfig: mode | kubeconfig de kube-proxy : droits
4.1.4 | host.files | kube-proxy kubeconfig: owner | kubeconfig de kube-proxy : propriétaire
4.1.5 | host.files | kubelet kubeconfig: mode | kubeconfig du kubelet : droits
4.1.6 | host.files | kubelet kubeconfig: owner | kubeconfig du kubelet : propriétaire
4.1.7 | host.files | Client authorities: mode | autorités des clients : droits
4.1.8 | host.files | Client authorities: owner | autorités des clients : propriétaire
4.1.9 | host.files | kubelet configuration: mode | configuration du kubelet : droits
4.1.10 | host.files | kubelet configuration: owner | configuration du kubelet : propriétaire
4.2.1 | kubelet.configuration | kubelet: anonymous requests | kubelet : requêtes anonymes
4.2.2 | kubelet.configuration | kubelet: authorizes every request | kubelet : autorise chaque requête
4.2.3 | kubelet.configuration | kubelet: authority of clients | kubelet : autorité des clients
4.2.4 | kubelet.configuration | kubelet: read-only port | kubelet : port en lecture seule
4.2.5 | kubelet.configuration | kubelet: idle streams end | kubelet : fin des flux inactifs
4.2.6 | kubelet.configuration | kubelet: keeps iptables rules | kubelet : gère les règles iptables
4.2.7 | kubelet.configuration | kubelet: keeps the host's name | kubelet : garde le nom de l'hôte
4.2.8 | kubelet.configuration | kubelet: events captured | kubelet : événements enregistrés
4.2.9 | kubelet.configuration | kubelet: certificate and key | kubelet : certificat et clé
4.2.10 | kubelet.configuration | kubelet: client certificates rotate | kubelet : rotation des certificats clients
4.2.11 | kubelet.configuration | kubelet: server certificates rotate | kubelet : rotation des certificats serveur
4.2.12 | kubelet.configuration | kubelet: strong cipher suites | kubelet : suites de chiffrement robustes
4.2.13 | kubelet.configuration | kubelet: limit of processes in a pod | kubelet : limite de processus par pod
4.2.14 | kubelet.configuration | kubelet: seccomp by default | kubelet : seccomp par défaut
4.3.1 | kube-proxy.configuration | kube-proxy: metrics listen locally | kube-proxy : métriques en écoute locale
5.1.1 | rbac.manifests | cluster-admin only where needed | cluster-admin seulement là où il le faut
5.1.2 | rbac.manifests | Access to Secrets | accès aux Secrets
5.1.3 | rbac.manifests | Wildcards in roles | jokers dans les rôles
5.1.4 | rbac.manifests | Creation of pods | création de pods
5.1.5 | rbac.manifests | Default service accounts unused | comptes de service par défaut inutilisés
5.1.6 | workload.manifest | Tokens mounted only where needed | jetons montés seulement là où il le faut
5.1.7 | people.access | system:masters unused | system:masters inutilisé
5.1.8 | rbac.manifests | bind, impersonate and escalate | bind, impersonate et escalate
5.1.9 | rbac.manifests | Creation of persistent volumes | création de volumes persistants
5.1.10 | rbac.manifests | Proxy of nodes | proxy des nœuds
5.1.11 | rbac.manifests | Approval of certificate requests | approbation des demandes de certificat
5.1.12 | rbac.manifests | Webhook configurations | configurations de webhooks
5.1.13 | rbac.manifests | Creation of service account tokens | création de jetons de comptes de service
5.2.1 | namespace.manifest | A policy is enforced on pods | une politique est imposée aux pods
5.2.2 | workload.manifest | Privileged containers | conteneurs privilégiés
5.2.3 | workload.manifest | Process namespace of the host | espace de noms des processus de l'hôte
5.2.4 | workload.manifest | IPC namespace of the host | espace de noms IPC de l'hôte
5.2.5 | workload.manifest | Network of the host | réseau de l'hôte
5.2.6 | workload.manifest | Privilege escalation | élévation de privilèges
5.2.7 | workload.manifest | Containers as root | conteneurs en root
5.2.8 | workload.manifest | The capability NET_RAW | la capacité NET_RAW
5.2.9 | workload.manifest | Capabilities kept or added | capacités gardées ou ajoutées
5.2.10 | workload.manifest | Windows HostProcess containers | conteneurs HostProcess de Windows
5.2.11 | workload.manifest | hostPath volumes | volumes hostPath
5.2.12 | workload.manifest | Host ports | ports de l'hôte
5.3.1 | cluster.network-plugin | The network plugin enforces policies | le plugin réseau applique les politiques
5.3.2 | network-policy.manifest | Network policies in every namespace | des politiques réseau dans chaque espace de noms
5.4.1 | workload.manifest | Secrets as files rather than variables | Secrets en fichiers plutôt qu'en variables
5.4.2 | people.secret-store | Secrets kept outside of the cluster | secrets gardés hors du cluster
5.5.1 | image.verification | Where images come from is checked | provenance des images vérifiée
5.6.1 | people.namespaces | Namespaces set limits between teams | des espaces de noms séparent les équipes
5.6.2 | workload.manifest | seccomp profile of pods | profil seccomp des pods
5.6.3 | workload.manifest | Security contexts | contextes de sécurité
5.6.4 | workload.manifest | The default namespace is unused | espace de noms par défaut inutilisé
`);
