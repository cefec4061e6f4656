import type { Path } from "../../model/json.ts";
import { booleanAt, objectAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { annotationOf } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-unverified-backend.text.ts";

/** Where each kind says that the certificates of what it connects to are not verified. */
const fields: ReadonlyMap<string, Path> = new Map<string, Path>([
  ["traefik.io/ServersTransport", ["spec", "insecureSkipVerify"]],
  ["traefik.containo.us/ServersTransport", ["spec", "insecureSkipVerify"]],
  ["traefik.io/ServersTransportTCP", ["spec", "tls", "insecureSkipVerify"]],
  ["gateway.envoyproxy.io/Backend", ["spec", "tls", "insecureSkipVerify"]],
]);

const nginx = "nginx.ingress.kubernetes.io/";

/**
 * Fields: Traefik ServersTransport `spec.insecureSkipVerify` and ServersTransportTCP `spec.tls.insecureSkipVerify`, Envoy
 * Gateway Backend `spec.tls.insecureSkipVerify`; allowed: absent or false. ingress-nginx: annotation `proxy-ssl-verify` set to
 * `off` in so many words, where `backend-protocol` is HTTPS or GRPCS; its default is off too, and is not told. Gateway API's
 * BackendTLSPolicy always verifies. Istio's DestinationRule is a question of the mesh.
 */
export const noUnverifiedBackend = defineRule({
  id: "no-unverified-backend",
  question: "encryption-in-transit.backends",
  severity: "medium",
  references: ["nsa:encryption", "attack:T1557"],
  subject: "resource",
  scope: "subject",
  kinds: [
    "traefik.io/ServersTransport",
    "traefik.containo.us/ServersTransport",
    "traefik.io/ServersTransportTCP",
    "gateway.envoyproxy.io/Backend",
    "networking.k8s.io/Ingress",
  ],
  text,
  check(resource, _context, report) {
    if (resource.groupKind === "networking.k8s.io/Ingress") {
      if (!speaksTls(resource)) return report.notApplicable();
      const key = `${nginx}proxy-ssl-verify`;
      if (annotationOf(resource.object, key) === "off")
        report.fail("unverified", { name: resource.identity.name }, { at: ["metadata", "annotations", key] });
      return;
    }
    const path = fields.get(resource.groupKind);
    if (path === undefined || objectAt(resource.object, path.slice(0, -1)) === undefined) return report.notApplicable();
    if (booleanAt(resource.object, path) === true)
      report.fail("unverified", { name: resource.identity.name }, { at: path });
  },
});

function speaksTls({ object }: Resource): boolean {
  return /^(?:HTTPS|GRPCS)$/i.test(annotationOf(object, `${nginx}backend-protocol`) ?? "");
}
