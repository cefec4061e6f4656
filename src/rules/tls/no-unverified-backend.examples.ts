import type { Examples } from "../../model/example.ts";
import { goodIngress, withChange } from "../../model/example-base.ts";

const traefik = `apiVersion: traefik.io/v1alpha1
kind: ServersTransport
metadata:
  name: internal
  namespace: prod
spec:
  serverName: web.prod.svc
  rootCAs:
    - secret: internal-ca
`;

const envoy = `apiVersion: gateway.envoyproxy.io/v1alpha1
kind: Backend
metadata:
  name: web
  namespace: prod
spec:
  endpoints:
    - fqdn:
        hostname: web.example.com
        port: 443
  tls:
    wellKnownCACertificates: System
`;

const nginx = (...annotations: readonly string[]): string =>
  withChange(
    goodIngress,
    "  namespace: prod\n",
    `  namespace: prod\n  annotations:\n${annotations.map((line) => `    nginx.ingress.kubernetes.io/${line}\n`).join("")}`,
  );

export const examples: Examples = {
  bad: [
    { title: "Traefik", input: withChange(traefik, "  serverName: web.prod.svc\n", "  insecureSkipVerify: true #!\n") },
    {
      title: "Envoy Gateway",
      input: withChange(envoy, "wellKnownCACertificates: System", "insecureSkipVerify: true #!"),
    },
    { title: "ingress-nginx", input: nginx('backend-protocol: "HTTPS"', 'proxy-ssl-verify: "off" #!') },
  ],
  good: [
    { title: "an authority of one's own", input: traefik },
    {
      title: "verified in so many words",
      input: withChange(traefik, "  serverName: web.prod.svc\n", "  insecureSkipVerify: false\n"),
    },
    { title: "the system's authorities", input: envoy },
    { title: "a backend without TLS", input: withChange(envoy, "  tls:\n    wellKnownCACertificates: System\n", "") },
    {
      title: "pods that speak HTTP, which is usual",
      input: nginx('backend-protocol: "HTTP"', 'proxy-ssl-verify: "off"'),
    },
    { title: "verified by ingress-nginx", input: nginx('backend-protocol: "HTTPS"', 'proxy-ssl-verify: "on"') },
    { title: "the default of ingress-nginx, which nobody chose", input: nginx('backend-protocol: "HTTPS"') },
  ],
};
