import type { Json, Path } from "../../model/json.ts";
import { at, listAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { annotationOf } from "../../model/resource.ts";

/** How a Service can be reached from outside the cluster. */
export interface Exposure {
  readonly how: "NodePort" | "LoadBalancer" | "externalIPs";
  readonly path: Path;
  /** True for a load balancer of the provider's private network, or one that admits given addresses only. */
  readonly limited: boolean;
}

/** Annotations by which providers keep a load balancer in the private network, with the values that say so. */
const internal: ReadonlyMap<string, RegExp> = new Map([
  ["service.beta.kubernetes.io/aws-load-balancer-internal", /^(?:true|0\.0\.0\.0\/0)$/],
  ["service.beta.kubernetes.io/aws-load-balancer-scheme", /^internal$/],
  ["service.beta.kubernetes.io/azure-load-balancer-internal", /^true$/],
  ["networking.gke.io/load-balancer-type", /^internal$/i],
  ["cloud.google.com/load-balancer-type", /^internal$/i],
  ["service.beta.kubernetes.io/oci-load-balancer-internal", /^true$/],
  ["service.beta.kubernetes.io/openstack-internal-load-balancer", /^true$/],
]);

/** How a Service is exposed: `spec.type`, or `spec.externalIPs`; undefined where it is reached from inside alone. */
export function exposureOf(service: Resource): Exposure | undefined {
  const { object } = service;
  const type = stringAt(object, ["spec", "type"]);
  if (type === "NodePort") return { how: type, path: ["spec", "type"], limited: false };
  if (type === "LoadBalancer") return { how: type, path: ["spec", "type"], limited: isLimited(service) };
  if (type === "ExternalName" || listAt(object, ["spec", "externalIPs"]).length === 0) return undefined;
  return { how: "externalIPs", path: ["spec", "externalIPs"], limited: false };
}

function isLimited(service: Resource): boolean {
  for (const [annotation, value] of internal) {
    const given = annotationOf(service.object, annotation);
    if (given !== undefined && value.test(given)) return true;
  }
  const ranges = listAt(service.object, ["spec", "loadBalancerSourceRanges"]);
  return ranges.length > 0 && !ranges.some(isEveryAddress);
}

function isEveryAddress(range: Json): boolean {
  return typeof range !== "string" || /\/0$/.test(range);
}

/** The value of a label that a Service selects its pods by. */
export function selected(service: Resource, label: string): string | undefined {
  const value = at(service.object, ["spec", "selector", label]);
  return typeof value === "string" ? value : undefined;
}
