import type { Examples } from "../../model/example.ts";
import { documents, withChange } from "../../model/example-base.ts";

const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: shop
  namespace: prod
spec:
  gatewayClassName: example
  listeners:
    - name: http
      port: 80
      protocol: HTTP
    - name: https
      port: 443
      protocol: HTTPS
      tls:
        certificateRefs:
          - name: shop-example-com
`;

const redirect = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: redirect
  namespace: prod
spec:
  parentRefs:
    - name: shop
      sectionName: http
  rules:
    - filters:
        - type: RequestRedirect
          requestRedirect:
            scheme: https
            statusCode: 301
`;

const web = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
  namespace: prod
spec:
  parentRefs:
    - name: shop
      sectionName: https
  rules:
    - backendRefs:
        - name: web
          port: 443
`;

const plain = withChange(gateway, "protocol: HTTP\n", "protocol: HTTP #!\n");
const toAll = withChange(web, "      sectionName: https\n", "");

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
        number: 80
        name: http
        protocol: HTTP
      hosts: ["shop.example.com"]
      tls:
        httpsRedirect: true
    - port:
        number: 443
        name: https
        protocol: HTTPS
      hosts: ["shop.example.com"]
      tls:
        mode: SIMPLE
        credentialName: shop-example-com
`;

const virtualService = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: shop
  namespace: prod
spec:
  hosts: ["shop.example.com"]
  gateways: ["shop"]
  http:
    - route:
        - destination:
            host: web
`;

const istioPlain = withChange(istio, "      tls:\n        httpsRedirect: true\n", "");

const listenerSet = `apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata:
  name: team
  namespace: prod
spec:
  parentRef:
    name: shop
  listeners:
    - name: http
      port: 8080
      protocol: HTTP
`;

const ofListenerSet = withChange(
  web,
  "    - name: shop\n      sectionName: https\n",
  "    - name: team\n      kind: ListenerSet\n",
);

export const examples: Examples = {
  bad: [
    { title: "a route for every listener, HTTP included", input: documents(plain, toAll) },
    {
      title: "a route for the HTTP listener",
      input: documents(plain, withChange(web, "sectionName: https", "port: 80")),
    },
    {
      title: "a redirect that keeps the scheme beside pods that are served",
      input: documents(
        plain,
        withChange(
          toAll,
          "    - backendRefs:\n",
          "    - filters:\n        - type: RequestHeaderModifier\n          requestHeaderModifier:\n            remove: [x-debug]\n      backendRefs:\n",
        ),
      ),
    },
    {
      title: "a listener that a ListenerSet adds",
      input: documents(
        gateway,
        redirect,
        withChange(listenerSet, "protocol: HTTP\n", "protocol: HTTP #!\n"),
        ofListenerSet,
      ),
    },
    {
      title: "TLS that ends at the gateway, without a certificate",
      input: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: shop
  namespace: prod
spec:
  gatewayClassName: example
  listeners:
    - name: tls
      port: 443
      protocol: TLS
      tls: #!
        mode: Terminate
`,
    },
    {
      title: "HTTPS without a certificate",
      input: documents(
        withChange(
          gateway,
          "      tls:\n        certificateRefs:\n          - name: shop-example-com\n",
          "      tls: #!\n        mode: Terminate\n",
        ),
        redirect,
        web,
      ),
    },
    {
      title: "Istio's Gateway without a redirect",
      input: documents(withChange(istioPlain, "protocol: HTTP\n", "protocol: HTTP #!\n"), virtualService),
    },
  ],
  good: [
    { title: "HTTP redirected, HTTPS with a certificate", input: documents(gateway, redirect, web) },
    { title: "routes of another file: unknown, not a finding", input: gateway },
    {
      title: "a route of another namespace is not let in",
      input: documents(gateway, withChange(toAll, "  namespace: prod\n", "  namespace: stage\n")),
    },
    {
      title: "a route for another Gateway",
      input: documents(gateway, withChange(toAll, "    - name: shop\n", "    - name: admin\n")),
    },
    {
      title: "a route of the Gateway is none of its ListenerSets",
      input: documents(gateway, redirect, web, listenerSet),
    },
    { title: "a ListenerSet whose Gateway is not in the input: unknown", input: documents(listenerSet, ofListenerSet) },
    {
      title: "the host names do not meet",
      input: documents(
        withChange(gateway, "      protocol: HTTP\n", "      protocol: HTTP\n      hostname: old.example.com\n"),
        withChange(toAll, "  rules:\n", '  hostnames: ["shop.example.com"]\n  rules:\n'),
      ),
    },
    {
      title: "the pods end TLS",
      input: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: shop
  namespace: prod
spec:
  gatewayClassName: example
  listeners:
    - name: tls
      port: 443
      protocol: TLS
      tls:
        mode: Passthrough
`,
    },
    {
      title: "a certificate managed by the cloud",
      input: withChange(
        gateway,
        "        certificateRefs:\n          - name: shop-example-com\n",
        "        options:\n          networking.gke.io/pre-shared-certs: shop\n",
      ),
    },
    {
      title: "a challenge of ACME, which is plain HTTP",
      input: documents(
        gateway,
        withChange(
          withChange(web, "sectionName: https", "sectionName: http"),
          "  namespace: prod\n",
          '  namespace: prod\n  labels:\n    acme.cert-manager.io/http01-solver: "true"\n',
        ),
      ),
    },
    { title: "Istio redirects HTTP", input: documents(istio, virtualService) },
    {
      title: "a VirtualService of Istio redirects HTTP",
      input: documents(
        istioPlain,
        withChange(
          virtualService,
          "  http:\n",
          "  http:\n    - match:\n        - port: 80\n      redirect:\n        scheme: https\n",
        ).replace("    - route:", "    - match:\n        - port: 443\n      route:"),
      ),
    },
  ],
};
