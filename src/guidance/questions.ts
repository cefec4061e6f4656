import type { FactId } from "./facts.ts";
import type { RecommendationNumber } from "./recommendations.ts";
import { recommendations } from "./recommendations.ts";
import type { Bilingual, SubjectKind } from "./types.ts";

/** A question of a recommendation. Its status is computed from the verdicts of the rules that answer it. */
export interface QuestionEntry {
  readonly text: Bilingual;
  /** What is asked. */
  readonly subject: SubjectKind;
  /** The facts that answer it; the first is named where no subject was in the input. */
  readonly facts: readonly [FactId, ...FactId[]];
  /**
   * What no such subject in the input means: `notChecked` (there is one somewhere: every cluster has an API server)
   * or `notApplicable` (there may well be none: no Ingress, nothing to encrypt).
   */
  readonly whenNone: "notChecked" | "notApplicable";
  /** Components that must all have been asked, each with the fact that is missing where one was not. */
  readonly components?: Readonly<Record<string, FactId>>;
}

const specific = {
  "non-root.user": {
    text: {
      en: "Is every container kept from running as root?",
      fr: "Chaque conteneur est-il empêché de s'exécuter en root ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "non-root.group": {
    text: {
      en: "Does every container run with a group other than root?",
      fr: "Chaque conteneur s'exécute-t-il avec un groupe autre que root ?",
    },
    subject: "workload",
    facts: ["workload.manifest", "image.user", "image.group"],
    whenNone: "notChecked",
  },
  "non-root.verifiable-user": {
    text: {
      en: "Does every container that must not run as root have a user that the kubelet can verify?",
      fr: "Chaque conteneur qui ne doit pas s'exécuter en root a-t-il un utilisateur que le kubelet peut vérifier ?",
    },
    subject: "workload",
    facts: ["workload.manifest", "image.user", "build.argument"],
    whenNone: "notApplicable",
  },
  "non-root.image-user": {
    text: {
      en: "Does every image built here run as a user other than root?",
      fr: "Chaque image construite ici s'exécute-t-elle avec un utilisateur autre que root ?",
    },
    subject: "dockerfile",
    facts: ["dockerfile.text", "build.argument", "image.user"],
    whenNone: "notApplicable",
  },
  "non-root.escalation": {
    text: {
      en: "Does no image that is built here hold a program that makes root of its user?",
      fr: "Aucune image construite ici ne contient-elle de programme qui donne les droits de root à son utilisateur ?",
    },
    subject: "dockerfile",
    facts: ["dockerfile.text", "build.commands"],
    whenNone: "notApplicable",
  },
  "immutable-root.root-file-system": {
    text: {
      en: "Is the root file system of every container read-only?",
      fr: "Le système de fichiers racine de chaque conteneur est-il en lecture seule ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "immutable-root.host-path": {
    text: {
      en: "Is no part of the node's file system writable from a container?",
      fr: "Aucune partie du système de fichiers du nœud n'est-elle accessible en écriture depuis un conteneur ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "immutable-root.program-paths": {
    text: {
      en: "Is no volume writable where a container keeps its programs?",
      fr: "Aucun volume n'est-il accessible en écriture là où un conteneur range ses programmes ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "immutable-root.empty-dir": {
    text: {
      en: "Is the size of every scratch volume limited?",
      fr: "La taille de chaque volume temporaire est-elle limitée ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "images.tag": {
    text: {
      en: "Does every container name a version of its image?",
      fr: "Chaque conteneur indique-t-il une version de son image ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "images.digest": {
    text: { en: "Is every image pinned by digest?", fr: "Chaque image est-elle figée par son empreinte ?" },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "images.base-image": {
    text: {
      en: "Does every image built here start from a named version?",
      fr: "Chaque image construite ici part-elle d'une version indiquée ?",
    },
    subject: "dockerfile",
    facts: ["dockerfile.text", "build.argument"],
    whenNone: "notApplicable",
  },
  "images.registries": {
    text: {
      en: "Does every image come from a registry that is allowed?",
      fr: "Chaque image provient-elle d'un registre autorisé ?",
    },
    subject: "workload",
    facts: ["workload.manifest", "images.allowed-registries"],
    whenNone: "notChecked",
  },
  "images.base-registries": {
    text: {
      en: "Does every image built here start from a registry that is allowed?",
      fr: "Chaque image construite ici part-elle d'un registre autorisé ?",
    },
    subject: "dockerfile",
    facts: ["dockerfile.text", "images.allowed-registries", "build.argument"],
    whenNone: "notApplicable",
  },
  "images.pull-policy": {
    text: {
      en: "Does every node fetch anew what a moving tag names?",
      fr: "Chaque nœud récupère-t-il à nouveau ce que désigne un tag qui peut changer ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "images.pull-credentials": {
    text: {
      en: "Does an image that is on a node already run only for pods that may pull it?",
      fr: "Une image déjà présente sur un nœud ne s'exécute-t-elle que pour les pods qui ont le droit de la récupérer ?",
    },
    subject: "component",
    facts: [
      "kubelet.configuration",
      "kube-apiserver.flags",
      "component.flags",
      "component.file",
      "images.shared-nodes",
    ],
    whenNone: "notChecked",
  },
  "images.build-downloads": {
    text: {
      en: "Is everything that a build downloads verified?",
      fr: "Tout ce que télécharge une construction d'image est-il vérifié ?",
    },
    subject: "dockerfile",
    facts: ["dockerfile.text", "build.argument", "build.commands"],
    whenNone: "notApplicable",
  },
  "images.build-packages": {
    text: {
      en: "Does every build name the version of the language packages that it installs?",
      fr: "Chaque construction fixe-t-elle la version des paquets de langage qu'elle installe ?",
    },
    subject: "dockerfile",
    facts: ["dockerfile.text", "build.commands"],
    whenNone: "notApplicable",
  },
  "images.build-isolation": {
    text: {
      en: "Is every image built without privileges on its builder?",
      fr: "Chaque image est-elle construite sans privilège sur sa machine de construction ?",
    },
    subject: "dockerfile",
    facts: ["dockerfile.text"],
    whenNone: "notApplicable",
  },
  "images.vulnerabilities": {
    text: {
      en: "Are the images free of known vulnerabilities?",
      fr: "Les images sont-elles exemptes de vulnérabilités connues ?",
    },
    subject: "image",
    facts: ["image.vulnerabilities"],
    whenNone: "notChecked",
  },
  "images.verification": {
    text: {
      en: "Are images that were not analysed or signed refused?",
      fr: "Les images non analysées ou non signées sont-elles refusées ?",
    },
    subject: "cluster",
    facts: ["image.verification"],
    whenNone: "notChecked",
  },
  "pod-security.privileged": {
    text: { en: "Is no container privileged?", fr: "Aucun conteneur n'est-il privilégié ?" },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.host-namespaces": {
    text: {
      en: "Is every pod kept out of the node's namespaces?",
      fr: "Chaque pod est-il tenu à l'écart des espaces de noms du nœud ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.host-path": {
    text: { en: "Does no pod mount a path of the node?", fr: "Aucun pod ne monte-t-il de chemin du nœud ?" },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.privilege-escalation": {
    text: {
      en: "Is privilege escalation refused to every container?",
      fr: "L'élévation de privilèges est-elle refusée à chaque conteneur ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.capabilities": {
    text: {
      en: "Are the Linux capabilities of every container dropped?",
      fr: "Les capacités Linux de chaque conteneur sont-elles retirées ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.seccomp": {
    text: {
      en: "Does a seccomp profile filter the system calls of every container?",
      fr: "Un profil seccomp filtre-t-il les appels système de chaque conteneur ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.service-account-token": {
    text: {
      en: "Do only pods that call the API server carry a service-account token?",
      fr: "Seuls les pods qui appellent le serveur d'API reçoivent-ils un jeton de compte de service ?",
    },
    subject: "workload",
    facts: ["workload.manifest", "workload.service-account"],
    whenNone: "notChecked",
  },
  "pod-security.admission": {
    text: {
      en: "Does Pod Security Admission enforce a level in every namespace?",
      fr: "Pod Security Admission impose-t-il un niveau dans chaque espace de noms ?",
    },
    subject: "namespace",
    facts: ["namespace.manifest", "namespace.labels"],
    whenNone: "notChecked",
  },
  "pod-security.host-ports": {
    text: {
      en: "Does no container take a port of its node?",
      fr: "Aucun conteneur n'occupe-t-il un port de son nœud ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.apparmor": {
    text: {
      en: "Is no container's AppArmor profile switched off?",
      fr: "Aucun profil AppArmor de conteneur n'est-il désactivé ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.selinux": {
    text: {
      en: "Does every container keep to the SELinux types made for containers?",
      fr: "Chaque conteneur s'en tient-il aux types SELinux prévus pour les conteneurs ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.sysctls": {
    text: {
      en: "Does no pod set an unsafe kernel parameter?",
      fr: "Aucun pod ne modifie-t-il un paramètre du noyau réputé non sûr ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.proc-mount": {
    text: { en: "Is /proc masked in every container?", fr: "/proc est-il masqué dans chaque conteneur ?" },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.volume-types": {
    text: {
      en: "Does every pod keep to the volume types that the restricted level allows?",
      fr: "Chaque pod s'en tient-il aux types de volumes que permet le niveau restricted ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.probe-hosts": {
    text: {
      en: "Does no probe or lifecycle hook reach for another host?",
      fr: "Aucune sonde ni aucun crochet de cycle de vie ne vise-t-il un autre hôte ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.resources": {
    text: { en: "Is the memory of every container limited?", fr: "La mémoire de chaque conteneur est-elle limitée ?" },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.token-lifetime": {
    text: {
      en: "Does every projected service-account token expire within a day?",
      fr: "Chaque jeton de compte de service projeté expire-t-il en un jour au plus ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "pod-security.pod-security-policy": {
    text: {
      en: "Does nothing rely on PodSecurityPolicy, which is gone?",
      fr: "Plus rien ne repose-t-il sur PodSecurityPolicy, qui n'existe plus ?",
    },
    subject: "resource",
    facts: ["workload.manifest"],
    whenNone: "notApplicable",
  },
  "pod-security.exemptions": {
    text: {
      en: "Is nobody exempted from Pod Security Admission without need?",
      fr: "Personne n'est-il exempté sans nécessité de Pod Security Admission ?",
    },
    subject: "resource",
    facts: ["admission.configuration"],
    whenNone: "notApplicable",
  },
  "pod-security.admission-default": {
    text: {
      en: "Does the API server's configuration set a default level for namespaces without labels?",
      fr: "La configuration du serveur d'API fixe-t-elle un niveau par défaut pour les espaces de noms sans étiquette ?",
    },
    subject: "resource",
    facts: ["admission.configuration"],
    whenNone: "notApplicable",
  },
  "pod-security.admission-failures": {
    text: {
      en: "Are pods refused while the check of an admission policy fails?",
      fr: "Les pods sont-ils refusés tant que le contrôle d'une politique d'admission échoue ?",
    },
    subject: "resource",
    facts: ["admission.policies"],
    whenNone: "notApplicable",
  },
  "pod-security.admission-refusal": {
    text: {
      en: "Does every admission policy refuse what breaks it?",
      fr: "Chaque politique d'admission refuse-t-elle ce qui l'enfreint ?",
    },
    subject: "resource",
    facts: ["admission.policies"],
    whenNone: "notApplicable",
  },
  "pod-security.admission-scope": {
    text: {
      en: "Do admission webhooks check the pods of every namespace?",
      fr: "Les webhooks d'admission contrôlent-ils les pods de tous les espaces de noms ?",
    },
    subject: "resource",
    facts: ["admission.policies"],
    whenNone: "notApplicable",
  },
  "control-plane.cluster-admin": {
    text: {
      en: "Is cluster-admin bound only to the administrators?",
      fr: "cluster-admin n'est-il accordé qu'aux administrateurs ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.wildcards": {
    text: {
      en: "Does every role name the verbs and resources it grants?",
      fr: "Chaque rôle nomme-t-il les verbes et les ressources qu'il accorde ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.api-server-authorization": {
    text: {
      en: "Does the API server authorize every request?",
      fr: "Le serveur d'API vérifie-t-il que chaque requête est autorisée ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags", "component.file"],
    whenNone: "notChecked",
  },
  "control-plane.etcd-client-authentication": {
    text: {
      en: "Does etcd answer only clients with a certificate of its own authority?",
      fr: "etcd ne répond-il qu'aux clients munis d'un certificat de sa propre autorité ?",
    },
    subject: "component",
    facts: ["etcd.flags", "component.flags"],
    whenNone: "notChecked",
  },
  "control-plane.kubelet-authorization": {
    text: {
      en: "Does every kubelet authorize every request?",
      fr: "Chaque kubelet vérifie-t-il que chaque requête est autorisée ?",
    },
    subject: "component",
    facts: ["kubelet.configuration", "component.flags", "component.file"],
    whenNone: "notChecked",
  },
  "control-plane.kubelet-read-only-port": {
    text: {
      en: "Is the read-only port of every kubelet closed?",
      fr: "Le port en lecture seule de chaque kubelet est-il fermé ?",
    },
    subject: "component",
    facts: ["kubelet.configuration", "component.flags", "component.file"],
    whenNone: "notChecked",
  },
  "control-plane.escalation": {
    text: {
      en: "Does no role let its holder take rights that it does not give?",
      fr: "Aucun rôle ne permet-il de prendre des droits qu'il ne donne pas ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.secret-access": {
    text: {
      en: "Does no role read every Secret?",
      fr: "Aucun rôle ne permet-il de lire tous les Secrets ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.pod-sessions": {
    text: {
      en: "Does no role open sessions into running pods?",
      fr: "Aucun rôle n'ouvre-t-il de sessions dans les pods en cours d'exécution ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.pod-creation": {
    text: {
      en: "Does no role create pods throughout the cluster?",
      fr: "Aucun rôle ne crée-t-il de pods dans tout le cluster ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.node-proxy": {
    text: {
      en: "Does no role reach the kubelets' whole API?",
      fr: "Aucun rôle n'atteint-il toute l'API des kubelets ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.certificate-approval": {
    text: {
      en: "Does no role approve certificates of users and nodes?",
      fr: "Aucun rôle n'approuve-t-il de certificats d'utilisateurs et de nœuds ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.token-request": {
    text: {
      en: "Does no role make tokens of every service account?",
      fr: "Aucun rôle ne fabrique-t-il de jetons de tous les comptes de service ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.admission-change": {
    text: {
      en: "Does no role change admission webhooks and policies at will?",
      fr: "Aucun rôle ne permet-il de modifier à son gré les webhooks et politiques d'admission ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.persistent-volumes": {
    text: {
      en: "Does no role create PersistentVolumes?",
      fr: "Aucun rôle ne crée-t-il de PersistentVolumes ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.default-account": {
    text: {
      en: "Is no role bound to the service account that every pod has by default?",
      fr: "Aucun rôle n'est-il accordé au compte de service que tout pod a par défaut ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.broad-bindings": {
    text: {
      en: "Is no role bound to everyone at once?",
      fr: "Aucun rôle n'est-il accordé à tous à la fois ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "control-plane.node-restriction": {
    text: {
      en: "Is every kubelet kept to its own node and pods?",
      fr: "Chaque kubelet est-il limité à son nœud et à ses pods ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags"],
    whenNone: "notChecked",
  },
  "control-plane.admission-plugins": {
    text: {
      en: "Are the API server's admission plugins left on?",
      fr: "Les plugins d'admission du serveur d'API sont-ils laissés actifs ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags"],
    whenNone: "notChecked",
  },
  "control-plane.credentials": {
    text: {
      en: "Does the API server refuse credentials that nobody can revoke?",
      fr: "Le serveur d'API refuse-t-il les identifiants que personne ne peut révoquer ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags"],
    whenNone: "notChecked",
  },
  "control-plane.profiling": {
    text: {
      en: "Is profiling off in the control plane?",
      fr: "Le profilage est-il désactivé dans le plan de contrôle ?",
    },
    subject: "component",
    facts: [
      "kube-apiserver.flags",
      "kube-controller-manager.flags",
      "kube-scheduler.flags",
      "component.flags",
      "component.file",
    ],
    whenNone: "notChecked",
    components: {
      "kube-apiserver": "kube-apiserver.flags",
      "kube-controller-manager": "kube-controller-manager.flags",
      "kube-scheduler": "kube-scheduler.flags",
    },
  },
  "control-plane.listening-addresses": {
    text: {
      en: "Do controller manager and scheduler listen on their own host only?",
      fr: "Le controller manager et le scheduler n'écoutent-ils que sur leur hôte ?",
    },
    subject: "component",
    facts: ["kube-controller-manager.flags", "kube-scheduler.flags", "component.flags"],
    whenNone: "notChecked",
    components: {
      "kube-controller-manager": "kube-controller-manager.flags",
      "kube-scheduler": "kube-scheduler.flags",
    },
  },
  "control-plane.controller-credentials": {
    text: {
      en: "Does every controller act under an account of its own?",
      fr: "Chaque contrôleur agit-il sous un compte à lui ?",
    },
    subject: "component",
    facts: ["kube-controller-manager.flags", "component.flags"],
    whenNone: "notChecked",
  },
  "control-plane.services": {
    text: {
      en: "Does no Service lead to the control plane?",
      fr: "Aucun Service ne mène-t-il au plan de contrôle ?",
    },
    subject: "resource",
    facts: ["service.manifest"],
    whenNone: "notApplicable",
  },
  "control-plane.dashboards": {
    text: {
      en: "Is no dashboard of the cluster exposed?",
      fr: "Aucun tableau de bord du cluster n'est-il exposé ?",
    },
    subject: "resource",
    facts: ["service.manifest"],
    whenNone: "notApplicable",
  },
  "control-plane.external-addresses": {
    text: {
      en: "Does no Service claim addresses of its own choice?",
      fr: "Aucun Service ne s'attribue-t-il d'adresses de son choix ?",
    },
    subject: "resource",
    facts: ["service.manifest"],
    whenNone: "notApplicable",
  },
  "control-plane.firewall": {
    text: {
      en: "Does a firewall close the control plane's ports to everyone who does not need them?",
      fr: "Un pare-feu ferme-t-il les ports du plan de contrôle à tous ceux qui n'en ont pas besoin ?",
    },
    subject: "host",
    facts: ["host.firewall"],
    whenNone: "notChecked",
  },
  "control-plane.etcd-backup": {
    text: {
      en: "Is etcd backed up without opening another way in, and are its snapshots protected?",
      fr: "etcd est-il sauvegardé sans ouvrir d'autre accès, et ses instantanés sont-ils protégés ?",
    },
    subject: "host",
    facts: ["etcd.backup"],
    whenNone: "notChecked",
  },
  "encryption-in-transit.ingress": {
    text: { en: "Does every Ingress serve its hosts over TLS?", fr: "Chaque Ingress sert-il ses hôtes en TLS ?" },
    subject: "resource",
    facts: ["ingress.manifest"],
    whenNone: "notApplicable",
  },
  "encryption-in-transit.api-service": {
    text: {
      en: "Does the API server verify every aggregated API server?",
      fr: "Le serveur d'API vérifie-t-il chaque serveur d'API agrégé ?",
    },
    subject: "resource",
    facts: ["api-service.manifest"],
    whenNone: "notApplicable",
  },
  "encryption-in-transit.tls-versions": {
    text: {
      en: "Do the components refuse outdated TLS versions and cipher suites?",
      fr: "Les composants refusent-ils les versions de TLS et les suites de chiffrement dépassées ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags", "component.file"],
    whenNone: "notChecked",
    components: { "kube-apiserver": "kube-apiserver.flags", kubelet: "kubelet.configuration", etcd: "etcd.flags" },
  },
  "encryption-in-transit.etcd": {
    text: {
      en: "Does etcd speak TLS to clients and peers?",
      fr: "etcd parle-t-il TLS avec ses clients et ses pairs ?",
    },
    subject: "component",
    facts: ["etcd.flags", "component.flags"],
    whenNone: "notChecked",
    components: { etcd: "etcd.flags", "kube-apiserver": "kube-apiserver.flags" },
  },
  "encryption-in-transit.kubelet": {
    text: {
      en: "Does the API server verify the kubelets it talks to?",
      fr: "Le serveur d'API vérifie-t-il les kubelets auxquels il parle ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags"],
    whenNone: "notChecked",
  },
  "encryption-in-transit.pods": {
    text: { en: "Is the traffic between pods encrypted?", fr: "Le trafic entre pods est-il chiffré ?" },
    subject: "workload",
    facts: ["cluster.mesh", "workload.manifest", "mesh.policy", "namespace.labels"],
    whenNone: "notChecked",
  },
  "encryption-in-transit.mesh": {
    text: {
      en: "Does no policy of the service mesh let plain text through?",
      fr: "Aucune politique du maillage de services ne laisse-t-elle passer du trafic en clair ?",
    },
    subject: "resource",
    facts: ["mesh.policy"],
    whenNone: "notApplicable",
  },
  "encryption-in-transit.gateways": {
    text: {
      en: "Does every listener of the gateways serve TLS?",
      fr: "Chaque écouteur des passerelles sert-il en TLS ?",
    },
    subject: "resource",
    facts: ["gateway.manifest"],
    whenNone: "notApplicable",
  },
  "encryption-in-transit.gateway-versions": {
    text: {
      en: "Do Ingresses and gateways refuse outdated TLS versions?",
      fr: "Les Ingress et les passerelles refusent-ils les versions de TLS dépassées ?",
    },
    subject: "resource",
    facts: ["gateway.manifest", "ingress.manifest"],
    whenNone: "notApplicable",
  },
  "encryption-in-transit.backends": {
    text: {
      en: "Do gateways verify the certificates of the pods behind them?",
      fr: "Les passerelles vérifient-elles les certificats des pods placés derrière elles ?",
    },
    subject: "resource",
    facts: ["gateway.manifest", "ingress.manifest"],
    whenNone: "notApplicable",
  },
  "encryption-in-transit.routes": {
    text: { en: "Does every Route serve TLS alone?", fr: "Chaque Route ne sert-elle qu'en TLS ?" },
    subject: "resource",
    facts: ["route.manifest"],
    whenNone: "notApplicable",
  },
  "encryption-in-transit.services": {
    text: {
      en: "Does no exposed Service announce a protocol in plain text?",
      fr: "Aucun Service exposé n'annonce-t-il un protocole en clair ?",
    },
    subject: "resource",
    facts: ["service.manifest"],
    whenNone: "notApplicable",
  },
  "encryption-in-transit.webhooks": {
    text: {
      en: "Does the API server reach every webhook over HTTPS?",
      fr: "Le serveur d'API joint-il chaque webhook en HTTPS ?",
    },
    subject: "resource",
    facts: ["webhook.manifest"],
    whenNone: "notApplicable",
  },
  "encryption-in-transit.issuers": {
    text: {
      en: "Do the issuers of certificates verify the server they get them from?",
      fr: "Les émetteurs de certificats vérifient-ils le serveur qui les délivre ?",
    },
    subject: "resource",
    facts: ["issuer.manifest"],
    whenNone: "notApplicable",
  },
  "network-policies.ingress": {
    text: {
      en: "Is incoming traffic that is not allowed denied to every workload?",
      fr: "Le trafic entrant non autorisé est-il refusé à chaque charge de travail ?",
    },
    subject: "workload",
    facts: ["workload.manifest", "network-policy.manifest", "network-policy.other-kind", "network-policy.valid"],
    whenNone: "notChecked",
  },
  "network-policies.egress": {
    text: {
      en: "Is outgoing traffic that is not allowed denied to every workload?",
      fr: "Le trafic sortant non autorisé est-il refusé à chaque charge de travail ?",
    },
    subject: "workload",
    facts: ["workload.manifest", "network-policy.manifest", "network-policy.other-kind", "network-policy.valid"],
    whenNone: "notChecked",
  },
  "network-policies.allow-all": {
    text: {
      en: "Does no NetworkPolicy allow all traffic?",
      fr: "Aucune NetworkPolicy n'autorise-t-elle tout le trafic ?",
    },
    subject: "resource",
    facts: ["network-policy.manifest", "network-policy.valid"],
    whenNone: "notChecked",
  },
  "network-policies.selection": {
    text: { en: "Does every NetworkPolicy select pods?", fr: "Chaque NetworkPolicy sélectionne-t-elle des pods ?" },
    subject: "resource",
    facts: ["network-policy.manifest", "network-policy.valid"],
    whenNone: "notChecked",
  },
  "network-policies.references": {
    text: {
      en: "Does every peer and port that a policy names exist?",
      fr: "Chaque pair et chaque port désignés par une politique existent-ils ?",
    },
    subject: "resource",
    facts: ["network-policy.manifest", "network-policy.valid", "workload.manifest", "namespace.manifest"],
    whenNone: "notApplicable",
  },
  "network-policies.metadata": {
    text: {
      en: "Does no policy let pods reach the cloud's metadata service?",
      fr: "Aucune politique ne laisse-t-elle les pods joindre le service de métadonnées du cloud ?",
    },
    subject: "resource",
    facts: ["network-policy.manifest", "network-policy.valid"],
    whenNone: "notApplicable",
  },
  "network-policies.enforcement": {
    text: {
      en: "Does the network plugin enforce NetworkPolicies?",
      fr: "Le plugin réseau applique-t-il les NetworkPolicies ?",
    },
    subject: "cluster",
    facts: ["cluster.network-plugin"],
    whenNone: "notChecked",
  },
  "secrets.plain-values": {
    text: {
      en: "Is no sensitive value written in a definition?",
      fr: "Aucune valeur sensible n'est-elle écrite dans une définition ?",
    },
    subject: "resource",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "secrets.values": {
    text: {
      en: "Is no sensitive value written in a values file or a kustomization?",
      fr: "Aucune valeur sensible n'est-elle écrite dans un fichier de valeurs ou une kustomization ?",
    },
    subject: "resource",
    facts: ["workload.manifest"],
    whenNone: "notApplicable",
  },
  "secrets.environment": {
    text: {
      en: "Does every container get its Secrets as files?",
      fr: "Chaque conteneur reçoit-il ses Secrets sous forme de fichiers ?",
    },
    subject: "workload",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "secrets.image-build": {
    text: {
      en: "Is no sensitive value written into an image?",
      fr: "Aucune valeur sensible n'est-elle écrite dans une image ?",
    },
    subject: "dockerfile",
    facts: ["dockerfile.text"],
    whenNone: "notApplicable",
  },
  "secrets.image-files": {
    text: {
      en: "Does no credential of the build stay in an image?",
      fr: "Aucun identifiant utilisé à la construction ne reste-t-il dans une image ?",
    },
    subject: "dockerfile",
    facts: ["dockerfile.text"],
    whenNone: "notApplicable",
  },
  "secrets.manifests": {
    text: {
      en: "Is no Secret kept in a file as plain text or Base64?",
      fr: "Aucun Secret n'est-il conservé dans un fichier en clair ou en Base64 ?",
    },
    subject: "resource",
    facts: ["workload.manifest"],
    whenNone: "notApplicable",
  },
  "secrets.encryption-at-rest": {
    text: { en: "Are Secrets encrypted at rest?", fr: "Les Secrets sont-ils chiffrés au repos ?" },
    subject: "component",
    facts: ["kube-apiserver.flags", "encryption.configuration", "component.file", "component.flags"],
    whenNone: "notChecked",
  },
  "secrets.plaintext-fallback": {
    text: {
      en: "Does the API server refuse Secrets that are stored in plain text?",
      fr: "Le serveur d'API refuse-t-il les Secrets enregistrés en clair ?",
    },
    subject: "resource",
    facts: ["encryption.configuration"],
    whenNone: "notApplicable",
  },
  "secrets.key-management": {
    text: {
      en: "Does a KMS hold the key that encrypts Secrets?",
      fr: "Un KMS détient-il la clé qui chiffre les Secrets ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "encryption.configuration", "component.file", "component.flags"],
    whenNone: "notChecked",
  },
  "anonymous-access.api-server": {
    text: {
      en: "Does the API server refuse anonymous requests?",
      fr: "Le serveur d'API refuse-t-il les requêtes anonymes ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags", "component.file"],
    whenNone: "notChecked",
  },
  "anonymous-access.kubelet": {
    text: {
      en: "Does every kubelet refuse anonymous requests?",
      fr: "Chaque kubelet refuse-t-il les requêtes anonymes ?",
    },
    subject: "component",
    facts: ["kubelet.configuration", "component.flags", "component.file"],
    whenNone: "notChecked",
  },
  "anonymous-access.bindings": {
    text: {
      en: "Is nothing granted to unauthenticated users?",
      fr: "Rien n'est-il accordé aux utilisateurs non authentifiés ?",
    },
    subject: "resource",
    facts: ["rbac.manifests"],
    whenNone: "notChecked",
  },
  "anonymous-access.controllers": {
    text: {
      en: "Do controller manager and scheduler answer anonymous requests with their health only?",
      fr: "Le controller manager et le scheduler ne répondent-ils aux requêtes anonymes que sur leur santé ?",
    },
    subject: "component",
    facts: ["kube-controller-manager.flags", "kube-scheduler.flags", "component.flags"],
    whenNone: "notChecked",
    components: {
      "kube-controller-manager": "kube-controller-manager.flags",
      "kube-scheduler": "kube-scheduler.flags",
    },
  },
  "anonymous-access.requests": {
    text: { en: "Does an anonymous request really fail?", fr: "Une requête anonyme échoue-t-elle réellement ?" },
    subject: "cluster",
    facts: ["cluster.anonymous-request"],
    whenNone: "notChecked",
  },
  "kubeconfig.mode": {
    text: {
      en: "Does only its owner have access to the kubeconfig?",
      fr: "Le kubeconfig n'est-il accessible qu'à son propriétaire ?",
    },
    subject: "kubeconfig",
    facts: ["kubeconfig.file", "kubeconfig.mode"],
    whenNone: "notChecked",
  },
  "kubeconfig.version-control": {
    text: {
      en: "Is no kubeconfig with a credential under version control?",
      fr: "Aucun kubeconfig qui contient des identifiants n'est-il suivi par le gestionnaire de versions ?",
    },
    subject: "kubeconfig",
    facts: ["kubeconfig.file", "kubeconfig.tracking"],
    whenNone: "notChecked",
  },
  "kubeconfig.credentials": {
    text: {
      en: "Does the kubeconfig hold no long-lived credential?",
      fr: "Le kubeconfig est-il exempt d'identifiants durables ?",
    },
    subject: "kubeconfig",
    facts: ["kubeconfig.file"],
    whenNone: "notChecked",
  },
  "kubeconfig.tls": {
    text: {
      en: "Does the kubeconfig verify the API server it talks to?",
      fr: "Le kubeconfig vérifie-t-il le serveur d'API auquel il parle ?",
    },
    subject: "kubeconfig",
    facts: ["kubeconfig.file"],
    whenNone: "notChecked",
  },
  "kubeconfig.plugins": {
    text: {
      en: "Does the kubeconfig run only programs that may be trusted?",
      fr: "Le kubeconfig n'exécute-t-il que des programmes de confiance ?",
    },
    subject: "kubeconfig",
    facts: ["kubeconfig.file"],
    whenNone: "notChecked",
  },
  "kubeconfig.clusters": {
    text: {
      en: "Does the kubeconfig lead to one cluster only?",
      fr: "Le kubeconfig ne mène-t-il qu'à un seul cluster ?",
    },
    subject: "kubeconfig",
    facts: ["kubeconfig.file"],
    whenNone: "notChecked",
  },
  "audit.enabled": {
    text: { en: "Does the API server write an audit log?", fr: "Le serveur d'API écrit-il un journal d'audit ?" },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags"],
    whenNone: "notChecked",
  },
  "audit.coverage": {
    text: {
      en: "Does the audit policy log what matters?",
      fr: "La politique d'audit journalise-t-elle ce qui compte ?",
    },
    subject: "resource",
    facts: ["audit.policy"],
    whenNone: "notChecked",
  },
  "audit.bodies": {
    text: {
      en: "Does the audit log leave out the values of Secrets and tokens?",
      fr: "Le journal d'audit omet-il les valeurs de Secrets et les jetons ?",
    },
    subject: "resource",
    facts: ["audit.policy"],
    whenNone: "notChecked",
  },
  "audit.retention": {
    text: {
      en: "Is the audit log kept long enough?",
      fr: "Le journal d'audit est-il conservé assez longtemps ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags"],
    whenNone: "notChecked",
  },
  "audit.loss": {
    text: {
      en: "Do all audit events reach their backend?",
      fr: "Tous les événements d'audit arrivent-ils à destination ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags"],
    whenNone: "notChecked",
  },
  "audit.shipping": {
    text: {
      en: "Is the audit log shipped out of the cluster?",
      fr: "Le journal d'audit est-il envoyé hors du cluster ?",
    },
    subject: "component",
    facts: ["audit.shipper", "component.file"],
    whenNone: "notChecked",
  },
  "updates.kubernetes": {
    text: {
      en: "Does every Kubernetes component run a version that still gets fixes?",
      fr: "Chaque composant de Kubernetes a-t-il une version qui reçoit encore des correctifs ?",
    },
    subject: "component",
    facts: ["component.versions", "component.version", "component.maintenance"],
    whenNone: "notChecked",
    components: { "kube-apiserver": "component.versions", kubelet: "cluster.nodes" },
  },
  "updates.skew": {
    text: {
      en: "Do the versions of the components differ by no more than is supported?",
      fr: "L'écart entre les versions des composants est-il pris en charge ?",
    },
    subject: "environment",
    facts: ["component.versions"],
    whenNone: "notChecked",
  },
  "updates.api-versions": {
    text: {
      en: "Does no definition use a removed API?",
      fr: "Aucune définition n'utilise-t-elle une API supprimée ?",
    },
    subject: "resource",
    facts: ["workload.manifest"],
    whenNone: "notChecked",
  },
  "updates.base-image": {
    text: { en: "Is every base image still maintained?", fr: "Chaque image de base est-elle encore maintenue ?" },
    subject: "dockerfile",
    facts: ["dockerfile.text", "build.argument", "image.maintenance"],
    whenNone: "notApplicable",
  },
  "updates.images": {
    text: {
      en: "Is every product that runs in the cluster still maintained?",
      fr: "Chaque produit qui s'exécute dans le cluster est-il encore maintenu ?",
    },
    subject: "workload",
    facts: ["workload.manifest", "images.maintenance"],
    whenNone: "notChecked",
  },
  "updates.nodes": {
    text: {
      en: "Are the nodes' OS, kernel and container runtime still maintained?",
      fr: "Le système d'exploitation, le noyau et le moteur de conteneurs des nœuds sont-ils encore maintenus ?",
    },
    subject: "resource",
    facts: ["cluster.nodes", "product.maintenance"],
    whenNone: "notChecked",
  },
  "updates.layers": {
    text: {
      en: "Are the hypervisor, firewall and load balancer up to date?",
      fr: "L'hyperviseur, le pare-feu et le répartiteur de charge sont-ils à jour ?",
    },
    subject: "resource",
    facts: ["layers.inventory", "product.maintenance"],
    whenNone: "notChecked",
  },
  "control-plane.authorization-modes": {
    text: {
      en: "Do RBAC and the Node authorizer decide who may do what?",
      fr: "RBAC et l'autorisation Node décident-ils de qui peut faire quoi ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags", "component.file"],
    whenNone: "notChecked",
  },
  "control-plane.optional-plugins": {
    text: {
      en: "Are the admission plugins on that the API server leaves off by default?",
      fr: "Les plugins d'admission que le serveur d'API laisse inactifs par défaut sont-ils actifs ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "component.flags"],
    whenNone: "notChecked",
  },
  "control-plane.service-account-keys": {
    text: {
      en: "Do tokens of service accounts have a key of their own, and end when they say?",
      fr: "Les jetons des comptes de service ont-ils une clé qui leur est propre, et expirent-ils comme prévu ?",
    },
    subject: "component",
    facts: ["kube-apiserver.flags", "kube-controller-manager.flags", "component.flags"],
    whenNone: "notChecked",
    components: {
      "kube-apiserver": "kube-apiserver.flags",
      "kube-controller-manager": "kube-controller-manager.flags",
    },
  },
  "control-plane.certificate-rotation": {
    text: {
      en: "Are the kubelets' certificates renewed before they expire?",
      fr: "Les certificats des kubelets sont-ils renouvelés avant leur expiration ?",
    },
    subject: "component",
    facts: ["kubelet.configuration", "kube-controller-manager.flags", "component.flags", "component.file"],
    whenNone: "notChecked",
    components: { kubelet: "kubelet.configuration", "kube-controller-manager": "kube-controller-manager.flags" },
  },
  "control-plane.defaults": {
    text: {
      en: "Are sound defaults of the components left as they are?",
      fr: "Les bons réglages par défaut des composants sont-ils laissés tels quels ?",
    },
    subject: "component",
    facts: [
      "kube-apiserver.flags",
      "kube-controller-manager.flags",
      "kubelet.configuration",
      "component.flags",
      "component.file",
    ],
    whenNone: "notChecked",
    components: {
      "kube-apiserver": "kube-apiserver.flags",
      "kube-controller-manager": "kube-controller-manager.flags",
      kubelet: "kubelet.configuration",
    },
  },
  "control-plane.proxy-metrics": {
    text: {
      en: "Does kube-proxy serve its metrics on its own host only?",
      fr: "kube-proxy ne sert-il ses métriques que sur son hôte ?",
    },
    subject: "resource",
    facts: ["kube-proxy.configuration"],
    whenNone: "notApplicable",
  },
  "encryption-in-transit.certificates": {
    text: {
      en: "Does every component show a certificate, and know the authority of those it talks to?",
      fr: "Chaque composant présente-t-il un certificat, et connaît-il l'autorité de ceux à qui il parle ?",
    },
    subject: "component",
    facts: [
      "kube-apiserver.flags",
      "kube-controller-manager.flags",
      "etcd.flags",
      "kubelet.configuration",
      "component.flags",
      "component.file",
    ],
    whenNone: "notChecked",
    components: {
      "kube-apiserver": "kube-apiserver.flags",
      "kube-controller-manager": "kube-controller-manager.flags",
      etcd: "etcd.flags",
      kubelet: "kubelet.configuration",
    },
  },
  "pod-security.processes": {
    text: {
      en: "Does every kubelet limit the processes of a pod?",
      fr: "Chaque kubelet limite-t-il les processus d'un pod ?",
    },
    subject: "component",
    facts: ["kubelet.configuration", "component.flags", "component.file"],
    whenNone: "notChecked",
  },
  "pod-security.default-seccomp": {
    text: {
      en: "Does every kubelet give containers a seccomp profile by default?",
      fr: "Chaque kubelet donne-t-il par défaut un profil seccomp aux conteneurs ?",
    },
    subject: "component",
    facts: ["kubelet.configuration", "component.flags", "component.file"],
    whenNone: "notChecked",
  },
} as const satisfies Record<string, QuestionEntry>;

type RecommendationKeyOf = (typeof recommendations)[number]["key"];

/** A question that one recommendation alone asks. */
export type SpecificQuestionId = keyof typeof specific;

/**
 * The id of a question: the key of its recommendation, a dot, a name. Every recommendation also asks whether all that was
 * given could be read (`.inputs`) and whether every definition says what its author meant (`.definitions`).
 */
export type QuestionId = SpecificQuestionId | `${RecommendationKeyOf}.inputs` | `${RecommendationKeyOf}.definitions`;

/** A question with its id and the recommendation it belongs to. */
export interface Question extends QuestionEntry {
  readonly id: QuestionId;
  readonly recommendation: RecommendationNumber;
}

const general = {
  inputs: {
    text: { en: "Could everything in the input be read?", fr: "Tout ce qui a été fourni a-t-il pu être lu ?" },
    subject: "resource",
    facts: [
      "input.readable",
      "input.rendered",
      "rule.left-out",
      "cluster.readable",
      "cluster.readable-in",
      "cluster.whole",
      "cluster.other-namespaces",
      "provider.control-plane",
    ],
    whenNone: "notApplicable",
  },
  definitions: {
    text: {
      en: "Does every definition say what its author meant?",
      fr: "Chaque définition dit-elle ce que son auteur voulait ?",
    },
    subject: "resource",
    facts: ["workload.manifest", "definitions.custom-resources"],
    whenNone: "notApplicable",
  },
} as const satisfies Record<string, QuestionEntry>;

function entriesOf<Id extends string>(record: Readonly<Record<Id, QuestionEntry>>): [Id, QuestionEntry][] {
  const entries: [Id, QuestionEntry][] = [];
  for (const id in record) entries.push([id, record[id]]);
  return entries;
}

/** Every question of the twelve recommendations, in their order. */
export const questions: readonly Question[] = recommendations.flatMap(({ number, key }): Question[] => [
  ...entriesOf(specific)
    .filter(([id]) => id.startsWith(`${key}.`))
    .map(([id, entry]) => ({ ...entry, id, recommendation: number })),
  { ...general.definitions, id: `${key}.definitions`, recommendation: number },
  { ...general.inputs, id: `${key}.inputs`, recommendation: number },
]);

const byId: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.id, question]));

/** The question with this id. Throws on an id that does not exist, which the types allow only from outside data. */
export function questionOf(id: QuestionId): Question {
  const question = byId.get(id);
  if (question === undefined) throw new RangeError(`no such question: ${id}`);
  return question;
}
