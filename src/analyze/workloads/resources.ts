import type { JsonObject } from "../../model/json.ts";
import { isObject, own } from "../../model/json.ts";
import type { ResourceGap, Workload } from "../../model/workload.ts";
import { isPartial } from "./security-fields.ts";

/** What a container or a pod says of one resource; see {@link quantityAt}. */
type Quantity = ResourceGap["memoryLimit"];

/**
 * What `resources.limits` or `resources.requests` of a container or of a pod spec says of a resource. Zero, which is no
 * limit and no request, counts as absent.
 */
export function quantityAt(owner: JsonObject, list: "limits" | "requests", resource: "memory" | "cpu"): Quantity {
  let value = own(owner, "resources");
  for (const step of [list, resource]) {
    if (value === undefined || value === null) return "absent";
    if (!isObject(value)) return "unreadable";
    value = own(value, step);
  }
  if (value === undefined || value === null || value === 0 || value === "0") return "absent";
  return typeof value === "number" || typeof value === "string" ? "set" : "unreadable";
}

/**
 * The containers of a pod that set no memory limit, or no CPU request. Ephemeral containers cannot set any; a piece of a
 * patch says nothing.
 */
export function resourceGaps(workload: Workload): readonly ResourceGap[] {
  return workload.containers.flatMap((container): ResourceGap[] => {
    const { name, path, spec, role } = container;
    if (role === "ephemeral") return [];
    const partial = isPartial(workload, container);
    const read = (list: "limits" | "requests", resource: "memory" | "cpu"): Quantity => {
      const quantity = quantityAt(spec, list, resource);
      return quantity === "absent" && partial ? "unreadable" : quantity;
    };
    const memoryLimit = read("limits", "memory");
    const cpuLimit = read("limits", "cpu");
    const cpuRequest = cpuLimit === "set" ? "set" : read("requests", "cpu");
    return memoryLimit === "set" && cpuRequest === "set" ? [] : [{ name, path, memoryLimit, cpuRequest }];
  });
}
