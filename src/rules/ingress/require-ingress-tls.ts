import type { JsonObject } from "../../model/json.ts";
import { isObject, listAt, objectAt, stringAt } from "../../model/json.ts";
import { annotationOf, labelsOf } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-ingress-tls.text.ts";
import { hasTlsElsewhere } from "./tls-elsewhere.ts";

/**
 * Fields: Ingress `spec.tls[].hosts` against `spec.rules[].host`; each host must be covered, by its name, by a wildcard for
 * its first label, or by an entry without hosts (the controller's default). A rule without a host, and a default backend
 * alone, need any entry. Where an annotation gives the certificate (AWS, GKE, Azure, Traefik, OpenShift, passthrough) the
 * Ingress passes. Not applicable: ACME challenges of cert-manager, which are plain HTTP by RFC 8555; canaries of
 * ingress-nginx and minions of NGINX, whose host another Ingress serves. An AWS IngressGroup shares the certificate of
 * another member: unknown. ingress-nginx redirects HTTP to HTTPS by itself where there is TLS: annotation `ssl-redirect`
 * false (and `force-ssl-redirect` not true) serves both. networking.k8s.io and extensions, all versions.
 */
export const requireIngressTls = defineRule({
  id: "require-ingress-tls",
  question: "encryption-in-transit.ingress",
  severity: "medium",
  references: ["nsa:encryption", "attack:T1040"],
  subject: "resource",
  scope: "subject",
  kinds: ["networking.k8s.io/Ingress", "extensions/Ingress"],
  text,
  check({ object }, _context, report) {
    const rules = listAt(object, ["spec", "rules"]);
    const backend = objectAt(object, ["spec", "defaultBackend"]) ?? objectAt(object, ["spec", "backend"]);
    if ((rules.length === 0 && backend === undefined) || isServedByAnother(object)) return report.notApplicable();
    if (hasTlsElsewhere(object)) return;
    const hosts = rules.map((rule) => stringAt(rule, ["host"])?.toLowerCase() ?? "");
    const entries = listAt(object, ["spec", "tls"]).filter(isObject);
    if (entries.length === 0) {
      if (annotationOf(object, "alb.ingress.kubernetes.io/group.name") !== undefined)
        return report.unknown("ingress.manifest");
      const named = [...new Set(hosts.filter((host) => host !== ""))];
      const at = ["spec", "tls"];
      return named.length === 0
        ? report.fail("noTlsForAny", {}, { at })
        : report.fail("noTls", { hosts: listed(named) }, { at });
    }
    if (redirectIsOff(object))
      report.fail("noRedirect", {}, { at: ["metadata", "annotations", redirect], severity: "low" });
    const covered = new Set<string>();
    for (const entry of entries) {
      const names = listAt(entry, ["hosts"]).flatMap((name) => (typeof name === "string" ? [name.toLowerCase()] : []));
      if (names.length === 0) return;
      for (const name of names) covered.add(name);
    }
    hosts.forEach((host, index) => {
      if (host !== "" && !covered.has(host) && !covered.has(host.replace(/^[^.]+/, "*")))
        report.fail("host", { host }, { at: ["spec", "rules", index, "host"] });
    });
  },
});

const redirect = "nginx.ingress.kubernetes.io/ssl-redirect";

/** ingress-nginx redirects HTTP where there is TLS, unless it is told not to; challenges of ACME must stay on HTTP. */
function redirectIsOff(object: JsonObject): boolean {
  if (annotationOf(object, redirect) !== "false") return false;
  if (annotationOf(object, "nginx.ingress.kubernetes.io/force-ssl-redirect") === "true") return false;
  const name = stringAt(object, ["spec", "ingressClassName"]) ?? annotationOf(object, "kubernetes.io/ingress.class");
  if (name !== undefined && !/nginx/i.test(name)) return false;
  const paths = listAt(object, ["spec", "rules"]).flatMap((rule) => listAt(rule, ["http", "paths"]));
  return !paths.length || !paths.every((path) => stringAt(path, ["path"])?.startsWith("/.well-known/") === true);
}

function listed(hosts: readonly string[]): string {
  return hosts.length > 4 ? `${hosts.slice(0, 3).join(", ")}, … (${hosts.length})` : hosts.join(", ");
}

function isServedByAnother(object: JsonObject): boolean {
  return (
    labelsOf(object).get("acme.cert-manager.io/http01-solver") === "true" ||
    annotationOf(object, "nginx.ingress.kubernetes.io/canary") === "true" ||
    annotationOf(object, "nginx.org/mergeable-ingress-type") === "minion"
  );
}
