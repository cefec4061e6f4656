import type { Resource } from "../../model/resource.ts";
import { labelsOf } from "../../model/resource.ts";
import type { WorkloadSummary } from "../../model/workload.ts";
import type { Injection } from "./types.ts";

/** Where Istio keeps its own and its mesh-wide policies, unless `meshConfig.rootNamespace` says otherwise. */
export const rootNamespace = "istio-system";

const neverInjected: ReadonlySet<string> = new Set(["kube-system", "kube-public", "kube-node-lease"]);
const truthy: ReadonlySet<string> = new Set(["y", "yes", "true", "on"]);

/**
 * Whether Istio takes a pod in: by sidecar (the selectors of the `istio-sidecar-injector` webhooks and `injectRequired` of
 * pkg/kube/inject) or by ambient mode (label `istio.io/dataplane-mode`). A label `sidecar.istio.io/inject` of the pod goes
 * before the annotation of the same name; `istio-injection: disabled` of the namespace before both. Without any label it
 * depends on `enableNamespacesByDefault`: unknown. Pods on the host's network have no sidecar.
 */
export function istioInjection(workload: WorkloadSummary, namespace: Resource | undefined): Injection {
  if (workload.containerNames.has("istio-proxy")) return "yes";
  if (workload.hostNetwork || neverInjected.has(workload.identity.namespace)) return "no";
  if (namespace === undefined) return "namespaceUnknown";
  const sidecar = sidecarInjection(workload, namespace);
  return sidecar === "yes" ? "yes" : isAmbient(workload, namespace) ? "yes" : sidecar;
}

/** True where the pod is in ambient mode, which knows no mode DISABLE. */
export function isAmbient(workload: WorkloadSummary, namespace: Resource): boolean {
  const key = "istio.io/dataplane-mode";
  return (workload.labels.get(key) ?? labelsOf(namespace.object).get(key)) === "ambient";
}

function sidecarInjection(workload: WorkloadSummary, namespace: Resource): Injection {
  const labels = labelsOf(namespace.object);
  const injection = labels.get("istio-injection");
  const asked = workload.labels.get("sidecar.istio.io/inject") ?? "";
  if (injection !== undefined && injection !== "enabled") return "no";
  if (asked !== "") {
    if (!truthy.has(asked.toLowerCase())) return "no";
    return injection === "enabled" || labels.has("istio.io/rev") || asked === "true" ? "yes" : "unknown";
  }
  if (injection !== "enabled" && !labels.has("istio.io/rev") && !workload.labels.has("istio.io/rev")) return "unknown";
  const annotated = workload.annotations.get("sidecar.istio.io/inject") ?? "";
  return annotated === "" || truthy.has(annotated.toLowerCase()) ? "yes" : "no";
}
