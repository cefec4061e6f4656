import type { Json, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";
import type { ConfigurationProblem } from "./header.ts";
import { checkHeader } from "./header.ts";

/** Why the API server refuses the `anonymous` field. */
export type AnonymousProblem = ConfigurationProblem | "conditionsWithoutEnabled" | "flagConflict";

/** A path that anonymous requests may reach. */
export interface AnonymousPath {
  readonly value: string;
  /** Where it is: `["anonymous", "conditions", 0, "path"]`. */
  readonly path: Path;
  /** `health`: /livez, /readyz, /healthz or a check below; `clusterInfo`: what `kubeadm join` reads to find the cluster. */
  readonly kind: "health" | "clusterInfo" | "other";
}

/** What an AuthenticationConfiguration lets anonymous requests do. */
export type AnonymousAccess =
  /** The file does not say: `--anonymous-auth` decides, and its default is true. */
  | { readonly state: "notConfigured" }
  | { readonly state: "disabled"; readonly path: Path }
  | {
      readonly state: "limited";
      readonly paths: readonly AnonymousPath[];
      readonly harmless: boolean;
      readonly path: Path;
    }
  | { readonly state: "everything"; readonly path: Path }
  | { readonly state: "invalid"; readonly path: Path; readonly problem: AnonymousProblem };

/**
 * Anonymous access by an AuthenticationConfiguration (KEP-4633). Conditions are exact, case-sensitive paths; enabled without conditions
 * is everything; absent `enabled` is false. The API server refuses conditions when not enabled, and the field together
 * with `--anonymous-auth`, whatever the flag's value.
 *
 * @param flagSet whether `--anonymous-auth` is among the API server's flags.
 */
export function anonymousAccess(config: Json, flagSet = false): AnonymousAccess {
  const header = checkHeader(config, "AuthenticationConfiguration", ["jwt", "anonymous"]);
  if (header !== undefined) return { state: "invalid", ...header };
  const anonymous = isObject(config) ? own(config, "anonymous") : undefined;
  if (anonymous === undefined || anonymous === null) return { state: "notConfigured" };
  const path: Path = ["anonymous"];
  if (!isObject(anonymous)) return refuse(path, "wrongType");
  const unknown = Object.keys(anonymous).find((key) => key !== "enabled" && key !== "conditions");
  if (unknown !== undefined) return refuse([...path, unknown], "unknownField");
  if (flagSet) return refuse(path, "flagConflict");
  const enabled = own(anonymous, "enabled") ?? false;
  if (typeof enabled !== "boolean") return refuse([...path, "enabled"], "wrongType");
  const conditions = own(anonymous, "conditions") ?? [];
  if (!isList(conditions)) return refuse([...path, "conditions"], "wrongType");
  const paths: AnonymousPath[] = [];
  for (const [index, condition] of conditions.entries()) {
    const found = readCondition(condition, [...path, "conditions", index]);
    if ("state" in found) return found;
    paths.push(found);
  }
  const here = Object.hasOwn(anonymous, "enabled") ? [...path, "enabled"] : path;
  if (!enabled) {
    return paths.length > 0
      ? refuse([...path, "conditions"], "conditionsWithoutEnabled")
      : { state: "disabled", path: here };
  }
  if (paths.length === 0) return { state: "everything", path: here };
  const harmless = paths.every(({ kind }) => kind !== "other");
  return { state: "limited", paths, harmless, path: [...path, "conditions"] };
}

/** How Kubernetes 1.`minor` takes the `anonymous` field; `gated` needs the gate AnonymousAuthConfigurableEndpoints. */
export function anonymousFieldSupport(minor: number): "refused" | "gated" | "default" | "stable" {
  if (minor < 31) return "refused";
  if (minor === 31) return "gated";
  return minor < 34 ? "default" : "stable";
}

/** What kubeadm's `join` reads without credentials. */
export const CLUSTER_INFO_PATH = "/api/v1/namespaces/kube-public/configmaps/cluster-info";

const HEALTH = /^\/(livez|readyz|healthz)(\/|$)/;

function readCondition(condition: Json, path: Path): AnonymousPath | (AnonymousAccess & { state: "invalid" }) {
  if (!isObject(condition)) return refuse(path, "wrongType");
  const unknown = Object.keys(condition).find((key) => key !== "path");
  if (unknown !== undefined) return refuse([...path, unknown], "unknownField");
  const value = own(condition, "path") ?? "";
  const here = [...path, "path"];
  if (typeof value !== "string") return refuse(here, "wrongType");
  const kind = value === CLUSTER_INFO_PATH ? "clusterInfo" : HEALTH.test(value) ? "health" : "other";
  return { value, path: here, kind };
}

function refuse(path: Path, problem: AnonymousProblem): AnonymousAccess & { state: "invalid" } {
  return { state: "invalid", path, problem };
}
