import type { Path } from "../../model/json.ts";
import { listAt, stringAt, stringsAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { annotationOf } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-outdated-gateway-tls.text.ts";

/** A setting that lets an outdated version in, and where it stands. */
interface Setting {
  readonly path: Path;
  readonly value: string;
}

/**
 * The lowest version of TLS that whatever faces the clients takes; not allowed: SSL, TLS 1.0 and 1.1 (RFC 8996). Fields:
 * Istio Gateway `spec.servers[].tls.minProtocolVersion` (TLS_AUTO is 1.2), Traefik TLSOption `spec.minVersion`, Envoy Gateway
 * ClientTrafficPolicy `spec.tls.minVersion`, options of
 * Gateway API listeners that name a lowest version, key `ssl-protocols` of the ConfigMap of ingress-nginx, and AWS security
 * policies in annotations of Ingress and Service. Where nothing is written the product's default holds: not applicable.
 * Contour's HTTPProxy is not asked: it takes 1.2 for whatever lower version is written.
 */
export const noOutdatedGatewayTls = defineRule({
  id: "no-outdated-gateway-tls",
  question: "encryption-in-transit.gateway-versions",
  severity: "medium",
  references: ["nsa:encryption", "attack:T1040"],
  subject: "resource",
  scope: "subject",
  kinds: [
    "networking.istio.io/Gateway",
    "gateway.networking.k8s.io/Gateway",
    "traefik.io/TLSOption",
    "traefik.containo.us/TLSOption",
    "gateway.envoyproxy.io/ClientTrafficPolicy",
    "networking.k8s.io/Ingress",
    "Service",
    "ConfigMap",
  ],
  text,
  check(resource, _context, report) {
    const settings = settingsOf(resource);
    if (settings.length === 0) return report.notApplicable();
    for (const { path, value } of settings) if (isOutdated(value)) report.fail("outdated", { value }, { at: path });
  },
});

/** TLS 1.0 or 1.1 as the products write it, alone, among `ssl-protocols`, or as the lowest of an AWS policy. */
function isOutdated(value: string): boolean {
  if (value.startsWith("ELBSecurityPolicy-"))
    return /^ELBSecurityPolicy-(?:2011-08|2014-|2015-|2016-08$|FS-2018-06$|FS-1-1-|TLS(?:13)?-1-[01]-)/.test(value);
  return value.split(/\s+/).some((word) => /^(?:SSLv[23]|(?:VersionTLS|TLSv|TLS_?)1[._]?[01]?|1[._][01])$/i.test(word));
}

const awsPolicies: Readonly<Record<string, string>> = {
  "networking.k8s.io/Ingress": "alb.ingress.kubernetes.io/ssl-policy",
  Service: "service.beta.kubernetes.io/aws-load-balancer-ssl-negotiation-policy",
};

/** Options of Gateway API listeners are the implementation's own; those that name a lowest version look alike. */
const lowestVersion =
  /(?:min[a-z]*[-_.]?(?:tls|ssl|protocol)[-_.]?version|(?:tls|ssl)[-_.]?min[a-z]*[-_.]?version|ssl-protocols)$/i;

function settingsOf(resource: Resource): readonly Setting[] {
  const { object, groupKind } = resource;
  const at = (path: Path): readonly Setting[] => {
    const value = stringAt(object, path)?.trim() ?? "";
    return value === "" ? [] : [{ path, value }];
  };
  switch (groupKind) {
    case "networking.istio.io/Gateway":
      return listAt(object, ["spec", "servers"]).flatMap((_, index) =>
        at(["spec", "servers", index, "tls", "minProtocolVersion"]),
      );
    case "gateway.networking.k8s.io/Gateway":
      return listAt(object, ["spec", "listeners"]).flatMap((listener, index) =>
        [...stringsAt(listener, ["tls", "options"]).keys()]
          .filter((key) => lowestVersion.test(key))
          .flatMap((key) => at(["spec", "listeners", index, "tls", "options", key])),
      );
    case "traefik.io/TLSOption":
    case "traefik.containo.us/TLSOption":
      return at(["spec", "minVersion"]);
    case "gateway.envoyproxy.io/ClientTrafficPolicy":
      return at(["spec", "tls", "minVersion"]);
    case "ConfigMap":
      return at(["data", "ssl-protocols"]);
    default:
      return ofAws(resource);
  }
}

function ofAws({ object, groupKind }: Resource): readonly Setting[] {
  const key = Object.hasOwn(awsPolicies, groupKind) ? awsPolicies[groupKind] : undefined;
  const value = key === undefined ? undefined : annotationOf(object, key);
  return key === undefined || value === undefined ? [] : [{ path: ["metadata", "annotations", key], value }];
}
