import type { Json } from "../../model/json.ts";
import { at, objectAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-route-tls.text.ts";

/**
 * Fields: OpenShift Route `spec.tls` and `spec.tls.insecureEdgeTerminationPolicy`; allowed: `tls` present and the policy
 * absent, empty, `None` or `Redirect` (route.openshift.io/v1; the default is None: plain HTTP is refused). `Allow` serves
 * the host on both ports. A certificate of its own is not asked for: without one the router's default serves. A Route
 * without `spec.to` and without `spec.tls` is part of one (a patch), and of its TLS nothing is known.
 */
export const requireRouteTls = defineRule({
  id: "require-route-tls",
  question: "encryption-in-transit.routes",
  severity: "medium",
  references: ["nsa:encryption", "attack:T1040"],
  subject: "resource",
  scope: "subject",
  kinds: ["route.openshift.io/Route"],
  text,
  check({ object, identity }, _context, report) {
    const tls = objectAt(object, ["spec", "tls"]);
    const host = stringAt(object, ["spec", "host"]) || identity.name;
    if (tls === undefined) {
      const absent: Json | undefined = at(object, ["spec", "tls"]);
      if (objectAt(object, ["spec", "to"]) === undefined || (absent ?? null) !== null)
        return report.unknown("route.manifest");
      return report.fail("noTls", { host }, { at: ["spec", "tls"] });
    }
    if (stringAt(tls, ["insecureEdgeTerminationPolicy"]) === "Allow")
      report.fail("allow", { host }, { at: ["spec", "tls", "insecureEdgeTerminationPolicy"] });
  },
});
