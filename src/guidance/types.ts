/** A text in both languages. Written out here since nothing lies below this layer. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** One of the guide's twelve recommendations. */
export interface RecommendationEntry {
  readonly number: number;
  readonly key: string;
  readonly title: Bilingual;
}

/** What a question is asked of. */
export type SubjectKind =
  | "resource"
  | "workload"
  | "namespace"
  | "environment"
  | "component"
  | "dockerfile"
  | "kubeconfig"
  | "cluster"
  | "host"
  | "image";

/** A fact that answers a question, and what would tell it where it is not known. */
export interface FactEntry {
  /** Where the fact can be read: in files, in the running cluster, on the host, from an image or from people. */
  readonly source: "file" | "cluster" | "host" | "image" | "people";
  /** What to hand over so that the fact is known; may have `{holes}`. */
  readonly obtainWith: Bilingual;
}
