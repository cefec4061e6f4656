import type { Examples } from "../../model/example.ts";
import { goodIngress, withChange } from "../../model/example-base.ts";

const istio = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: shop
  namespace: prod
spec:
  selector:
    istio: ingressgateway
  servers:
    - port:
        number: 443
        name: https
        protocol: HTTPS
      hosts: ["shop.example.com"]
      tls:
        mode: SIMPLE
        credentialName: shop-example-com
        minProtocolVersion: TLSV1_2
`;

const traefik = `apiVersion: traefik.io/v1alpha1
kind: TLSOption
metadata:
  name: default
  namespace: prod
spec:
  minVersion: VersionTLS12
`;

const envoy = `apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata:
  name: shop
  namespace: prod
spec:
  targetRefs:
    - group: gateway.networking.k8s.io
      kind: Gateway
      name: shop
  tls:
    minVersion: "1.2"
`;

const nginx = `apiVersion: v1
kind: ConfigMap
metadata:
  name: ingress-nginx-controller
  namespace: ingress-nginx
data:
  ssl-protocols: TLSv1.2 TLSv1.3
`;

const onAws = (policy: string): string =>
  withChange(
    goodIngress,
    "  namespace: prod\n",
    `  namespace: prod\n  annotations:\n    alb.ingress.kubernetes.io/ssl-policy: ${policy}\n`,
  );

export const examples: Examples = {
  bad: [
    { title: "Istio, from TLS 1.0", input: withChange(istio, "TLSV1_2", "TLSV1_0 #!") },
    { title: "Traefik, from TLS 1.1", input: withChange(traefik, "VersionTLS12", "VersionTLS11 #!") },
    { title: "Envoy Gateway, from TLS 1.1", input: withChange(envoy, '"1.2"', '"1.1" #!') },
    { title: "ingress-nginx, TLS 1.0 among others", input: withChange(nginx, "TLSv1.2 TLSv1.3", "TLSv1 TLSv1.2 #!") },
    { title: "AWS, the policy of 2016", input: onAws("ELBSecurityPolicy-2016-08 #!") },
    { title: "AWS, from TLS 1.0 up to 1.3", input: onAws("ELBSecurityPolicy-TLS13-1-0-2021-06 #!") },
  ],
  good: [
    { title: "Istio, from TLS 1.2", input: istio },
    { title: "Istio's own default", input: withChange(istio, "TLSV1_2", "TLS_AUTO") },
    {
      title: "Contour takes 1.2 for whatever is lower",
      input: `apiVersion: projectcontour.io/v1
kind: HTTPProxy
metadata:
  name: shop
  namespace: prod
spec:
  virtualhost:
    fqdn: shop.example.com
    tls:
      secretName: shop-example-com
      minimumProtocolVersion: "1.1"
`,
    },
    { title: "nothing is said", input: withChange(istio, "        minProtocolVersion: TLSV1_2\n", "") },
    { title: "Traefik, from TLS 1.3", input: withChange(traefik, "VersionTLS12", "VersionTLS13") },
    { title: "Envoy Gateway, from TLS 1.2", input: envoy },
    { title: "Envoy Gateway chooses", input: withChange(envoy, '"1.2"', "Auto") },
    { title: "ingress-nginx, TLS 1.2 and 1.3", input: nginx },
    { title: "AWS, from TLS 1.2", input: onAws("ELBSecurityPolicy-TLS-1-2-Ext-2018-06") },
    { title: "AWS, from TLS 1.2 up to 1.3", input: onAws("ELBSecurityPolicy-TLS13-1-2-Res-2021-06") },
    { title: "AWS, forward secrecy from TLS 1.2", input: onAws("ELBSecurityPolicy-FS-1-2-Res-2020-10") },
    {
      title: "an option of a listener that is no version",
      input: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: shop
  namespace: prod
spec:
  gatewayClassName: example
  listeners:
    - name: https
      port: 443
      protocol: HTTPS
      tls:
        options:
          networking.gke.io/pre-shared-certs: "1.0"
`,
    },
  ],
};
