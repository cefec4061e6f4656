import type { JsonObject } from "../../model/json.ts";
import { annotationOf } from "../../model/resource.ts";

/** Annotations that name a certificate, or hand the encrypted connection on, by controller: a value of any kind will do. */
const certificateAnnotations = [
  "alb.ingress.kubernetes.io/certificate-arn",
  "networking.gke.io/managed-certificates",
  "ingress.gcp.kubernetes.io/pre-shared-cert",
  "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
  "haproxy.org/ssl-certificate",
  "route.openshift.io/termination",
];

/** Annotations that do so with one value. */
const switches: readonly (readonly [string, RegExp])[] = [
  ["alb.ingress.kubernetes.io/listen-ports", /"HTTPS"/],
  ["nginx.ingress.kubernetes.io/ssl-passthrough", /^true$/],
  ["haproxy-ingress.github.io/ssl-passthrough", /^true$/],
  ["haproxy.org/ssl-passthrough", /^true$/],
  ["ingress.kubernetes.io/ssl-passthrough", /^true$/],
  ["traefik.ingress.kubernetes.io/router.tls", /^true$/],
  ["traefik.ingress.kubernetes.io/router.entrypoints", /^websecure$/],
  ["konghq.com/protocols", /^https$/],
];

/** True where annotations give the Ingress its TLS in place of `spec.tls`. */
export function hasTlsElsewhere(object: JsonObject): boolean {
  return (
    certificateAnnotations.some((key) => (annotationOf(object, key) ?? "") !== "") ||
    switches.some(([key, on]) => on.test(annotationOf(object, key) ?? ""))
  );
}
