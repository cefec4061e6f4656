import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { booleanAt, listAt, numberAt, objectAt, stringAt, stringsAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import type { Served } from "./gateway-routes.ts";

const plainProtocols: ReadonlySet<string> = new Set(["HTTP", "HTTP2", "GRPC", "GRPC-WEB"]);

/**
 * What a server of Istio's Gateway does with plain HTTP; undefined where it takes none: another protocol, TLS of its own,
 * or an egress gateway, which sees what the mesh sends out. A VirtualService belongs to the Gateway by `spec.gateways`
 * (`name` in its own namespace, or `namespace/name`); one that delegates leaves the question open.
 */
export function servedByIstio(
  gateway: Resource,
  server: JsonObject,
  environment: EnvironmentFacts,
): Served | undefined {
  if (!plainProtocols.has(stringAt(server, ["port", "protocol"])?.toUpperCase() ?? "")) return undefined;
  if ([...stringsAt(gateway.object, ["spec", "selector"]).values()].some((value) => /egress/i.test(value)))
    return undefined;
  const tls = objectAt(server, ["tls"]);
  if (tls !== undefined && stringAt(tls, ["mode"]) !== undefined) return undefined;
  if (booleanAt(tls, ["httpsRedirect"]) === true) return { state: "redirected" };
  const { name, namespace } = gateway.identity;
  const port = numberAt(server, ["port", "number"]);
  const services = resourcesOf(environment, "networking.istio.io/VirtualService").filter((service) =>
    listAt(service.object, ["spec", "gateways"]).some(
      (entry) => entry === `${namespace}/${name}` || (entry === name && service.identity.namespace === namespace),
    ),
  );
  const routesOf = (service: Resource): readonly Json[] =>
    listAt(service.object, ["spec", "http"]).filter((route) => concerns(route, port));
  const hostsMeet = (service: Resource): boolean => meetsHosts(server, service);
  const served = services.find((service) => hostsMeet(service) && routesOf(service).some(servesPods));
  if (served !== undefined) return { state: "served", route: served };
  const routes = services.filter(hostsMeet).flatMap(routesOf);
  const redirected = routes.length > 0 && routes.every((route) => stringAt(route, ["redirect", "scheme"]) === "https");
  return { state: redirected ? "redirected" : "unknown" };
}

/** Hosts as written must meet plainly; `*` meets all. */
function meetsHosts(server: JsonObject, service: Resource): boolean {
  const hosts = listAt(server, ["hosts"]).flatMap((host) =>
    typeof host === "string" ? [host.replace(/^.*\//, "")] : [],
  );
  const names = listAt(service.object, ["spec", "hosts"]);
  return (
    hosts.includes("*") || names.includes("*") || hosts.some((host) => names.includes(host) || coversAny(host, names))
  );
}

function coversAny(host: string, names: readonly Json[]): boolean {
  return host.startsWith("*.") && names.some((name) => typeof name === "string" && name.endsWith(host.slice(1)));
}

/** False for a route whose every match asks for another port or for HTTPS. */
function concerns(route: Json, port: number | undefined): boolean {
  const matches = listAt(route, ["match"]);
  return (
    matches.length === 0 ||
    matches.some(
      (match) =>
        (numberAt(match, ["port"]) ?? port) === port &&
        stringAt(match, ["scheme", "exact"]) !== "https" &&
        listAt(match, ["gateways"]).length === 0,
    )
  );
}

function servesPods(route: Json): boolean {
  return listAt(route, ["route"]).length > 0 && objectAt(route, ["redirect"]) === undefined;
}
