import type { JsonObject } from "../../model/json.ts";
import { listAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { podTemplatePaths } from "../workloads/pod-templates.ts";
import { builtinSchema } from "./builtin.ts";
import { compare } from "./compare.ts";
import { newestMinor } from "./data/kubernetes.generated.ts";
import type { Verdict } from "./violations.ts";

const verdicts = new WeakMap<JsonObject, { readonly minor: number; readonly verdict: Verdict }>();

/**
 * How an object of a kind of Kubernetes itself compares with its type in Kubernetes 1.`minor`; undefined for other kinds.
 * The rules about definitions share one comparison. For a minor newer than the data, a key that nothing known resembles
 * may be a new field and is left out.
 */
export function judgeBuiltin({ object, identity }: Resource, minor: number): Verdict | undefined {
  const known = verdicts.get(object);
  if (known?.minor === minor) return known.verdict;
  const schema = builtinSchema(identity.apiVersion, identity.kind, minor);
  if (schema === undefined) return undefined;
  const found = compare(withKind(object, identity.apiVersion, identity.kind), schema);
  const verdict =
    minor <= newestMinor
      ? found
      : { ...found, violations: found.violations.filter((v) => v.kind !== "unknown" || v.meant !== undefined) };
  verdicts.set(object, { minor, verdict });
  return verdict;
}

/** Items of a list may leave their apiVersion and kind to it. */
function withKind(object: JsonObject, apiVersion: string, kind: string): JsonObject {
  return object.apiVersion === undefined || object.kind === undefined ? { apiVersion, kind, ...object } : object;
}

/** True for a workload that leaves out what every whole one has, containers with an image: a patch without its marks. */
export function isPiece({ groupKind, object }: Resource): boolean {
  const [path] = podTemplatePaths(groupKind, object);
  if (path === undefined) return runsPods.has(groupKind);
  const containers = listAt(object, [...path, "spec", "containers"]);
  return containers.length === 0 || containers.some((container) => stringAt(container, ["image"]) === undefined);
}

const runsPods: ReadonlySet<string> = new Set([
  "Pod",
  "ReplicationController",
  "apps/Deployment",
  "apps/DaemonSet",
  "apps/ReplicaSet",
  "apps/StatefulSet",
  "batch/Job",
  "batch/CronJob",
]);
