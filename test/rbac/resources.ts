import type { JsonObject } from "../../src/model/json.ts";
import { stringAt } from "../../src/model/json.ts";
import type { Resource } from "../../src/model/resource.ts";
import { toResource } from "../../src/model/resource.ts";

let records = 0;

/** An object as rules and questions see it, of a file that is not there. */
export function toRbacResource(object: JsonObject): Resource {
  const origin = { kind: "file", file: 0, path: "rbac.yaml", start: 0, end: 0 } as const;
  return toResource(
    {
      kind: "object",
      id: records++,
      environment: "test",
      origin,
      spans: { nodes: [], keys: [] },
      basePath: [],
      apiVersion: stringAt(object, ["apiVersion"]) ?? "rbac.authorization.k8s.io/v1",
      objectKind: stringAt(object, ["kind"]) ?? "",
      object,
      sensitive: [],
      duplicateKeys: [],
    },
    "default",
  );
}
