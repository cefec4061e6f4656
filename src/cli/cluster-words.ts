import type { Language } from "../model/text.ts";

/** What the commands that read a cluster say, in one language. */
export interface ClusterWords {
  readonly commands: {
    readonly collect: string;
    readonly cluster: string;
    readonly role: string;
  };
  readonly options: {
    readonly cluster: string;
    readonly context: string;
    readonly kubeconfig: string;
    readonly namespace: string;
    readonly timeout: string;
    readonly requestTimeout: string;
    readonly snapshot: string;
    readonly secrets: string;
  };
  readonly errors: {
    readonly noSuchDuration: (value: string) => string;
    readonly onlyWithCluster: (option: string) => string;
    readonly nothingToScan: string;
    readonly terminal: string;
  };
  readonly progress: (objects: number, done: number, total: number) => string;
  readonly collected: (objects: number, file: string) => string;
  readonly notRead: (count: number) => string;
  readonly more: (count: number) => string;
}

const en: ClusterWords = {
  commands: {
    collect: "read a cluster into a snapshot, without secret values, that scan judges later and elsewhere",
    cluster: "what rempart needs to read a cluster",
    role: "print the ClusterRole with the least rights that rempart reads a cluster with",
  },
  options: {
    cluster: "judge the running cluster of the kubeconfig as well; nothing is written to it",
    context: "context of the kubeconfig, in place of its current one",
    kubeconfig: "kubeconfig, in place of KUBECONFIG and ~/.kube/config",
    namespace: "read only this namespace, and what has none (repeat it, or separate names by commas)",
    timeout: "end the reading of the cluster after this time (90s, 10m, 1h): what is left counts as not read",
    requestTimeout: "time that one answer of the API server may take (30s, 2m)",
    snapshot: "file to write, whole or not at all; - for standard output; packed with gzip",
    secrets: "grant what is read of Secrets as well (their metadata; no right is as small as that)",
  },
  errors: {
    noSuchDuration: (value) => `"${value}" is not a time. Write it as 30s, 10m or 1h, at most 24h.`,
    onlyWithCluster: (option) => `${option} goes with --cluster.`,
    nothingToScan: "There is nothing to scan: name a PATH, or give --cluster.",
    terminal: "The snapshot is packed, so it is not written to a terminal. Name a file with --output.",
  },
  progress: (objects, done, total) => `${objects} objects, ${done} of ${total} resources`,
  collected: (objects, file) => `${objects} objects were written to ${file}.`,
  notRead: (count) =>
    count === 1 ? "1 part of the cluster was not read:" : `${count} parts of the cluster were not read:`,
  more: (count) => `and ${count} more`,
};

const fr: ClusterWords = {
  commands: {
    collect: "lire un cluster dans un instantané, sans valeur secrète, que scan évalue plus tard et ailleurs",
    cluster: "ce qu'il faut à rempart pour lire un cluster",
    role: "afficher le ClusterRole aux droits minimaux avec lesquels rempart lit un cluster",
  },
  options: {
    cluster: "évaluer aussi le cluster en service du kubeconfig ; rien n'y est écrit",
    context: "contexte du kubeconfig, au lieu de son contexte courant",
    kubeconfig: "kubeconfig, au lieu de KUBECONFIG et de ~/.kube/config",
    namespace: "ne lire que cet espace de noms, et ce qui n'en a pas (à répéter, ou noms séparés par des virgules)",
    timeout: "arrêter la lecture du cluster après ce temps (90s, 10m, 1h) : le reste compte comme non lu",
    requestTimeout: "temps accordé à une réponse du serveur d'API (30s, 2m)",
    snapshot: "fichier à écrire, entier ou pas du tout ; - pour la sortie standard ; compressé par gzip",
    secrets: "accorder aussi ce qui est lu des Secrets (leurs métadonnées ; aucun droit n'est si petit)",
  },
  errors: {
    noSuchDuration: (value) => `« ${value} » n'est pas une durée. Écrivez 30s, 10m ou 1h, 24h au plus.`,
    onlyWithCluster: (option) => `${option} va avec --cluster.`,
    nothingToScan: "Il n'y a rien à évaluer : indiquez un CHEMIN, ou --cluster.",
    terminal: "L'instantané est compressé et n'est donc pas écrit sur un terminal. Indiquez un fichier par --output.",
  },
  progress: (objects, done, total) => `${objects} objets, ${done} ressources sur ${total}`,
  collected: (objects, file) => `${objects} objets ont été écrits dans ${file}.`,
  notRead: (count) =>
    count === 1 ? "1 partie du cluster n'a pas été lue :" : `${count} parties du cluster n'ont pas été lues :`,
  more: (count) => `et ${count} de plus`,
};

/** What the commands that read a cluster say, in both languages. */
export const clusterWords: Readonly<Record<Language, ClusterWords>> = { en, fr };
