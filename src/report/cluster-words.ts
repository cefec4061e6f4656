import type { ClusterReading } from "../model/cluster.ts";
import type { Language } from "../model/text.ts";

/** What the text report says of clusters, in one language. */
export interface ClusterReportWords {
  readonly from: (cluster: ClusterReading) => string;
  readonly notRead: (count: number) => string;
  readonly pods: (count: number) => string;
  readonly drift: {
    readonly heading: (compared: number, different: number) => string;
    readonly none: (compared: number) => string;
    readonly filesOnly: string;
    readonly clusterOnly: string;
    readonly field: (field: string, inFile: string | undefined, inCluster: string | undefined) => string;
    readonly notCompared: (objects: number, kinds: string) => string;
  };
}

const platformNames: Readonly<Record<Exclude<ClusterReading["platform"], "other">, string>> = {
  eks: "EKS",
  gke: "GKE",
  aks: "AKS",
  openshift: "OpenShift",
  rke2: "RKE2",
  k3s: "K3s",
  talos: "Talos",
};

function partsOf({ version, platform, context }: ClusterReading): readonly string[] {
  return [
    ...(version === undefined ? [] : [version]),
    ...(platform === "other" ? [] : [platformNames[platform]]),
    ...(context === undefined ? [] : [`context ${context}`]),
  ];
}

const en: ClusterReportWords = {
  from: (cluster) => {
    const { server, snapshot, started, namespaces, objects } = cluster;
    const what = [`${objects} ${objects === 1 ? "object" : "objects"}`, ...partsOf(cluster)].join(", ");
    const where = namespaces === undefined ? "" : `; only ${namespaces.join(", ")}`;
    const when = snapshot === undefined ? "" : `; ${snapshot}, collected ${started.slice(0, 16).replace("T", " ")} UTC`;
    return `Cluster ${server}: ${what}${where}${when}`;
  },
  notRead: (count) =>
    count === 1
      ? "1 part of the cluster was not read; what depends on it is not checked"
      : `${count} parts of the cluster were not read; what depends on them is not checked`,
  pods: (count) => (count === 1 ? "1 pod" : `${count} pods`),
  drift: {
    heading: (compared, different) =>
      `Drift: files and cluster differ in ${different} of ${compared} ${compared === 1 ? "object" : "objects"} (no finding, and no part of the exit code)`,
    none: (compared) =>
      `Drift: none; the cluster has ${compared} ${compared === 1 ? "object" : "objects"} as the files do`,
    filesOnly: "only in the files",
    clusterOnly: "only in the cluster",
    field: (field, inFile, inCluster) =>
      `${field}: ${inFile === undefined ? "not in the file" : `${inFile} in the file`}, ${inCluster === undefined ? "not in the cluster" : `${inCluster} in the cluster`}`,
    notCompared: (objects, kinds) =>
      `${objects} not compared, since their kinds were not read of the cluster: ${kinds}`,
  },
};

const fr: ClusterReportWords = {
  from: (cluster) => {
    const { server, snapshot, started, namespaces, objects } = cluster;
    const parts = partsOf(cluster).map((part) => part.replace(/^context /, "contexte "));
    const what = [`${objects} ${objects < 2 ? "objet" : "objets"}`, ...parts].join(", ");
    const where = namespaces === undefined ? "" : ` ; ${namespaces.join(", ")} seulement`;
    const day = `${started.slice(0, 10)} à ${started.slice(11, 16)} UTC`;
    const when = snapshot === undefined ? "" : ` ; ${snapshot}, collecté le ${day}`;
    return `Cluster ${server} : ${what}${where}${when}`;
  },
  notRead: (count) =>
    count === 1
      ? "1 partie du cluster n'a pas été lue ; ce qui en dépend n'est pas vérifié"
      : `${count} parties du cluster n'ont pas été lues ; ce qui en dépend n'est pas vérifié`,
  pods: (count) => (count < 2 ? `${count} pod` : `${count} pods`),
  drift: {
    heading: (compared, different) =>
      `Écarts : fichiers et cluster diffèrent pour ${different} ${different < 2 ? "objet" : "objets"} sur ${compared} (ni constat, ni effet sur le code de sortie)`,
    none: (compared) =>
      `Écarts : aucun ; le cluster a ${compared} ${compared < 2 ? "objet" : "objets"} comme dans les fichiers`,
    filesOnly: "dans les fichiers seulement",
    clusterOnly: "dans le cluster seulement",
    field: (field, inFile, inCluster) =>
      `${field} : ${inFile === undefined ? "absent du fichier" : `${inFile} dans le fichier`}, ${inCluster === undefined ? "absent du cluster" : `${inCluster} dans le cluster`}`,
    notCompared: (objects, kinds) =>
      `${objects} non comparés, leurs types n'ayant pas été lus dans le cluster : ${kinds}`,
  },
};

/** What the text report says of clusters. */
export const clusterReportWords: Readonly<Record<Language, ClusterReportWords>> = { en, fr };
