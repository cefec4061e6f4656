/** API version, kind, and the minors of Kubernetes 1 it was introduced, deprecated and removed in; what replaces it ("": nothing). */
export type ApiRelease = readonly [
  apiVersion: string,
  kind: string,
  introduced: number,
  deprecated: number,
  removed: number | "never",
  replacement: string,
];
