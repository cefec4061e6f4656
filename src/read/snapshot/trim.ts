import type { Json, JsonObject } from "../../model/json.ts";
import { isObject, listAt, objectAt, own } from "../../model/json.ts";

/** What kubectl applied last: it repeats every value, those of Secrets too. */
const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/** What is kept of `status`, by kind; of the others nothing. Messages of programs in it may say anything. */
const keptStatus: ReadonlyMap<string, readonly string[]> = new Map([
  ["Node", ["nodeInfo", "addresses", "capacity"]],
  ["Pod", ["phase", "qosClass"]],
  ["Service", ["loadBalancer"]],
  ["Ingress", ["loadBalancer"]],
  ["Namespace", ["phase"]],
  ["Job", ["active", "succeeded", "failed"]],
]);

const containerStatuses = ["containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses"];

/** The object without what kubectl last applied, without `binaryData`, and with what facts are made of in its `status`. */
export function trimObject(kind: string, object: JsonObject): JsonObject {
  const { status, binaryData: _, ...rest } = object;
  const trimmed = isObject(status) ? { ...rest, ...trimStatus(kind, status) } : rest;
  const metadata = objectAt(trimmed, ["metadata"]);
  const annotations = objectAt(metadata, ["annotations"]);
  if (metadata === undefined || annotations === undefined || own(annotations, lastApplied) === undefined)
    return trimmed;
  const others = Object.fromEntries(Object.entries(annotations).filter(([key]) => key !== lastApplied));
  return { ...trimmed, metadata: { ...metadata, annotations: others } };
}

function trimStatus(kind: string, status: JsonObject): { readonly status?: JsonObject } {
  const kept: [string, Json][] = [];
  for (const field of keptStatus.get(kind) ?? []) {
    const value = own(status, field);
    if (value !== undefined) kept.push([field, value]);
  }
  if (kind === "Pod")
    for (const field of containerStatuses) {
      const images = listAt(status, [field]).filter(isObject).map(imageOf);
      if (images.length > 0) kept.push([field, images]);
    }
  return kept.length === 0 ? {} : { status: Object.fromEntries(kept) };
}

function imageOf(status: JsonObject): JsonObject {
  const named = ["name", "image", "imageID"].flatMap((field) => {
    const value = own(status, field);
    return typeof value === "string" ? [[field, value] as const] : [];
  });
  return Object.fromEntries(named);
}
