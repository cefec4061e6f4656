import type { Resource } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
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

/**
 * Fields: `spec.type`, `spec.externalIPs` and `spec.selector` of a Service; refused: NodePort, LoadBalancer or externalIPs
 * before pods that the labels `k8s-app`, `app`, `app.kubernetes.io/name`, `…/part-of` or `…/instance` call one of the
 * dashboards above. A load balancer of a private network, or with `loadBalancerSourceRanges`: low. An Ingress in front may
 * well ask for a sign-in and is not judged. All Kubernetes versions.
 */
export const noExposedDashboard = defineRule({
  id: "no-exposed-dashboard",
  question: "control-plane.dashboards",
  severity: "high",
  references: ["nsa:control-plane-hardening", "attack:T1190", "owasp:K09"],
  subject: "resource",
  scope: "subject",
  kinds: ["Service"],
  text,
  check(service, _context, report) {
    const dashboard = dashboardOf(service);
    const exposure = dashboard === undefined ? undefined : exposureOf(service);
    if (dashboard === undefined || exposure === undefined) return;
    const severity = exposure.limited ? "low" : exposure.how === "LoadBalancer" ? "high" : "medium";
    report.fail("exposed", { dashboard, how: exposure.how }, { at: exposure.path, severity });
  },
});

function dashboardOf(service: Resource): string | undefined {
  return labels.map((label) => selected(service, label)).find((value) => value !== undefined && dashboards.has(value));
}
