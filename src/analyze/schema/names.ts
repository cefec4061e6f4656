import { stringAt } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import { groupOf } from "../../model/resource.ts";
import { isVariable } from "./compare.ts";
import { hasForm } from "./scalars.ts";

/** Kinds whose names are DNS subdomains. */
const subdomains: ReadonlySet<GroupKind> = new Set<GroupKind>([
  "ConfigMap",
  "Endpoints",
  "LimitRange",
  "Node",
  "PersistentVolume",
  "PersistentVolumeClaim",
  "Pod",
  "PodTemplate",
  "ReplicationController",
  "ResourceQuota",
  "Secret",
  "ServiceAccount",
  "admissionregistration.k8s.io/MutatingWebhookConfiguration",
  "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
  "apps/DaemonSet",
  "apps/Deployment",
  "apps/ReplicaSet",
  "apps/StatefulSet",
  "autoscaling/HorizontalPodAutoscaler",
  "batch/CronJob",
  "batch/Job",
  "networking.k8s.io/Ingress",
  "networking.k8s.io/IngressClass",
  "networking.k8s.io/NetworkPolicy",
  "policy/PodDisruptionBudget",
  "scheduling.k8s.io/PriorityClass",
  "storage.k8s.io/StorageClass",
]);

/** First minor in which the name of a Service may begin with a digit by default (gate RelaxedServiceNameValidation). */
const relaxedServiceNames = 36;

/**
 * The form that the name of an object lacks (the `NameIs…` functions of apimachinery, by kind); undefined for a valid name,
 * an absent one, a variable, and kinds with rules of their own.
 */
export function nameProblem(resource: Resource, minor: number) {
  const name = stringAt(resource.object, ["metadata", "name"]);
  const form = formOf(resource, minor);
  if (name === undefined || name === "" || form === undefined || isVariable(name)) return undefined;
  return hasForm(form, name) ? undefined : form;
}

function formOf({ groupKind, identity }: Resource, minor: number) {
  if (groupKind === "Namespace") return "dnsLabel";
  if (groupKind === "Service") return minor < relaxedServiceNames ? "serviceName" : "dnsLabel";
  if (groupOf(identity.apiVersion) === "rbac.authorization.k8s.io") return "pathSegment";
  return subdomains.has(groupKind) ? "dnsSubdomain" : undefined;
}
