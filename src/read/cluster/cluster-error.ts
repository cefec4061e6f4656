import type { Text } from "../../model/text.ts";

/** Every way in which reading a cluster as a whole can fail; what fails for one kind only is a lack, not an error. */
export type ClusterErrorCode =
  | "kubeconfig-not-found"
  | "kubeconfig-invalid"
  | "context-not-found"
  | "cluster-credentials"
  | "cluster-certificate"
  | "cluster-unreachable"
  | "cluster-response"
  | "cluster-timeout";

/** Thrown where a cluster cannot be read at all. Its text never quotes credentials, nor what a credential plugin wrote. */
export class ClusterError extends Error {
  readonly code: ClusterErrorCode;
  readonly text: Text;

  constructor(code: ClusterErrorCode, text: Text) {
    super(text.en);
    this.name = "ClusterError";
    this.code = code;
    this.text = text;
  }
}

/** True for a {@link ClusterError}, told by what it carries: commands are bundled apart, each with a class of its own. */
export function isClusterError(error: unknown): error is ClusterError {
  return error instanceof Error && error.name === "ClusterError" && "text" in error;
}
