import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject, listAt, numberAt, objectAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { groupOf, labelsOf } from "../../model/resource.ts";

/** What the routes attached to a listener do with plain HTTP. */
export type Served =
  /** This route hands requests on to pods. */
  | { readonly state: "served"; readonly route: Resource }
  /** Every attached route redirects to HTTPS, or answers a challenge of ACME. */
  | { readonly state: "redirected" }
  /** No route in the input is attached, or only by labels of namespaces. */
  | { readonly state: "unknown" };

/**
 * What is served on a listener of a Gateway or of a ListenerSet (Gateway API: `parentRefs` of HTTPRoute and GRPCRoute by name, namespace,
 * `sectionName` and port; `allowedRoutes.namespaces.from`, Same where it is left out; host names that meet).
 */
export function servedOn(gateway: Resource, listener: JsonObject, environment: EnvironmentFacts): Served {
  const routes = [
    ...resourcesOf(environment, "gateway.networking.k8s.io/HTTPRoute"),
    ...resourcesOf(environment, "gateway.networking.k8s.io/GRPCRoute"),
  ];
  const from = stringAt(listener, ["allowedRoutes", "namespaces", "from"]) ?? "Same";
  const attached = routes.filter(
    (route) =>
      (from !== "Same" || route.identity.namespace === gateway.identity.namespace) &&
      isAttached(route, gateway, listener) &&
      hostsMeet(listener, route.object),
  );
  if (attached.length === 0 || from === "None") return { state: "unknown" };
  const serving = attached.find(servesPods);
  if (serving === undefined) return { state: "redirected" };
  const certain = attached.find(
    (route) => servesPods(route) && (from !== "Selector" || route.identity.namespace === gateway.identity.namespace),
  );
  return certain === undefined || from === "Selector" ? { state: "unknown" } : { state: "served", route: certain };
}

function isAttached(route: Resource, gateway: Resource, listener: JsonObject): boolean {
  return listAt(route.object, ["spec", "parentRefs"]).some((parent) => {
    const section = stringAt(parent, ["sectionName"]);
    const port = numberAt(parent, ["port"]);
    return (
      (stringAt(parent, ["kind"]) ?? "Gateway") === gateway.identity.kind &&
      (stringAt(parent, ["group"]) ?? "gateway.networking.k8s.io") === groupOf(gateway.identity.apiVersion) &&
      stringAt(parent, ["name"]) === gateway.identity.name &&
      (stringAt(parent, ["namespace"]) ?? route.identity.namespace) === gateway.identity.namespace &&
      (section === undefined || section === stringAt(listener, ["name"])) &&
      (port === undefined || port === numberAt(listener, ["port"]))
    );
  });
}

function hostsMeet(listener: JsonObject, route: JsonObject): boolean {
  const own = stringAt(listener, ["hostname"])?.toLowerCase() ?? "";
  const names = listAt(route, ["spec", "hostnames"]).filter((name): name is string => typeof name === "string");
  return own === "" || names.length === 0 || names.some((name) => meets(own, name.toLowerCase()));
}

function meets(a: string, b: string): boolean {
  if (a === b) return true;
  const covers = (wildcard: string, name: string): boolean =>
    wildcard.startsWith("*.") && name.endsWith(wildcard.slice(1)) && name.length > wildcard.length - 1;
  return covers(a, b) || covers(b, a);
}

/** True where a rule of the route hands requests on in place of redirecting them to HTTPS. */
function servesPods(route: Resource): boolean {
  if (labelsOf(route.object).get("acme.cert-manager.io/http01-solver") === "true") return false;
  return listAt(route.object, ["spec", "rules"]).some(
    (rule) => listAt(rule, ["backendRefs"]).length > 0 && !listAt(rule, ["filters"]).some(redirectsToHttps),
  );
}

function redirectsToHttps(filter: Json): boolean {
  if (!isObject(filter) || stringAt(filter, ["type"]) !== "RequestRedirect") return false;
  return stringAt(objectAt(filter, ["requestRedirect"]), ["scheme"]) === "https";
}
