import type { FactEntry } from "./types.ts";

/** Every fact a question may need, with what would tell it. */
export const facts = {
  "input.readable": {
    source: "file",
    obtainWith: {
      en: "{file}, in a form that can be read",
      fr: "{file}, sous une forme lisible",
    },
  },
  "input.rendered": {
    source: "file",
    obtainWith: {
      en: "what {file} renders to (helm template, kubectl kustomize), as manifests",
      fr: "le rendu de {file} (helm template, kubectl kustomize), en manifestes",
    },
  },
  "cluster.readable": {
    source: "cluster",
    obtainWith: {
      en: "the right to {verb} {resource} in the cluster (rempart cluster role prints what is needed)",
      fr: "le droit {verb} sur {resource} dans le cluster (rempart cluster role affiche ce qu'il faut)",
    },
  },
  "cluster.readable-in": {
    source: "cluster",
    obtainWith: {
      en: "the right to {verb} {resource} in the namespace {namespace} (rempart cluster role prints what is needed)",
      fr: "le droit {verb} sur {resource} dans l'espace de noms {namespace} (rempart cluster role affiche ce qu'il faut)",
    },
  },
  "cluster.whole": {
    source: "cluster",
    obtainWith: {
      en: "a run in which the API server gives all of {resource}",
      fr: "une analyse où le serveur d'API donne {resource} en entier",
    },
  },
  "cluster.other-namespaces": {
    source: "cluster",
    obtainWith: {
      en: "a run over all namespaces (without --namespace)",
      fr: "une analyse de tous les espaces de noms (sans --namespace)",
    },
  },
  "provider.control-plane": {
    source: "people",
    obtainWith: {
      en: "what the provider ({platform}) says of the control plane, which it runs itself",
      fr: "ce que le fournisseur ({platform}) dit du plan de contrôle, qu'il gère lui-même",
    },
  },
  "definitions.custom-resources": {
    source: "file",
    obtainWith: {
      en: "a run over the resources of kind {kind} and their definition alone: there are too many here to keep",
      fr: "une analyse des seules ressources de type {kind} avec leur définition : elles sont ici trop nombreuses pour être gardées",
    },
  },
  "rule.left-out": {
    source: "people",
    obtainWith: {
      en: "the rule {rule}, which was left out of this run",
      fr: "la règle {rule}, laissée de côté dans cette analyse",
    },
  },
  "workload.manifest": {
    source: "file",
    obtainWith: { en: "the manifests of the workloads", fr: "les manifestes des charges de travail" },
  },
  "workload.service-account": {
    source: "file",
    obtainWith: {
      en: "the ServiceAccount {name} of namespace {namespace}",
      fr: "le ServiceAccount {name} de l'espace de noms {namespace}",
    },
  },
  "image.user": {
    source: "image",
    obtainWith: {
      en: "the user that image {image} runs as (its Dockerfile, or USER in its configuration)",
      fr: "l'utilisateur sous lequel s'exécute l'image {image} (son Dockerfile, ou USER dans sa configuration)",
    },
  },
  "image.group": {
    source: "image",
    obtainWith: {
      en: "the group that /etc/passwd in image {image} gives its user, or `runAsGroup` in the manifest",
      fr: "le groupe que /etc/passwd, dans l'image {image}, donne à son utilisateur, ou `runAsGroup` dans le manifeste",
    },
  },
  "image.maintenance": {
    source: "people",
    obtainWith: {
      en: "until when {image} gets security fixes",
      fr: "la date jusqu'à laquelle {image} reçoit des correctifs de sécurité",
    },
  },
  "images.maintenance": {
    source: "people",
    obtainWith: {
      en: "until when the images that the end-of-life table does not know get security fixes (rempart data import)",
      fr: "la date jusqu'à laquelle les images absentes de la table de fins de vie reçoivent des correctifs (rempart data import)",
    },
  },
  "product.maintenance": {
    source: "people",
    obtainWith: {
      en: "until when {product} gets security fixes (rempart data import)",
      fr: "la date jusqu'à laquelle {product} reçoit des correctifs de sécurité (rempart data import)",
    },
  },
  "image.vulnerabilities": {
    source: "image",
    obtainWith: {
      en: "a vulnerability report of the images in use",
      fr: "un rapport de vulnérabilités des images utilisées",
    },
  },
  "image.verification": {
    source: "cluster",
    obtainWith: {
      en: "the admission policy that verifies image signatures or scan results",
      fr: "la politique d'admission qui vérifie les signatures ou les analyses des images",
    },
  },
  "images.allowed-registries": {
    source: "people",
    obtainWith: {
      en: "the registries that images may come from (allowedRegistries in rempart.yaml)",
      fr: "les registres dont les images peuvent provenir (allowedRegistries dans rempart.yaml)",
    },
  },
  "images.shared-nodes": {
    source: "people",
    obtainWith: {
      en: "whether several parties share the nodes: before 1.35, AlwaysPullImages keeps the private images of each from the others",
      fr: "si plusieurs équipes partagent les nœuds : avant la 1.35, AlwaysPullImages y réserve à chacune ses images privées",
    },
  },
  "build.argument": {
    source: "people",
    obtainWith: {
      en: "the arguments that {file} is built with",
      fr: "les arguments avec lesquels {file} est construit",
    },
  },
  "build.commands": {
    source: "people",
    obtainWith: {
      en: "what {file} does in commands that rempart cannot read (written for another shell, masked, or left to a script)",
      fr: "ce que fait {file} dans les commandes que rempart ne sait pas lire (écrites pour un autre shell, masquées ou confiées à un script)",
    },
  },
  "namespace.manifest": {
    source: "file",
    obtainWith: {
      en: "the Namespace objects with their labels",
      fr: "les objets Namespace avec leurs étiquettes",
    },
  },
  "namespace.labels": {
    source: "file",
    obtainWith: {
      en: "the Namespace object {namespace}, with its labels",
      fr: "l'objet Namespace {namespace}, avec ses étiquettes",
    },
  },
  "admission.configuration": {
    source: "file",
    obtainWith: {
      en: "the AdmissionConfiguration that --admission-control-config-file names, in a form that the API server accepts",
      fr: "l'AdmissionConfiguration que désigne --admission-control-config-file, sous une forme que le serveur d'API accepte",
    },
  },
  "admission.policies": {
    source: "file",
    obtainWith: {
      en: "the admission webhooks and admission policies of the cluster",
      fr: "les webhooks et les politiques d'admission du cluster",
    },
  },
  "rbac.manifests": {
    source: "file",
    obtainWith: {
      en: "the cluster's Roles, ClusterRoles and their bindings",
      fr: "les Roles, les ClusterRoles et leurs liaisons dans le cluster",
    },
  },
  "network-policy.manifest": {
    source: "file",
    obtainWith: { en: "the NetworkPolicy objects", fr: "les objets NetworkPolicy" },
  },
  "network-policy.other-kind": {
    source: "cluster",
    obtainWith: {
      en: "what {kind} {name} lets through, from the network plugin: rempart cannot read this policy exactly",
      fr: "ce que {kind} {name} laisse passer, auprès du plugin réseau : rempart ne sait pas lire exactement cette politique",
    },
  },
  "network-policy.valid": {
    source: "file",
    obtainWith: {
      en: "NetworkPolicy {name}, in a form that the API server accepts",
      fr: "la NetworkPolicy {name}, sous une forme que le serveur d'API accepte",
    },
  },
  "cluster.network-plugin": {
    source: "cluster",
    obtainWith: {
      en: "which network plugin runs, and proof that it enforces NetworkPolicies",
      fr: "le plugin réseau en service, et la preuve qu'il applique les NetworkPolicies",
    },
  },
  "kube-apiserver.flags": {
    source: "file",
    obtainWith: {
      en: "/etc/kubernetes/manifests/kube-apiserver.yaml, or the kubeadm ClusterConfiguration",
      fr: "/etc/kubernetes/manifests/kube-apiserver.yaml, ou la ClusterConfiguration de kubeadm",
    },
  },
  "etcd.flags": {
    source: "file",
    obtainWith: {
      en: "/etc/kubernetes/manifests/etcd.yaml, or the flags and environment of etcd",
      fr: "/etc/kubernetes/manifests/etcd.yaml, ou les options et l'environnement d'etcd",
    },
  },
  "kube-controller-manager.flags": {
    source: "file",
    obtainWith: {
      en: "/etc/kubernetes/manifests/kube-controller-manager.yaml, or the kubeadm ClusterConfiguration",
      fr: "/etc/kubernetes/manifests/kube-controller-manager.yaml, ou la ClusterConfiguration de kubeadm",
    },
  },
  "kube-scheduler.flags": {
    source: "file",
    obtainWith: {
      en: "/etc/kubernetes/manifests/kube-scheduler.yaml, or the kubeadm ClusterConfiguration",
      fr: "/etc/kubernetes/manifests/kube-scheduler.yaml, ou la ClusterConfiguration de kubeadm",
    },
  },
  "kubelet.configuration": {
    source: "file",
    obtainWith: {
      en: "/var/lib/kubelet/config.yaml of each node (KubeletConfiguration)",
      fr: "/var/lib/kubelet/config.yaml de chaque nœud (KubeletConfiguration)",
    },
  },
  "component.flags": {
    source: "host",
    obtainWith: {
      en: "the flags that {component} runs with ({reason})",
      fr: "les options avec lesquelles {component} s'exécute ({reason})",
    },
  },
  "component.file": {
    source: "file",
    obtainWith: {
      en: "{file}, which {flag} of {component} names",
      fr: "{file}, que désigne {flag} ({component})",
    },
  },
  "component.version": {
    source: "file",
    obtainWith: {
      en: "the version of {component} (an image tag, kubernetesVersion)",
      fr: "la version de {component} (tag d'image, kubernetesVersion)",
    },
  },
  "component.maintenance": {
    source: "people",
    obtainWith: {
      en: "until when its vendor maintains {component} {version}",
      fr: "la date jusqu'à laquelle l'éditeur maintient {component} {version}",
    },
  },
  "component.versions": {
    source: "cluster",
    obtainWith: {
      en: "the versions of the components (kubernetesVersion, static pods, the nodes' kubelets)",
      fr: "les versions des composants (kubernetesVersion, pods statiques, kubelets des nœuds)",
    },
  },
  "host.firewall": {
    source: "host",
    obtainWith: {
      en: "the firewall rules for ports 6443, 2379-2380, 10250, 10257 and 10259",
      fr: "les règles de pare-feu des ports 6443, 2379-2380, 10250, 10257 et 10259",
    },
  },
  "etcd.backup": {
    source: "people",
    obtainWith: {
      en: "how etcd is backed up, where the snapshots are kept and who may read them",
      fr: "le mode de sauvegarde d'etcd, l'emplacement des instantanés et qui peut les lire",
    },
  },
  "cluster.mesh": {
    source: "cluster",
    obtainWith: {
      en: "the service mesh's mutual TLS mode, or the plaintext flows between pods",
      fr: "le mode TLS mutuel du maillage de services, ou les flux en clair entre pods",
    },
  },
  "encryption.configuration": {
    source: "file",
    obtainWith: {
      en: "the EncryptionConfiguration that --encryption-provider-config names",
      fr: "l'EncryptionConfiguration que désigne --encryption-provider-config",
    },
  },
  "cluster.anonymous-request": {
    source: "cluster",
    obtainWith: {
      en: "the answer of the API server and the kubelets to a request without credentials",
      fr: "la réponse du serveur d'API et des kubelets à une requête sans identifiants",
    },
  },
  "kubeconfig.file": {
    source: "file",
    obtainWith: {
      en: "the kubeconfig files in use (~/.kube/config, /etc/kubernetes/*.conf)",
      fr: "les fichiers kubeconfig utilisés (~/.kube/config, /etc/kubernetes/*.conf)",
    },
  },
  "kubeconfig.mode": {
    source: "host",
    obtainWith: {
      en: "the mode of the kubeconfig file where it is used (standard input has none)",
      fr: "les droits du fichier kubeconfig là où il sert (l'entrée standard n'en a pas)",
    },
  },
  "kubeconfig.tracking": {
    source: "host",
    obtainWith: {
      en: "whether git tracks {file}, from its repository (git ls-files)",
      fr: "si git suit {file}, d'après son dépôt (git ls-files)",
    },
  },
  "audit.policy": {
    source: "file",
    obtainWith: {
      en: "the audit policy that --audit-policy-file names",
      fr: "la politique d'audit que désigne --audit-policy-file",
    },
  },
  "audit.shipper": {
    source: "cluster",
    obtainWith: {
      en: "what ships the audit log to a SIEM or an external syslog, and an event that arrived there",
      fr: "ce qui envoie le journal d'audit à un SIEM ou à un syslog externe, et un événement qui y est arrivé",
    },
  },
  "api-service.manifest": {
    source: "file",
    obtainWith: { en: "the APIService objects", fr: "les objets APIService" },
  },
  "dockerfile.text": {
    source: "file",
    obtainWith: { en: "the Dockerfiles of the images", fr: "les Dockerfiles des images" },
  },
  "mesh.policy": {
    source: "file",
    obtainWith: {
      en: "the policies of the service mesh (PeerAuthentication and DestinationRule, or Linkerd's Server and authorizations)",
      fr: "les politiques du maillage de services (PeerAuthentication et DestinationRule, ou Server et autorisations de Linkerd)",
    },
  },
  "gateway.manifest": {
    source: "file",
    obtainWith: {
      en: "the Gateway objects and the HTTPRoutes attached to them",
      fr: "les objets Gateway et les HTTPRoutes qui s'y rattachent",
    },
  },
  "route.manifest": {
    source: "file",
    obtainWith: { en: "the Route objects of OpenShift", fr: "les objets Route d'OpenShift" },
  },
  "service.manifest": {
    source: "file",
    obtainWith: { en: "the Service objects", fr: "les objets Service" },
  },
  "webhook.manifest": {
    source: "file",
    obtainWith: {
      en: "the webhook configurations, and the CustomResourceDefinitions converted by a webhook",
      fr: "les configurations de webhooks, et les CustomResourceDefinitions converties par un webhook",
    },
  },
  "issuer.manifest": {
    source: "file",
    obtainWith: {
      en: "the Issuers and ClusterIssuers of cert-manager",
      fr: "les Issuers et ClusterIssuers de cert-manager",
    },
  },
  "ingress.manifest": {
    source: "file",
    obtainWith: { en: "the Ingress objects", fr: "les objets Ingress" },
  },
  "cluster.nodes": {
    source: "cluster",
    obtainWith: {
      en: "OS, kernel, container runtime and kubelet version of each node (kubectl get nodes -o yaml)",
      fr: "système d'exploitation, noyau, moteur de conteneurs et version du kubelet de chaque nœud (kubectl get nodes -o yaml)",
    },
  },
  "layers.inventory": {
    source: "people",
    obtainWith: {
      en: "product and version of the hypervisor, the firewall and the load balancer",
      fr: "produit et version de l'hyperviseur, du pare-feu et du répartiteur de charge",
    },
  },
  "kube-proxy.configuration": {
    source: "file",
    obtainWith: {
      en: "the KubeProxyConfiguration (ConfigMap kube-proxy of kube-system, or the kubeadm configuration)",
      fr: "la KubeProxyConfiguration (ConfigMap kube-proxy de kube-system, ou la configuration kubeadm)",
    },
  },
  "host.files": {
    source: "host",
    obtainWith: {
      en: "mode and owner of the files below /etc/kubernetes, /etc/cni, /var/lib/etcd and /var/lib/kubelet",
      fr: "droits et propriétaires des fichiers sous /etc/kubernetes, /etc/cni, /var/lib/etcd et /var/lib/kubelet",
    },
  },
  "host.seccomp-log": {
    source: "host",
    obtainWith: {
      en: "the seccomp profiles of the nodes that log system calls, and where that log goes",
      fr: "les profils seccomp des nœuds qui journalisent les appels système, et où va ce journal",
    },
  },
  "host.networks": {
    source: "host",
    obtainWith: {
      en: "the networks that reach the worker nodes, and what lies between these and the control plane",
      fr: "les réseaux qui atteignent les nœuds de travail, et ce qui sépare ces nœuds du plan de contrôle",
    },
  },
  "cluster.isolation": {
    source: "cluster",
    obtainWith: {
      en: "what isolates containers on the nodes beside the kernel (RuntimeClasses, virtual machines, SELinux, AppArmor)",
      fr: "ce qui isole les conteneurs sur les nœuds en plus du noyau (RuntimeClass, machines virtuelles, SELinux, AppArmor)",
    },
  },
  "cluster.logs": {
    source: "cluster",
    obtainWith: {
      en: "where the logs of nodes and containers go, and what happens while nothing takes them",
      fr: "où vont les journaux des nœuds et des conteneurs, et ce qui se passe quand rien ne les reçoit",
    },
  },
  "cluster.activity": {
    source: "cluster",
    obtainWith: {
      en: "what happens while the cluster runs: processes, connections, requests (a runtime sensor, the audit log)",
      fr: "ce qui se passe dans le cluster en service : processus, connexions, requêtes (un détecteur, le journal d'audit)",
    },
  },
  "cloud.identity": {
    source: "people",
    obtainWith: {
      en: "what the cloud lets nodes and pods do (roles of the nodes, workload identities, the metadata service's settings)",
      fr: "ce que le cloud permet aux nœuds et aux pods (rôles des nœuds, identités de charge, réglages du service de métadonnées)",
    },
  },
  "people.access": {
    source: "people",
    obtainWith: {
      en: "how people sign in to the cluster (OpenID Connect, certificates, tokens), and which groups they are in",
      fr: "comment les personnes se connectent au cluster (OpenID Connect, certificats, jetons), et dans quels groupes elles sont",
    },
  },
  "people.namespaces": {
    source: "people",
    obtainWith: {
      en: "which teams and systems share the cluster, and the namespaces of each",
      fr: "quelles équipes et quels systèmes partagent le cluster, et les espaces de noms de chacun",
    },
  },
  "people.secret-store": {
    source: "people",
    obtainWith: {
      en: "where secrets are kept: in the cluster alone, or in a store outside of it",
      fr: "où sont gardés les secrets : dans le cluster seul, ou dans un coffre extérieur",
    },
  },
  "people.alerts": {
    source: "people",
    obtainWith: {
      en: "what watches the logs, what raises an alert, and who answers it",
      fr: "ce qui surveille les journaux, ce qui déclenche une alerte, et qui y répond",
    },
  },
} as const satisfies Record<string, FactEntry>;

/** The name of a fact. */
export type FactId = keyof typeof facts;
