import { defineRule } from "../../model/rule.ts";
import { exposureOf, selected } from "./exposure.ts";
import { text } from "./no-exposed-control-plane-service.text.ts";

/** What the static pods of kubeadm and its like are labelled with, `component` or `k8s-app`. */
const components: ReadonlySet<string> = new Set(["etcd", "kube-controller-manager", "kube-scheduler"]);

/**
 * Fields: `spec.type`, `spec.externalIPs` and `spec.selector` of a Service in kube-system; refused: NodePort, LoadBalancer
 * or externalIPs before pods labelled `component` (or `k8s-app`) `etcd`, `kube-controller-manager` or `kube-scheduler`.
 * Allowed: a ClusterIP, headless ones too, by which monitoring finds these pods. The API server is there to be reached and
 * is not asked about here. A load balancer of a private network, or with `loadBalancerSourceRanges`: low. All Kubernetes
 * versions.
 */
export const noExposedControlPlaneService = defineRule({
  id: "no-exposed-control-plane-service",
  question: "control-plane.services",
  severity: "high",
  references: [
    "nsa:control-plane-hardening",
    "nsa:etcd",
    "attack:T1133",
    "attack:T1190",
    "owasp:K06",
    "owasp-2022:K09",
  ],
  subject: "resource",
  scope: "subject",
  kinds: ["Service"],
  text,
  check(service, _context, report) {
    if (service.identity.namespace !== "kube-system") return;
    const component = selected(service, "component") ?? selected(service, "k8s-app");
    const exposure = exposureOf(service);
    if (component === undefined || !components.has(component) || exposure === undefined) return;
    const severity = exposure.limited ? "low" : component === "etcd" ? "high" : "medium";
    report.fail("exposed", { component, how: exposure.how }, { at: exposure.path, severity });
  },
});
