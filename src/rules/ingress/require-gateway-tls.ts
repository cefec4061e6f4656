import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import type { JsonObject } from "../../model/json.ts";
import { isObject, listAt, objectAt, stringAt, stringsAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { servedOn } from "./gateway-routes.ts";
import { servedByIstio } from "./istio-gateway.ts";
import { text } from "./require-gateway-tls.text.ts";

/**
 * Gateway API (gateway.networking.k8s.io): Gateway `spec.listeners[].protocol`; a listener of protocol HTTP must have no
 * route that hands requests on: HTTPRoutes whose every rule redirects with `scheme: https` are allowed. An HTTPS listener
 * that terminates TLS needs `tls.certificateRefs` or `tls.options` (the API server refuses it otherwise), or a certificate
 * map of GKE. Istio (networking.istio.io): Gateway `spec.servers[].port.protocol` HTTP needs `tls.httpsRedirect`, or
 * VirtualServices that redirect. TLS, TCP and mesh listeners pass: what they carry is not HTTP in the clear by definition.
 * Routes that are not in the input leave the question open. Passed: a load balancer in front that annotations give a
 * certificate.
 */
export const requireGatewayTls = defineRule({
  id: "require-gateway-tls",
  question: "encryption-in-transit.gateways",
  severity: "medium",
  references: ["nsa:encryption", "attack:T1040"],
  subject: "environment",
  scope: "environment",
  text,
  check(environment, _context, report) {
    const gateways = resourcesOf(environment, "gateway.networking.k8s.io/Gateway");
    const istio = resourcesOf(environment, "networking.istio.io/Gateway");
    if (gateways.length === 0 && istio.length === 0) return report.notApplicable();
    for (const gateway of gateways) if (!hasCertificateInFront(gateway.object)) judge(gateway, environment, report);
    for (const gateway of istio) judgeIstio(gateway, environment, report);
  },
});

type Messages = Readonly<Record<"plain" | "noCertificate", "{gateway}{listener}">>;

function judge(gateway: Resource, environment: EnvironmentFacts, report: Report<Messages>): void {
  listAt(gateway.object, ["spec", "listeners"]).forEach((listener, index) => {
    if (!isObject(listener)) return;
    const path = ["spec", "listeners", index];
    const holes = { gateway: gateway.identity.name, listener: stringAt(listener, ["name"]) ?? `#${index}` };
    const protocol = stringAt(listener, ["protocol"]);
    if (protocol === "HTTP") {
      const served = servedOn(gateway, listener, environment);
      if (served.state === "unknown") report.unknown("gateway.manifest");
      if (served.state === "served")
        report.fail("plain", holes, {
          at: { record: gateway.record.id, path: [...path, "protocol"] },
          related: [{ record: served.route.record.id, path: ["spec", "parentRefs"] }],
        });
    }
    if (protocol === "HTTPS" && lacksCertificate(listener) && !hasCertificateMap(gateway.object))
      report.fail("noCertificate", holes, { at: { record: gateway.record.id, path: [...path, "tls"] } });
  });
}

function judgeIstio(gateway: Resource, environment: EnvironmentFacts, report: Report<Messages>): void {
  listAt(gateway.object, ["spec", "servers"]).forEach((server, index) => {
    if (!isObject(server)) return;
    const served = servedByIstio(gateway, server, environment);
    if (served?.state === "unknown") report.unknown("gateway.manifest");
    if (served?.state !== "served") return;
    const listener = stringAt(server, ["port", "name"]) ?? `#${index}`;
    report.fail(
      "plain",
      { gateway: gateway.identity.name, listener },
      {
        at: { record: gateway.record.id, path: ["spec", "servers", index, "port", "protocol"] },
        related: [{ record: served.route.record.id, path: ["spec", "gateways"] }],
      },
    );
  });
}

function lacksCertificate(listener: JsonObject): boolean {
  const tls = objectAt(listener, ["tls"]);
  if (tls === undefined || (stringAt(tls, ["mode"]) ?? "Terminate") !== "Terminate") return false;
  return listAt(tls, ["certificateRefs"]).length === 0 && stringsAt(tls, ["options"]).size === 0;
}

function hasCertificateMap(object: JsonObject): boolean {
  return (stringsAt(object, ["metadata", "annotations"]).get("networking.gke.io/certmap") ?? "") !== "";
}

function hasCertificateInFront(object: JsonObject): boolean {
  const annotations = [
    ...stringsAt(object, ["metadata", "annotations"]),
    ...stringsAt(object, ["spec", "infrastructure", "annotations"]),
  ];
  return annotations.some(([key, value]) => value !== "" && /load-?balancer-(?:ssl|tls)-cert/i.test(key));
}
