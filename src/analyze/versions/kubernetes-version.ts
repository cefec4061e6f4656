/** A Kubernetes version, as `kubectl version`, an image tag or a configuration file names it. */
export interface KubernetesVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch?: number;
  /** A pre-release such as `alpha.1`, `beta.0`, `rc.1`. */
  readonly prerelease?: string;
  /** Who repackaged it, in lower case: `eks`, `gke`, `k3s`, `rke2`… Such a vendor may support a minor for longer. */
  readonly vendor?: string;
}

const maxLength = 128;
const core = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,6}))?/;
const suffix = /^[0-9A-Za-z.+_-]*$/;
const prereleaseTag = /^(?:alpha|beta|rc)(?:[.\d]|$)/;
const vendorMark = /^(?:k0s|k3s|rke2|[a-z]+)/;

/**
 * Reads a Kubernetes version: `v1.29.3`, `1.29`, `1.29+`, `v1.29.3-eks-036c24b`, `v1.29.3+k3s1`, `1.29.1-gke.100`.
 * Undefined for anything else (`latest`, `stable`, a number with no minor).
 */
export function parseKubernetesVersion(text: string): KubernetesVersion | undefined {
  if (text.length > maxLength) return undefined;
  const trimmed = text.trim();
  const match = core.exec(trimmed);
  if (match === null) return undefined;
  const rest = trimmed.slice(match[0].length);
  if (rest !== "" && !/^[-+_]/.test(rest)) return undefined;
  if (!suffix.test(rest)) return undefined;
  const label = rest.slice(1).toLowerCase();
  const prerelease = rest.startsWith("-") && prereleaseTag.test(label) ? (label.split("+")[0] ?? label) : undefined;
  const buildLabel = prerelease === undefined ? label : label.slice(prerelease.length + 1);
  const vendor = vendorMark.exec(buildLabel)?.[0];
  return {
    major: Number(match[1]),
    minor: Number(match[2]),
    ...(match[3] === undefined ? {} : { patch: Number(match[3]) }),
    ...(prerelease === undefined ? {} : { prerelease }),
    ...(vendor === undefined ? {} : { vendor }),
  };
}

/** `1.29`: the minor release a version belongs to. */
export function formatMinor(version: KubernetesVersion): string {
  return `${version.major}.${version.minor}`;
}

/** Negative, zero or positive as `a` is older than, as old as, or newer than `b` (Semantic Versioning 2.0, item 11; vendor marks ignored, an absent patch is 0). */
export function compareVersions(a: KubernetesVersion, b: KubernetesVersion): number {
  return (
    a.major - b.major ||
    a.minor - b.minor ||
    (a.patch ?? 0) - (b.patch ?? 0) ||
    comparePrereleases(a.prerelease, b.prerelease)
  );
}

/** How many minors `newer` is ahead of `older`: negative when it is behind, undefined across majors. */
export function minorDistance(newer: KubernetesVersion, older: KubernetesVersion): number | undefined {
  return newer.major === older.major ? newer.minor - older.minor : undefined;
}

function comparePrereleases(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  const left = a.split(".");
  const right = b.split(".");
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const order = compareIdentifiers(left[i], right[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareIdentifiers(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  const numericA = /^\d+$/.test(a);
  const numericB = /^\d+$/.test(b);
  if (numericA && numericB) return Number(a) - Number(b);
  if (numericA !== numericB) return numericA ? -1 : 1;
  return a < b ? -1 : 1;
}
