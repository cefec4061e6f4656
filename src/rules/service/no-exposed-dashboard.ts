import type { Resource } from "../../model/resource.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { backendsOf, mayBeGuarded } from "./dashboard-routes.ts";
import { exposureOf, selected } from "./exposure.ts";
import { text } from "./no-exposed-dashboard.text.ts";

/** Web interfaces that show or change the whole cluster with a service account of their own or the user's token. */
const dashboards: ReadonlySet<string> = new Set([
  "headlamp",
  "k8dash",
  "kubernetes-dashboard",
  "kubernetes-dashboard-kong",
  "octant",
  "skooner",
  "weave-scope",
]);

const labels = ["k8s-app", "app.kubernetes.io/name", "app.kubernetes.io/part-of", "app.kubernetes.io/instance", "app"];

/** Services by which a route leads to a dashboard, as the charts and manifests of these name them. */
const services: ReadonlyMap<string, string> = new Map([
  ...["", "-api", "-auth", "-kong-proxy", "-web"].map(
    (part) => [`kubernetes-dashboard${part}`, "kubernetes-dashboard"] as const,
  ),
  ...["headlamp", "k8dash", "octant", "skooner"].map((name) => [name, name] as const),
  ["weave-scope-app", "weave-scope"],
]);

/**
 * Fields: `spec.type`, `spec.externalIPs` and `spec.selector` of a Service; refused: NodePort, LoadBalancer or externalIPs
 * before pods that the labels `k8s-app`, `app`, `app.kubernetes.io/name`, `…/part-of` or `…/instance` call one of the
 * dashboards above. A load balancer of a private network, or with `loadBalancerSourceRanges`: low. Refused too: an Ingress
 * (`service.name`, `serviceName`) or an HTTPRoute (`backendRefs[].name`) that leads to a Service of the name that the
 * dashboard's own installation gives it: medium, and low for an HTTPRoute, to which policies may be attached from outside.
 * Passing: routes with an annotation or a filter that may ask for a sign-in or admit some addresses, and those of a class
 * called internal or private. All Kubernetes versions.
 */
export const noExposedDashboard = defineRule({
  id: "no-exposed-dashboard",
  question: "control-plane.dashboards",
  severity: "high",
  references: ["nsa:control-plane-hardening", "attack:T1133", "attack:T1190", "owasp:K06", "owasp-2022:K09"],
  subject: "resource",
  scope: "subject",
  kinds: ["Service", "networking.k8s.io/Ingress", "extensions/Ingress", "gateway.networking.k8s.io/HTTPRoute"],
  text,
  check(resource, _context, report) {
    if (resource.identity.kind === "Service") judgeService(resource, report);
    else judgeRoute(resource, report);
  },
});

type Messages = (typeof text)["en"]["messages"];

function judgeRoute(route: Resource, report: Report<Messages>): void {
  const { kind } = route.identity;
  if (mayBeGuarded(route)) return;
  for (const { name, path } of backendsOf(route)) {
    const dashboard = services.get(name);
    if (dashboard !== undefined)
      report.fail("routed", { kind, dashboard }, { at: path, severity: kind === "Ingress" ? "medium" : "low" });
  }
}

function judgeService(service: Resource, report: Report<Messages>): void {
  const dashboard = dashboardOf(service);
  const exposure = dashboard === undefined ? undefined : exposureOf(service);
  if (dashboard === undefined || exposure === undefined) return;
  const severity = exposure.limited ? "low" : exposure.how === "LoadBalancer" ? "high" : "medium";
  report.fail("exposed", { dashboard, how: exposure.how }, { at: exposure.path, severity });
}

function dashboardOf(service: Resource): string | undefined {
  return labels.map((label) => selected(service, label)).find((value) => value !== undefined && dashboards.has(value));
}
