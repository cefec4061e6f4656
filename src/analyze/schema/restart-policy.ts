import type { Path } from "../../model/json.ts";
import { at } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import { podTemplatePaths } from "../workloads/pod-templates.ts";
import { isPiece } from "./judge-object.ts";

const always: ReadonlySet<GroupKind> = new Set<GroupKind>([
  "ReplicationController",
  "apps/DaemonSet",
  "apps/Deployment",
  "apps/ReplicaSet",
  "apps/StatefulSet",
]);
const jobs: ReadonlySet<GroupKind> = new Set<GroupKind>(["batch/CronJob", "batch/Job"]);
const known: ReadonlySet<unknown> = new Set(["Always", "OnFailure", "Never"]);

/**
 * A pod's restart policy that its controller does not take (pkg/apis/apps/validation, pkg/apis/batch/validation): those of
 * Deployments and their like must be `Always`, those of Jobs `OnFailure` or `Never`, which is not the default. Undefined
 * for a piece of a workload, and for values that are none at all.
 */
export function restartPolicyProblem(
  resource: Resource,
): { readonly kind: "restartAlways" | "restartJob"; readonly path: Path } | undefined {
  const { groupKind, object } = resource;
  const [template] = podTemplatePaths(groupKind, object);
  if (template === undefined || (!always.has(groupKind) && !jobs.has(groupKind)) || isPiece(resource)) return undefined;
  const path = [...template, "spec", "restartPolicy"];
  const policy = at(object, path) ?? "Always";
  if (!known.has(policy)) return undefined;
  if (always.has(groupKind)) return policy === "Always" ? undefined : { kind: "restartAlways", path };
  return policy === "Always" ? { kind: "restartJob", path } : undefined;
}
