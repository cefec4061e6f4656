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
    facts: ["workload.manifest", "image.user"],
    whenNone: "notChecked",
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
    subject: "cluster",
    facts: ["cluster.mesh"],
    whenNone: "notChecked",
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
  "secrets.image-build": {
    text: {
      en: "Is no sensitive value written into an image?",
      fr: "Aucune valeur sensible n'est-elle écrite dans une image ?",
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
  "audit.shipping": {
    text: {
      en: "Is the audit log shipped out of the cluster?",
      fr: "Le journal d'audit est-il envoyé hors du cluster ?",
    },
    subject: "cluster",
    facts: ["audit.shipper"],
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
  "updates.nodes": {
    text: {
      en: "Are the nodes' OS, kernel and container runtime still maintained?",
      fr: "Le système d'exploitation, le noyau et le moteur de conteneurs des nœuds sont-ils encore maintenus ?",
    },
    subject: "cluster",
    facts: ["cluster.nodes"],
    whenNone: "notChecked",
  },
  "updates.layers": {
    text: {
      en: "Are the hypervisor, firewall and load balancer up to date?",
      fr: "L'hyperviseur, le pare-feu et le répartiteur de charge sont-ils à jour ?",
    },
    subject: "host",
    facts: ["layers.inventory"],
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
    facts: ["input.readable", "input.rendered", "rule.left-out"],
    whenNone: "notApplicable",
  },
  definitions: {
    text: {
      en: "Does every definition say what its author meant?",
      fr: "Chaque définition dit-elle ce que son auteur voulait ?",
    },
    subject: "resource",
    facts: ["workload.manifest"],
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
