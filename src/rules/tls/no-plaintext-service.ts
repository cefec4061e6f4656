import type { JsonObject } from "../../model/json.ts";
import { isObject, listAt, numberAt, stringAt, stringsAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-plaintext-service.text.ts";
import { isSecurePort, plainPort } from "./plain-protocols.ts";

/**
 * Fields: Service `spec.ports[].appProtocol`, `.name` and `.port` of `spec.type` LoadBalancer and NodePort; a port must not
 * announce a protocol without TLS. Traffic inside the cluster is another question. Passed: where annotations give the load
 * balancer a certificate (AWS, DigitalOcean, OCI, Hetzner, Linode…); a port for HTTP beside one with TLS, which commonly
 * redirects. Not applicable: NodePorts that the load balancer of an Ingress uses (GKE, AWS). All Kubernetes versions.
 */
export const noPlaintextService = defineRule({
  id: "no-plaintext-service",
  question: "encryption-in-transit.services",
  severity: "medium",
  references: ["nsa:encryption", "attack:T1040"],
  subject: "resource",
  scope: "subject",
  kinds: ["Service"],
  text,
  check({ object, identity }, _context, report) {
    const type = stringAt(object, ["spec", "type"]);
    if ((type !== "LoadBalancer" && type !== "NodePort") || isBehindIngress(object)) return report.notApplicable();
    if (hasCertificateAnnotation(object)) return;
    const ports = listAt(object, ["spec", "ports"]);
    const secured = ports.some((port) => isObject(port) && isSecurePort(port));
    ports.forEach((port, index) => {
      const plain = isObject(port) ? plainPort(port) : undefined;
      if (plain === undefined || (plain.mayRedirect && secured)) return;
      const at = ["spec", "ports", index, plain.field];
      const holes = {
        service: identity.name,
        port: numberAt(port, ["port"]) ?? stringAt(port, ["name"]) ?? `#${index}`,
        protocol: plain.protocol,
      };
      if (plain.field === "port")
        report.fail(type === "NodePort" ? "nodePortByNumber" : "loadBalancerByNumber", holes, { at });
      else report.fail(type === "NodePort" ? "nodePort" : "loadBalancer", holes, { at });
    });
  },
});

const ingressAnnotation =
  /^(?:(?:beta\.)?cloud\.google\.com\/(?:neg|backend-config|app-protocols)$|alb\.ingress\.kubernetes\.io\/)/;
const certificateAnnotation = /(?:^|[-_./])(?:ssl|tls|https?-?cert\w*|cert\w*)(?:$|[-_./])/i;

function isBehindIngress(object: JsonObject): boolean {
  return [...stringsAt(object, ["metadata", "annotations"]).keys()].some((key) => ingressAnnotation.test(key));
}

function hasCertificateAnnotation(object: JsonObject): boolean {
  return [...stringsAt(object, ["metadata", "annotations"])].some(
    ([key, value]) => value !== "" && /load-?balancer/i.test(key) && certificateAnnotation.test(key),
  );
}
