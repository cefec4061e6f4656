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
      en: "what {file} does in commands that rempart cannot read (written for another shell, or masked)",
      fr: "ce que fait {file} dans les commandes que rempart ne sait pas lire (écrites pour un autre shell, ou masquées)",
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
      en: "what {kind} {name} lets through (not judged yet), from the network plugin",
      fr: "ce que {kind} {name} laisse passer (pas encore évalué), auprès du plugin réseau",
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
} as const satisfies Record<string, FactEntry>;

/** The name of a fact. */
export type FactId = keyof typeof facts;
