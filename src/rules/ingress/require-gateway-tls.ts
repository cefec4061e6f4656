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
 * Gateway API (gateway.networking.k8s.io): Gateway and ListenerSet `spec.listeners[].protocol` (ListenerSet since Gateway API
 * 1.5, XListenerSet of gateway.networking.x-k8s.io before); a listener of protocol HTTP must have no
 * route that hands requests on: HTTPRoutes whose every rule redirects with `scheme: https` are allowed. An HTTPS or TLS
 * listener that terminates TLS needs `tls.certificateRefs` or `tls.options` (the API server refuses it otherwise), or a certificate
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
  subject: "resource",
  scope: "environment",
  kinds: [
    "gateway.networking.k8s.io/Gateway",
    "gateway.networking.k8s.io/ListenerSet",
    "gateway.networking.x-k8s.io/XListenerSet",
    "networking.istio.io/Gateway",
  ],
  text,
  check(gateway, { environment }, report) {
    if (gateway.groupKind === "networking.istio.io/Gateway") return judgeIstio(gateway, environment, report);
    const parent = gateway.identity.kind === "Gateway" ? gateway : parentOf(gateway, environment);
    if (parent === undefined) return report.unknown("gateway.manifest");
    if (!hasCertificateInFront(parent.object)) judge(gateway, environment, report);
  },
});

/** The Gateway that a ListenerSet adds its listeners to (`spec.parentRef`), when it is in the input. */
function parentOf({ object, identity }: Resource, environment: EnvironmentFacts): Resource | undefined {
  const name = stringAt(object, ["spec", "parentRef", "name"]);
  const namespace = stringAt(object, ["spec", "parentRef", "namespace"]) ?? identity.namespace;
  return resourcesOf(environment, "gateway.networking.k8s.io/Gateway").find(
    (gateway) => gateway.identity.name === name && gateway.identity.namespace === namespace,
  );
}

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
          at: [...path, "protocol"],
          related: [{ record: served.route.record.id, path: ["spec", "parentRefs"] }],
        });
    }
    if (
      (protocol === "HTTPS" || protocol === "TLS") &&
      lacksCertificate(listener) &&
      !hasCertificateMap(gateway.object)
    )
      report.fail("noCertificate", holes, { at: [...path, "tls"] });
  });
}

function judgeIstio(
  gateway: Resource,
  environment: EnvironmentFacts,
  report: Report<Readonly<{ plainServer: "{gateway}{server}" }>>,
): void {
  listAt(gateway.object, ["spec", "servers"]).forEach((server, index) => {
    if (!isObject(server)) return;
    const served = servedByIstio(gateway, server, environment);
    if (served?.state === "unknown") report.unknown("gateway.manifest");
    if (served?.state !== "served") return;
    report.fail(
      "plainServer",
      { gateway: gateway.identity.name, server: stringAt(server, ["port", "name"]) ?? `#${index}` },
      {
        at: ["spec", "servers", index, "port", "protocol"],
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
