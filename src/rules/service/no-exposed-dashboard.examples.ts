import type { Examples } from "../../model/example.ts";
import { service } from "./example-services.ts";

const dashboard = "    k8s-app: kubernetes-dashboard\n";
const ofDashboard = (others: string) => service("kubernetes-dashboard", "kubernetes-dashboard", dashboard, others);

function ingress(backend: string, mark: string, annotation = ""): string {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: tools
  namespace: tools
${annotation === "" ? "" : `  annotations:\n    ${annotation}\n`}spec:
  tls:
    - hosts: ["tools.example.com"]
      secretName: tools
  rules:
    - host: tools.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: ${backend}${mark}
                port:
                  number: 443
`;
}

function route(mark: string, filters = ""): string {
  return `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: tools
  namespace: tools
spec:
  parentRefs:
    - name: tools
      sectionName: https
  rules:
    - backendRefs:
        - name: headlamp${mark}
          port: 443
${filters}`;
}

export const examples: Examples = {
  bad: [
    { title: "on every node's address", input: ofDashboard("  type: NodePort #!\n") },
    {
      title: "behind a load balancer, as its chart labels it",
      input: service(
        "kubernetes-dashboard-kong-proxy",
        "kubernetes-dashboard",
        "    app.kubernetes.io/instance: kubernetes-dashboard\n    app.kubernetes.io/name: kong\n",
        "  type: LoadBalancer #!\n",
      ),
    },
    {
      title: "for some addresses only: low",
      input: ofDashboard('  type: LoadBalancer #!\n  loadBalancerSourceRanges: ["198.51.100.0/24"]\n'),
    },
    {
      title: "another dashboard",
      input: service(
        "headlamp",
        "tools",
        "    app.kubernetes.io/name: headlamp\n",
        '  externalIPs: ["192.0.2.10"] #!\n',
      ),
      also: ["no-external-ip"],
    },
    { title: "an Ingress", input: ingress("kubernetes-dashboard", " #!") },
    {
      title: "an Ingress of old, by its default backend",
      input: `apiVersion: extensions/v1beta1
kind: Ingress
metadata:
  name: tools
  namespace: tools
spec:
  tls:
    - secretName: tools
  backend:
    serviceName: headlamp #!
    servicePort: 443
`,
      kubernetesVersion: "1.18",
      also: ["no-removed-api"],
    },
    { title: "an HTTPRoute: low", input: route(" #!") },
  ],
  good: [
    {
      title: "an Ingress that asks for a sign-in",
      input: ingress(
        "kubernetes-dashboard",
        "",
        "nginx.ingress.kubernetes.io/auth-url: https://login.example.com/auth",
      ),
    },
    {
      title: "an Ingress for some addresses",
      input: ingress("kubernetes-dashboard", "", "nginx.ingress.kubernetes.io/whitelist-source-range: 198.51.100.0/24"),
    },
    {
      title: "an Ingress of a private class",
      input: ingress("kubernetes-dashboard", "", "kubernetes.io/ingress.class: nginx-internal"),
    },
    { title: "an Ingress to a proxy that signs users in", input: ingress("oauth2-proxy", "") },
    {
      title: "an HTTPRoute with a filter of the implementation's own",
      input: route(
        "",
        "      filters:\n        - type: ExtensionRef\n          extensionRef:\n            group: example.com\n            kind: Login\n            name: login\n",
      ),
    },
    { title: "inside the cluster", input: ofDashboard("") },
    {
      title: "the name of another Service",
      input: ofDashboard("  type: ExternalName\n  externalName: dashboard.example.com\n"),
    },
    { title: "an application", input: service("web", "prod", "    app: web\n", "  type: LoadBalancer\n") },
    {
      title: "an application's own dashboard",
      input: service("dashboard", "prod", "    app: dashboard\n", "  type: NodePort\n"),
    },
    {
      title: "a value that is no string",
      input: service("odd", "prod", "    app: [headlamp]\n", "  type: NodePort\n"),
    },
  ],
};
