import type { Language } from "../model/text.ts";

/** What `rempart pss impact` says, in one language. */
export interface PssImpactWords {
  readonly command: string;
  readonly cluster: string;
  readonly version: string;
  readonly refused: (level: string, workloads: number, pods: number) => string;
  readonly admitted: (level: string) => string;
  readonly meets: (level: string) => string;
  readonly meetsUnknown: string;
  readonly labels: (labels: string) => string;
  readonly noLabels: string;
  readonly labelsUnknown: string;
  readonly pods: (pods: number) => string;
  readonly staticPod: string;
  readonly totals: (namespaces: number, refusing: number, workloads: number, pods: number, policy: string) => string;
  readonly cappedVersion: (asked: string, server: string) => string;
  readonly exemptions: string;
  readonly existing: string;
}

const en: PssImpactWords = {
  command: "say what a level of the Pod Security Standards would no longer admit, in a cluster or in files",
  cluster: "read the cluster of the kubeconfig, which needs the right to list namespaces, workloads and pods",
  version: "policy version, v1.0 to the newest; latest is the API server's own with --cluster",
  refused: (level, workloads, pods) =>
    `${level} would refuse ${workloads} ${workloads === 1 ? "workload" : "workloads"}${pods === 0 ? "" : `, ${pods} ${pods === 1 ? "pod" : "pods"} now`}`,
  admitted: (level) => `${level} would refuse nothing`,
  meets: (level) => `meets ${level}`,
  meetsUnknown: "what it meets is not known: not all of it could be read",
  labels: (labels) => `labels: ${labels}`,
  noLabels: "no Pod Security labels",
  labelsUnknown: "labels not known",
  pods: (pods) => (pods === 1 ? "1 pod" : `${pods} pods`),
  staticPod: "static: its kubelet runs it all the same",
  totals: (namespaces, refusing, workloads, pods, policy) =>
    `${policy} would refuse ${workloads} ${workloads === 1 ? "workload" : "workloads"}${pods === 0 ? "" : ` (${pods} ${pods === 1 ? "pod" : "pods"} now)`} in ${refusing} of ${namespaces} ${namespaces === 1 ? "namespace" : "namespaces"}`,
  cappedVersion: (asked, server) => `The API server judges ${asked} as ${server}, its own version; so does this.`,
  exemptions:
    "Exempted users, runtime classes and namespaces (PodSecurityConfiguration) are not known here: what they cover is admitted all the same.",
  existing: "Pods that run already go on running; they are refused when they are made anew.",
};

const fr: PssImpactWords = {
  command: "dire ce qu'un niveau des normes de sécurité des pods n'admettrait plus, dans un cluster ou des fichiers",
  cluster:
    "lire le cluster du kubeconfig, ce qui demande le droit de lister espaces de noms, charges de travail et pods",
  version: "version de la norme, de v1.0 à la plus récente ; latest est celle du serveur d'API avec --cluster",
  refused: (level, workloads, pods) =>
    `${level} refuserait ${workloads} ${workloads === 1 ? "charge" : "charges"} de travail${pods === 0 ? "" : `, ${pods} ${pods === 1 ? "pod" : "pods"} actuellement`}`,
  admitted: (level) => `${level} ne refuserait rien`,
  meets: (level) => `respecte ${level}`,
  meetsUnknown: "le niveau respecté n'est pas connu : tout n'a pas pu être lu",
  labels: (labels) => `étiquettes : ${labels}`,
  noLabels: "aucune étiquette Pod Security",
  labelsUnknown: "étiquettes inconnues",
  pods: (pods) => (pods === 1 ? "1 pod" : `${pods} pods`),
  staticPod: "statique : son kubelet l'exécute malgré tout",
  totals: (namespaces, refusing, workloads, pods, policy) =>
    `${policy} refuserait ${workloads} ${workloads === 1 ? "charge" : "charges"} de travail${pods === 0 ? "" : ` (${pods} ${pods === 1 ? "pod" : "pods"} actuellement)`} ; espaces de noms concernés : ${refusing} sur ${namespaces}`,
  cappedVersion: (asked, server) =>
    `Le serveur d'API juge ${asked} comme ${server}, sa propre version ; c'est aussi le cas ici.`,
  exemptions:
    "Les utilisateurs, les classes d'exécution et les espaces de noms exemptés (PodSecurityConfiguration) ne sont pas connus ici : ce qu'ils couvrent reste admis.",
  existing: "Les pods déjà en cours continuent de s'exécuter ; ils sont refusés lorsqu'ils sont recréés.",
};

/** The words of `rempart pss impact` in both languages. */
export const pssImpactWords: Readonly<Record<Language, PssImpactWords>> = { en, fr };
