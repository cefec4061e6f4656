import { matchesSelector } from "../../analyze/labels/selector.ts";
import { analyzedPolicy } from "../../analyze/network-policies/workload-isolation.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-network-policy-without-pods.text.ts";

/**
 * NetworkPolicy `spec.podSelector` against the labels of the pod templates of its namespace. A policy that selects no pod
 * isolates nothing. Asked only where the input has workloads of that namespace: elsewhere the pods may be defined anywhere.
 */
export const noNetworkPolicyWithoutPods = defineRule({
  id: "no-network-policy-without-pods",
  question: "network-policies.selection",
  severity: "low",
  references: ["nsa:network-policies"],
  subject: "resource",
  scope: "namespace",
  kinds: ["networking.k8s.io/NetworkPolicy", "extensions/NetworkPolicy"],
  text,
  check(policy, { namespace }, report) {
    const analyzed = analyzedPolicy(policy);
    if (namespace.workloads.length === 0) {
      report.unknown("workload.manifest");
    } else if (analyzed.state === "invalid") {
      report.unknown("network-policy.valid", { name: policy.identity.name });
    } else {
      const { name, namespace: where } = policy.identity;
      const none = namespace.workloads.every(({ labels }) => matchesSelector(analyzed.selector, labels) === false);
      if (none) report.fail("selectsNothing", { name, namespace: where }, { at: ["spec", "podSelector"] });
    }
  },
});
