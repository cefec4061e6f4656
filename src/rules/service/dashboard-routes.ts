import type { Json, JsonObject, Path } from "../../model/json.ts";
import { listAt, objectAt, stringAt, stringsAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";

/** A Service that a route from outside leads to. */
export interface Backend {
  readonly name: string;
  readonly path: Path;
}

/** The Services that an Ingress (networking.k8s.io, extensions) or an HTTPRoute (Gateway API) leads to, by name. */
export function backendsOf({ object, identity }: Resource): readonly Backend[] {
  return identity.kind === "Ingress" ? ofIngress(object) : ofRoute(object);
}

function ofIngress(object: JsonObject): readonly Backend[] {
  const backends: Path[] = [
    ["spec", "defaultBackend"],
    ["spec", "backend"],
  ];
  listAt(object, ["spec", "rules"]).forEach((rule, index) => {
    listAt(rule, ["http", "paths"]).forEach((_, position) => {
      backends.push(["spec", "rules", index, "http", "paths", position, "backend"]);
    });
  });
  return backends.flatMap((path): Backend[] => {
    for (const last of [["service", "name"], ["serviceName"]]) {
      const name = stringAt(object, [...path, ...last]);
      if (name !== undefined) return [{ name, path: [...path, ...last] }];
    }
    return [];
  });
}

function ofRoute(object: JsonObject): readonly Backend[] {
  return listAt(object, ["spec", "rules"]).flatMap((rule, index) =>
    listAt(rule, ["backendRefs"]).flatMap((backend, position): Backend[] => {
      const name = stringAt(backend, ["name"]);
      const isService = (stringAt(backend, ["kind"]) ?? "Service") === "Service";
      if (name === undefined || !isService || (stringAt(backend, ["group"]) ?? "") !== "") return [];
      return [{ name, path: ["spec", "rules", index, "backendRefs", position, "name"] }];
    }),
  );
}

/** Annotations by which Ingress controllers ask for a sign-in or a certificate, admit some addresses, or stay private. */
const guards: readonly RegExp[] = [
  /(?:^|[./-])auth(?:$|[./-])/i,
  /oauth|oidc|basic-?auth|forward-?auth|authenticat|authoriz/i,
  /white-?list|allow-?list|source-range|inbound-cidrs|security-groups/i,
  /\/router\.middlewares$|\/plugins$|\/policies$|\/server-snippet$|\/configuration-snippet$/,
];

/**
 * True where a route may be guarded: an annotation, a filter of the implementation's own, or a load balancer that is not
 * for the internet. What is guarded elsewhere (a policy attached to the Gateway, a setting of the controller) no route shows.
 */
export function mayBeGuarded({ object }: Resource): boolean {
  for (const [key, value] of stringsAt(object, ["metadata", "annotations"])) {
    if (value === "" || value === "false" || value === "none") continue;
    if (guards.some((guard) => guard.test(key))) return true;
    if (/\/(?:scheme|load-balancer-type|ingress\.class)$/.test(key) && /internal|private|intranet/i.test(value))
      return true;
  }
  if (/internal|private|intranet/i.test(stringAt(object, ["spec", "ingressClassName"]) ?? "")) return true;
  return listAt(object, ["spec", "rules"]).some(isFiltered);
}

function isFiltered(rule: Json): boolean {
  const filters = [
    ...listAt(rule, ["filters"]),
    ...listAt(rule, ["backendRefs"]).flatMap((backend) => listAt(backend, ["filters"])),
  ];
  return filters.some(
    (filter) => objectAt(filter, ["extensionRef"]) !== undefined || stringAt(filter, ["type"]) === "ExternalAuth",
  );
}
