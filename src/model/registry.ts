/** Where images may come from: a registry, or what lies below a path of it. */
export interface RegistryPrefix {
  /** In small letters, with its port where one is written. */
  readonly registry: string;
  /** Segments that the repository must start with; none for the whole registry. */
  readonly path: readonly string[];
}
