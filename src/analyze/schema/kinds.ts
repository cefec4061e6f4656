import { nearest } from "../../model/nearest.ts";
import { groupOf } from "../../model/resource.ts";
import { apiRemoval } from "../versions/api-removal.ts";
import type { BuiltinKind } from "./builtin.ts";
import { builtinKinds } from "./builtin.ts";
import { newestMinor, oldestMinor } from "./data/kubernetes.generated.ts";

/** What is wrong with an apiVersion and kind. */
export type KindProblem =
  /** No such kind in that API version; another one of it is spelt nearly so. */
  | { readonly kind: "misspelt"; readonly meant: string }
  /** The kind is of another API version. */
  | { readonly kind: "elsewhere"; readonly meant: string }
  /** A later minor serves it first. */
  | { readonly kind: "later"; readonly since: number }
  /** An earlier minor served it last, and the table of removed APIs does not say so. */
  | { readonly kind: "gone"; readonly last: number };

/** What kubectl, OpenShift and components of old have under the core group's `v1`, and no API server of Kubernetes. */
const otherCoreKinds: ReadonlySet<string> = new Set([
  "Config",
  "EncryptionConfig",
  "List",
  "Template",
  "Policy",
  "ComponentConfig",
  "DeploymentConfig",
  "Route",
  "Role",
  "RoleBinding",
  "ClusterRole",
  "ClusterRoleBinding",
]);

let groups: ReadonlySet<string> | undefined;

/**
 * Whether Kubernetes 1.`minor` serves an apiVersion and kind of its own groups. No problem where it does, where the table
 * of removed APIs knows of it (the question of another rule), and where it may be of another project: then `known` is
 * false.
 */
export function judgeKind(
  apiVersion: string,
  kind: string,
  minor: number,
): { readonly known: boolean; readonly problem?: KindProblem } {
  const kinds = builtinKinds();
  const exact = kinds.get(`${apiVersion} ${kind}`);
  if (exact !== undefined) {
    const problem = unserved(exact, minor);
    return problem === undefined ? { known: true } : { known: true, problem };
  }
  if (apiRemoval(apiVersion, kind, minor) !== undefined) return { known: true };
  groups ??= new Set([...kinds.values()].map((entry) => groupOf(entry.apiVersion)));
  const group = groupOf(apiVersion);
  if (!groups.has(group) || (group === "" && otherCoreKinds.has(kind))) return { known: false };
  const problem = notThere(apiVersion, kind, minor);
  return problem === undefined ? { known: false } : { known: true, problem };
}

function unserved({ apiVersion, kind, since, until }: BuiltinKind, minor: number): KindProblem | undefined {
  if (minor < since && minor >= oldestMinor) return { kind: "later", since };
  if (until === undefined || minor < until || apiRemoval(apiVersion, kind, minor) !== undefined) return undefined;
  return { kind: "gone", last: until - 1 };
}

function notThere(apiVersion: string, kind: string, minor: number): KindProblem | undefined {
  const served = [...builtinKinds().values()].filter(
    ({ since, until }) => Math.min(minor, newestMinor) >= since && (until === undefined || minor < until),
  );
  const others = served.filter((entry) => entry.kind === kind).map((entry) => entry.apiVersion);
  const group = groupOf(apiVersion);
  const [elsewhere] = [...others].sort((a, b) => rank(a, group) - rank(b, group) || (a < b ? -1 : 1));
  if (elsewhere !== undefined) return { kind: "elsewhere", meant: elsewhere };
  const near = nearest(
    kind,
    served.filter((entry) => entry.apiVersion === apiVersion).map((entry) => entry.kind),
  );
  return near === undefined ? undefined : { kind: "misspelt", meant: near };
}

/** The same group first, then stable versions. */
function rank(apiVersion: string, group: string): number {
  return (groupOf(apiVersion) === group ? 0 : 2) + (/(^|\/)v\d+$/.test(apiVersion) ? 0 : 1);
}
