import type { Labels } from "../labels/selector.ts";
import type { Level, Mode, PodSecurityConfiguration, Version } from "./types.ts";
import { parseLevel, parseVersion } from "./types.ts";

/** What says a level or a version. */
export type Source =
  | "label"
  /** A label that is no level or version: what admission takes in its place. */
  | "invalidLabel"
  /** The PodSecurityConfiguration. */
  | "default"
  /** Neither label nor configuration: privileged, latest. */
  | "builtin"
  /** Warn only: the enforce label, as it is stricter than warn's default. */
  | "enforce"
  | "unknown";

/** One mode's policy; `unknown` where labels or defaults are not known. */
export interface EffectiveMode {
  readonly level: Level | "unknown";
  readonly levelFrom: Source;
  readonly version: Version | "unknown";
  readonly versionFrom: Source;
}

/** A label that the API server refuses on a namespace that is created, or whose labels change. */
export interface InvalidLabel {
  readonly label: string;
  readonly problem: "unknownLevel" | "unknownPolicyVersion";
}

export interface EffectivePodSecurity extends Readonly<Record<Mode, EffectiveMode>> {
  /** The namespace is exempted by name: no mode is evaluated in it. */
  readonly exempt: boolean | "unknown";
  readonly invalidLabels: readonly InvalidLabel[];
}

const PREFIX = "pod-security.kubernetes.io/";

/**
 * The Pod Security policy of a namespace, as admission resolves it (k8s.io/pod-security-admission `PolicyToEvaluate`,
 * newest version).
 *
 * A mode without label has the configured default, else privileged and latest. An invalid level is evaluated as
 * restricted for enforce and, failing open, as privileged for audit and warn; an invalid version as latest. Where
 * enforce is labelled stricter than warn's default and warn is not labelled, warn follows enforce.
 *
 * @param labels all labels of the namespace.
 * @param configuration the plugin's; `absent` where the API server has none, `unknown` where that cannot be told.
 */
export function effectivePodSecurity(
  namespace: string,
  labels: Labels,
  configuration: PodSecurityConfiguration | "absent" | "unknown",
): EffectivePodSecurity {
  const invalidLabels: InvalidLabel[] = [];
  const of = (mode: Mode): EffectiveMode => resolve(mode, labels, configuration, invalidLabels);
  const enforce = of("enforce");
  const audit = of("audit");
  const warn = of("warn");
  return {
    enforce,
    audit,
    warn: labels === "unknown" ? warn : followEnforce(enforce, warn, labels),
    exempt: isExempt(namespace, configuration),
    invalidLabels,
  };
}

function isExempt(
  namespace: string,
  configuration: PodSecurityConfiguration | "absent" | "unknown",
): boolean | "unknown" {
  if (configuration === "unknown") return "unknown";
  return configuration !== "absent" && configuration.exemptions.namespaces.includes(namespace);
}

function resolve(
  mode: Mode,
  labels: Labels,
  configuration: PodSecurityConfiguration | "absent" | "unknown",
  invalidLabels: InvalidLabel[],
): EffectiveMode {
  if (labels === "unknown")
    return { level: "unknown", levelFrom: "unknown", version: "unknown", versionFrom: "unknown" };
  const fallback = defaultOf(mode, configuration);
  const levelText = labels.get(`${PREFIX}${mode}`);
  const versionText = labels.get(`${PREFIX}${mode}-version`);
  let level: Pick<EffectiveMode, "level" | "levelFrom"> = { level: fallback.level, levelFrom: fallback.from };
  let version: Pick<EffectiveMode, "version" | "versionFrom"> = {
    version: fallback.version,
    versionFrom: fallback.from,
  };
  if (levelText !== undefined) {
    const parsed = parseLevel(levelText);
    if (parsed === undefined) invalidLabels.push({ label: `${PREFIX}${mode}`, problem: "unknownLevel" });
    level =
      parsed === undefined
        ? { level: mode === "enforce" ? "restricted" : "privileged", levelFrom: "invalidLabel" }
        : { level: parsed, levelFrom: "label" };
  }
  if (versionText !== undefined) {
    const parsed = parseVersion(versionText);
    if (parsed === undefined)
      invalidLabels.push({ label: `${PREFIX}${mode}-version`, problem: "unknownPolicyVersion" });
    version =
      parsed === undefined
        ? { version: "latest", versionFrom: "invalidLabel" }
        : { version: parsed, versionFrom: "label" };
  }
  return { ...level, ...version };
}

function defaultOf(
  mode: Mode,
  configuration: PodSecurityConfiguration | "absent" | "unknown",
): { level: Level | "unknown"; version: Version | "unknown"; from: Source } {
  if (configuration === "unknown") return { level: "unknown", version: "unknown", from: "unknown" };
  if (configuration === "absent") return { level: "privileged", version: "latest", from: "builtin" };
  return { ...configuration.defaults[mode], from: "default" };
}

function followEnforce(
  enforce: EffectiveMode,
  warn: EffectiveMode,
  labels: ReadonlyMap<string, string>,
): EffectiveMode {
  if (enforce.levelFrom !== "label" || labels.has(`${PREFIX}warn`)) return warn;
  const versionLabelled = labels.has(`${PREFIX}warn-version`);
  if (warn.level === "unknown") {
    // Restricted is the strictest: warn is restricted whether the default says so or enforce does.
    return enforce.level === "restricted" ? { ...warn, level: "restricted", levelFrom: "enforce" } : warn;
  }
  if (strictness(enforce.level) <= strictness(warn.level)) return warn;
  const version = versionLabelled ? {} : { version: enforce.version, versionFrom: "enforce" as const };
  return { ...warn, level: enforce.level, levelFrom: "enforce", ...version };
}

function strictness(level: Level | "unknown"): number {
  if (level === "restricted") return 2;
  return level === "baseline" ? 1 : 0;
}
