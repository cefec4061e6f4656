import type { Path } from "../../model/json.ts";

const POD_SECURITY_LEVELS = ["privileged", "baseline", "restricted"] as const;
export type Level = (typeof POD_SECURITY_LEVELS)[number];

export const POD_SECURITY_MODES = ["enforce", "audit", "warn"] as const;
export type Mode = (typeof POD_SECURITY_MODES)[number];

/** `latest`, or `v1.` and a minor version. */
export type Version = "latest" | `v1.${number}`;

/** Level and version of one mode in a PodSecurityConfiguration; its own defaults are privileged and latest. */
export interface LevelVersion {
  readonly level: Level;
  readonly version: Version;
}

/** The cluster-wide defaults and exemptions of the PodSecurity admission plugin. */
export interface PodSecurityConfiguration {
  readonly defaults: Readonly<Record<Mode, LevelVersion>>;
  readonly exemptions: {
    readonly usernames: readonly string[];
    readonly namespaces: readonly string[];
    readonly runtimeClasses: readonly string[];
  };
  /** Where the configuration is in the document: its root, or a plugin's `configuration`. */
  readonly path: Path;
}

/** Reads a level; undefined where it is none. */
export function parseLevel(text: string): Level | undefined {
  return POD_SECURITY_LEVELS.find((level) => level === text);
}

/** Reads a version as `api.ParseVersion` does; undefined where it is none. */
export function parseVersion(text: string): Version | undefined {
  if (text === "latest") return "latest";
  return /^v1\.(0|[1-9]\d{0,8})$/.test(text) ? `v1.${Number(text.slice(3))}` : undefined;
}
