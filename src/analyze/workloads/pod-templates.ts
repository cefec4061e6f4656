import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, objectAt } from "../../model/json.ts";
import type { GroupKind } from "../../model/resource.ts";

const inSpec: Path = ["spec", "template"];

/** Where kinds of Kubernetes itself, and well-known others, carry their pod template. */
const templatePaths: ReadonlyMap<GroupKind, Path> = new Map<GroupKind, Path>([
  ["Pod", []],
  ["PodTemplate", ["template"]],
  ["ReplicationController", inSpec],
  ["apps/Deployment", inSpec],
  ["apps/ReplicaSet", inSpec],
  ["apps/StatefulSet", inSpec],
  ["apps/DaemonSet", inSpec],
  ["extensions/Deployment", inSpec],
  ["extensions/ReplicaSet", inSpec],
  ["extensions/DaemonSet", inSpec],
  ["batch/Job", inSpec],
  ["batch/CronJob", ["spec", "jobTemplate", "spec", "template"]],
  ["batch/ScheduledJob", ["spec", "jobTemplate", "spec", "template"]],
  ["argoproj.io/Rollout", inSpec],
  ["serving.knative.dev/Service", inSpec],
  ["serving.knative.dev/Configuration", inSpec],
  ["serving.knative.dev/Revision", []],
  ["apps.openshift.io/DeploymentConfig", inSpec],
  ["DeploymentConfig", inSpec],
]);

/** Groups of Kubernetes itself, and of policy engines whose objects hold patterns of pods rather than pods. */
const withoutTemplates: ReadonlySet<string> = new Set([
  "",
  "apps",
  "batch",
  "extensions",
  "apiextensions.k8s.io",
  "admissionregistration.k8s.io",
  "rbac.authorization.k8s.io",
  "networking.k8s.io",
  "policy",
  "kyverno.io",
  "policies.kyverno.io",
  "templates.gatekeeper.sh",
  "constraints.gatekeeper.sh",
  "kustomize.config.k8s.io",
  "kubeadm.k8s.io",
  "audit.k8s.io",
]);

const deepestTemplate = 8;

/**
 * Paths of the pod templates in an object (PodTemplateSpec: what holds `metadata` and `spec`), an empty path for a Pod.
 * In custom resources every object under a key that ends in `template` whose `spec.containers` is a list of objects
 * counts as one, at most eight levels down.
 */
export function podTemplatePaths(groupKind: GroupKind, object: JsonObject): readonly Path[] {
  const known = templatePaths.get(groupKind);
  if (known !== undefined) return objectAt(object, [...known, "spec"]) === undefined ? [] : [known];
  const slash = groupKind.indexOf("/");
  if (withoutTemplates.has(slash < 0 ? "" : groupKind.slice(0, slash))) return [];
  const found: Path[] = [];
  search(object.spec, ["spec"], found);
  return found;
}

function search(value: Json | undefined, path: Path, found: Path[]): void {
  if (path.length > deepestTemplate) return;
  if (isList(value)) {
    for (let index = 0; index < value.length; index++) search(value[index], [...path, index], found);
  } else if (isObject(value)) {
    const key = path[path.length - 1];
    if (typeof key === "string" && key.toLowerCase().endsWith("template") && holdsContainers(value)) found.push(path);
    else for (const [name, child] of Object.entries(value)) search(child, [...path, name], found);
  }
}

function holdsContainers(template: JsonObject): boolean {
  const containers = objectAt(template, ["spec"])?.containers;
  return (
    isList(containers) && containers.length > 0 && containers.every((c) => isObject(c) && typeof c.image === "string")
  );
}
