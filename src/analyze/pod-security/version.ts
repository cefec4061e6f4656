/**
 * The newest Kubernetes minor whose Pod Security policy is known here, 1.37: that of the
 * k8s.io/pod-security-admission release (v0.37) the tests compare with.
 */
export const newestPodSecurityMinor = 37;

/** A policy version as the `pod-security.kubernetes.io/*-version` labels write it. */
export type PodSecurityVersion = "latest" | `v1.${number}`;

/** A policy version as asked for, and what it is judged as. */
export interface ParsedPodSecurityVersion {
  /** The version to judge by: `latest` where a newer one than is known was asked for. */
  readonly version: PodSecurityVersion;
  /** Set where the version asked for is newer than any known here; the caller warns that `latest` stands in for it. */
  readonly warning?: { readonly asked: string; readonly newestKnown: PodSecurityVersion };
}

/**
 * Reads a policy version: `latest` or `v1.N`, N without leading zeros and within a signed 64-bit integer, which is what
 * Pod Security Admission accepts in a namespace label and in its configuration.
 *
 * @returns undefined for any other text. The admission plugin then judges as `latest` and reports the label.
 */
export function parsePodSecurityVersion(text: string): ParsedPodSecurityVersion | undefined {
  if (text === "latest") return { version: "latest" };
  const digits = /^v1\.(0|[1-9][0-9]{0,18})$/.exec(text)?.[1];
  if (digits === undefined || BigInt(digits) > 9223372036854775807n) return undefined;
  const minor = Number(digits);
  if (minor <= newestPodSecurityMinor) return { version: `v1.${minor}` };
  return { version: "latest", warning: { asked: text, newestKnown: `v1.${newestPodSecurityMinor}` } };
}

/** The minor whose policy a version means; `latest`, and what is newer than known, mean the newest. */
export function policyMinor(version: PodSecurityVersion): number {
  const minor = version === "latest" ? newestPodSecurityMinor : Number(version.slice("v1.".length));
  return Number.isInteger(minor) && minor >= 0 ? Math.min(minor, newestPodSecurityMinor) : newestPodSecurityMinor;
}
