import type { Examples } from "../../model/example.ts";
import { goodIngress, withChange } from "../../model/example-base.ts";

const tls = `  tls:
    - hosts:
        - shop.example.com
      secretName: shop-example-com
`;

const withoutTls = withChange(goodIngress, tls, "");

function annotated(annotation: string): string {
  return withChange(withoutTls, "  namespace: prod\n", `  namespace: prod\n  annotations:\n    ${annotation}\n`);
}

const notRedirected = withChange(
  goodIngress,
  "  namespace: prod\n",
  '  namespace: prod\n  annotations:\n    nginx.ingress.kubernetes.io/ssl-redirect: "false"\n',
);

export const examples: Examples = {
  bad: [
    { title: "no TLS at all", input: withChange(withoutTls, "spec:\n", "spec: #!\n") },
    {
      title: "a host that no certificate covers",
      input: withChange(goodIngress, "    - host: shop.example.com\n", "    - host: admin.example.com #!\n"),
    },
    {
      title: "a wildcard covers one label only",
      input: withChange(
        withChange(goodIngress, "        - shop.example.com\n", '        - "*.example.com"\n'),
        "    - host: shop.example.com\n",
        "    - host: eu.shop.example.com #!\n",
      ),
    },
    {
      title: "TLS, and plain HTTP beside it",
      input: withChange(notRedirected, 'ssl-redirect: "false"\n', 'ssl-redirect: "false" #!\n'),
    },
    {
      title: "a default backend alone",
      input: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: fallback
  namespace: prod
spec: #!
  defaultBackend:
    service:
      name: web
      port:
        number: 80
`,
    },
    {
      title: "an annotation that names no certificate",
      input: withChange(annotated('kubernetes.io/tls-acme: "true"'), "spec:\n", "spec: #!\n"),
    },
  ],
  good: [
    { title: "the host has its certificate", input: goodIngress },
    {
      title: "a wildcard certificate",
      input: withChange(goodIngress, "        - shop.example.com\n", '        - "*.EXAMPLE.com"\n'),
    },
    {
      title: "an entry without hosts: the controller's default certificate",
      input: withChange(goodIngress, tls, "  tls:\n    - secretName: shop-example-com\n"),
    },
    {
      title: "the load balancer of AWS has the certificate",
      input: annotated(
        "alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:eu-west-3:111122223333:certificate/example",
      ),
    },
    { title: "a managed certificate of GKE", input: annotated("networking.gke.io/managed-certificates: shop") },
    {
      title: "the pod itself ends TLS",
      input: annotated('nginx.ingress.kubernetes.io/ssl-passthrough: "true"'),
    },
    {
      title: "a challenge of ACME, which is plain HTTP",
      input: withChange(
        withoutTls,
        "  namespace: prod\n",
        '  namespace: prod\n  labels:\n    acme.cert-manager.io/http01-solver: "true"\n',
      ),
    },
    { title: "a canary of an Ingress that has TLS", input: annotated('nginx.ingress.kubernetes.io/canary: "true"') },
    {
      title: "the certificate may be another's of its AWS group",
      input: annotated("alb.ingress.kubernetes.io/group.name: shop"),
    },
    {
      title: "redirected all the same",
      input: withChange(
        notRedirected,
        'ssl-redirect: "false"\n',
        'ssl-redirect: "false"\n    nginx.ingress.kubernetes.io/force-ssl-redirect: "true"\n',
      ),
    },
    {
      title: "an annotation for another controller than the one that serves",
      input: withChange(notRedirected, "ingressClassName: nginx", "ingressClassName: traefik"),
    },
    {
      title: "files that must be fetched over HTTP",
      input: withChange(notRedirected, "path: /\n", "path: /.well-known/acme-challenge/\n"),
    },
    {
      title: "a patch that says nothing of hosts",
      input:
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  ingressClassName: nginx\n",
    },
  ],
};
