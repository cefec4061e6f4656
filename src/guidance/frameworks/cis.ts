import { controlsFrom } from "./controls.ts";

/**
 * Recommendations of the CIS Kubernetes Benchmark, version 1.12, by number. The titles are rempart's own: they say in a few
 * words what is looked at, and stand in for none of the benchmark's text.
 */
export const cisControls = controlsFrom(`
1.1.1 | host | API server manifest: mode | manifeste du serveur d'API : mode
1.1.2 | host | API server manifest: owner | manifeste du serveur d'API : propriétaire
1.1.3 | host | Controller manager manifest: mode | manifeste du controller manager : mode
1.1.4 | host | Controller manager manifest: owner | manifeste du controller manager : propriétaire
1.1.5 | host | Scheduler manifest: mode | manifeste du scheduler : mode
1.1.6 | host | Scheduler manifest: owner | manifeste du scheduler : propriétaire
1.1.7 | host | etcd manifest: mode | manifeste d'etcd : mode
1.1.8 | host | etcd manifest: owner | manifeste d'etcd : propriétaire
1.1.9 | host | CNI files: mode | fichiers CNI : mode
1.1.10 | host | CNI files: owner | fichiers CNI : propriétaire
1.1.11 | host | etcd data: mode | données d'etcd : mode
1.1.12 | host | etcd data: owner | données d'etcd : propriétaire
1.1.13 | file | Administrator kubeconfig: mode | kubeconfig d'administration : mode
1.1.14 | host | Administrator kubeconfig: owner | kubeconfig d'administration : propriétaire
1.1.15 | file | Scheduler kubeconfig: mode | kubeconfig du scheduler : mode
1.1.16 | host | Scheduler kubeconfig: owner | kubeconfig du scheduler : propriétaire
1.1.17 | file | Controller manager kubeconfig: mode | kubeconfig du controller manager : mode
1.1.18 | host | Controller manager kubeconfig: owner | kubeconfig du controller manager : propriétaire
1.1.19 | host | PKI folder: owner | dossier de la PKI : propriétaire
1.1.20 | host | PKI certificates: mode | certificats de la PKI : mode
1.1.21 | host | PKI keys: mode | clés de la PKI : mode
1.2.1 | file | API server: anonymous requests | serveur d'API : requêtes anonymes
1.2.2 | file | API server: static tokens | serveur d'API : jetons statiques
1.2.3 | file | API server: external IPs of Services | serveur d'API : adresses externes des Services
1.2.4 | file | API server: client certificate for kubelets | serveur d'API : certificat client pour les kubelets
1.2.5 | file | API server: verifies kubelets | serveur d'API : vérifie les kubelets
1.2.6 | file | API server: authorizes every request | serveur d'API : autorise chaque requête
1.2.7 | file | API server: Node authorization | serveur d'API : autorisation Node
1.2.8 | file | API server: RBAC | serveur d'API : RBAC
1.2.9 | file | Admission: event rate limit | admission : débit des événements limité
1.2.10 | file | Admission: not AlwaysAdmit | admission : pas AlwaysAdmit
1.2.11 | file | Admission: images always pulled | admission : images toujours récupérées
1.2.12 | file | Admission: service accounts | admission : comptes de service
1.2.13 | file | Admission: life cycle of namespaces | admission : cycle de vie des espaces de noms
1.2.14 | file | Admission: NodeRestriction | admission : NodeRestriction
1.2.15 | file | API server: profiling | serveur d'API : profilage
1.2.16 | file | API server: audit log | serveur d'API : journal d'audit
1.2.17 | file | Audit log: days kept | journal d'audit : jours conservés
1.2.18 | file | Audit log: files kept | journal d'audit : fichiers conservés
1.2.19 | file | Audit log: size of files | journal d'audit : taille des fichiers
1.2.20 | file | API server: request timeout | serveur d'API : délai des requêtes
1.2.21 | file | API server: looks service accounts up | serveur d'API : recherche les comptes de service
1.2.22 | file | API server: key of service accounts | serveur d'API : clé des comptes de service
1.2.23 | file | API server: client certificate for etcd | serveur d'API : certificat client pour etcd
1.2.24 | file | API server: certificate and key | serveur d'API : certificat et clé
1.2.25 | file | API server: authority of clients | serveur d'API : autorité des clients
1.2.26 | file | API server: authority of etcd | serveur d'API : autorité d'etcd
1.2.27 | file | Encryption at rest: configured | chiffrement au repos : configuré
1.2.28 | file | Encryption at rest: strong provider | chiffrement au repos : fournisseur robuste
1.2.29 | file | API server: strong cipher suites | serveur d'API : suites de chiffrement robustes
1.2.30 | file | API server: no extended tokens | serveur d'API : jetons sans prolongation
1.3.1 | file | Controller manager: clears ended pods | controller manager : retire les pods terminés
1.3.2 | file | Controller manager: profiling | controller manager : profilage
1.3.3 | file | Controller manager: an account per controller | controller manager : un compte par contrôleur
1.3.4 | file | Controller manager: key of service accounts | controller manager : clé des comptes de service
1.3.5 | file | Controller manager: root authority | controller manager : autorité racine
1.3.6 | file | Controller manager: kubelet certificates rotate | controller manager : rotation des certificats des kubelets
1.3.7 | file | Controller manager: listens locally | controller manager : écoute locale
1.4.1 | file | Scheduler: profiling | scheduler : profilage
1.4.2 | file | Scheduler: listens locally | scheduler : écoute locale
2.1 | file | etcd: certificate and key | etcd : certificat et clé
2.2 | file | etcd: clients show a certificate | etcd : les clients présentent un certificat
2.3 | file | etcd: no self-signed certificates for clients | etcd : pas de certificats auto-signés pour les clients
2.4 | file | etcd: certificate and key between members | etcd : certificat et clé entre membres
2.5 | file | etcd: members show a certificate | etcd : les membres présentent un certificat
2.6 | file | etcd: no self-signed certificates between members | etcd : pas de certificats auto-signés entre membres
2.7 | file | etcd: an authority of its own | etcd : une autorité qui lui est propre
3.1.1 | file | People do not use client certificates | pas de certificats clients pour les personnes
3.1.2 | cluster | People do not use service account tokens | pas de jetons de comptes de service pour les personnes
3.1.3 | cluster | People do not use bootstrap tokens | pas de jetons d'amorçage pour les personnes
3.2.1 | file | An audit policy is there | une politique d'audit existe
3.2.2 | file | The audit policy covers what matters | la politique d'audit couvre ce qui compte
4.1.1 | host | kubelet service file: mode | fichier de service du kubelet : mode
4.1.2 | host | kubelet service file: owner | fichier de service du kubelet : propriétaire
4.1.3 | file | kube-proxy kubeconfig: mode | kubeconfig de kube-proxy : mode
4.1.4 | host | kube-proxy kubeconfig: owner | kubeconfig de kube-proxy : propriétaire
4.1.5 | file | kubelet kubeconfig: mode | kubeconfig du kubelet : mode
4.1.6 | host | kubelet kubeconfig: owner | kubeconfig du kubelet : propriétaire
4.1.7 | host | Client authorities: mode | autorités des clients : mode
4.1.8 | host | Client authorities: owner | autorités des clients : propriétaire
4.1.9 | host | kubelet configuration: mode | configuration du kubelet : mode
4.1.10 | host | kubelet configuration: owner | configuration du kubelet : propriétaire
4.2.1 | file | kubelet: anonymous requests | kubelet : requêtes anonymes
4.2.2 | file | kubelet: authorizes every request | kubelet : autorise chaque requête
4.2.3 | file | kubelet: authority of clients | kubelet : autorité des clients
4.2.4 | file | kubelet: read-only port | kubelet : port en lecture seule
4.2.5 | file | kubelet: idle streams end | kubelet : fin des flux inactifs
4.2.6 | file | kubelet: keeps iptables rules | kubelet : gère les règles iptables
4.2.7 | file | kubelet: keeps the host's name | kubelet : garde le nom de l'hôte
4.2.8 | file | kubelet: events captured | kubelet : événements enregistrés
4.2.9 | file | kubelet: certificate and key | kubelet : certificat et clé
4.2.10 | file | kubelet: client certificates rotate | kubelet : rotation des certificats clients
4.2.11 | file | kubelet: server certificates rotate | kubelet : rotation des certificats serveur
4.2.12 | file | kubelet: strong cipher suites | kubelet : suites de chiffrement robustes
4.2.13 | file | kubelet: limit of processes in a pod | kubelet : limite de processus par pod
4.2.14 | file | kubelet: seccomp by default | kubelet : seccomp par défaut
4.3.1 | file | kube-proxy: metrics listen locally | kube-proxy : métriques en écoute locale
5.1.1 | file | cluster-admin only where needed | cluster-admin seulement là où il le faut
5.1.2 | file | Access to Secrets | accès aux Secrets
5.1.3 | file | Wildcards in roles | jokers dans les rôles
5.1.4 | file | Creation of pods | création de pods
5.1.5 | file | Default service accounts unused | comptes de service par défaut inutilisés
5.1.6 | file | Tokens mounted only where needed | jetons montés seulement là où il le faut
5.1.7 | file | system:masters unused | system:masters inutilisé
5.1.8 | file | bind, impersonate and escalate | bind, impersonate et escalate
5.1.9 | file | Creation of persistent volumes | création de volumes persistants
5.1.10 | file | Proxy of nodes | proxy des nœuds
5.1.11 | file | Approval of certificate requests | approbation des demandes de certificat
5.1.12 | file | Webhook configurations | configurations de webhooks
5.1.13 | file | Creation of service account tokens | création de jetons de comptes de service
5.2.1 | file | A policy is enforced on pods | une politique est imposée aux pods
5.2.2 | file | Privileged containers | conteneurs privilégiés
5.2.3 | file | Process namespace of the host | espace de noms des processus de l'hôte
5.2.4 | file | IPC namespace of the host | espace de noms IPC de l'hôte
5.2.5 | file | Network of the host | réseau de l'hôte
5.2.6 | file | Privilege escalation | élévation de privilèges
5.2.7 | file | Containers as root | conteneurs en root
5.2.8 | file | The capability NET_RAW | la capacité NET_RAW
5.2.9 | file | Capabilities kept or added | capacités gardées ou ajoutées
5.2.10 | file | Windows HostProcess containers | conteneurs HostProcess de Windows
5.2.11 | file | hostPath volumes | volumes hostPath
5.2.12 | file | Host ports | ports de l'hôte
5.3.1 | cluster | The network plugin enforces policies | le plugin réseau applique les politiques
5.3.2 | file | Network policies in every namespace | des politiques réseau dans chaque espace de noms
5.4.1 | file | Secrets as files rather than variables | Secrets en fichiers plutôt qu'en variables
5.4.2 | cluster | Secrets kept outside of the cluster | secrets gardés hors du cluster
5.5.1 | file | Where images come from is checked | provenance des images vérifiée
5.6.1 | cluster | Namespaces set limits between teams | des espaces de noms séparent les équipes
5.6.2 | file | seccomp profile of pods | profil seccomp des pods
5.6.3 | file | Security contexts | contextes de sécurité
5.6.4 | file | The default namespace is unused | espace de noms par défaut inutilisé
`);
