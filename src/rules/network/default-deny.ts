import { otherPoliciesOf } from "../../analyze/network-policies/other-policies.ts";
import type { TierResult } from "../../analyze/network-policies/other-types.ts";
import { isolationOfWorkload } from "../../analyze/network-policies/workload-isolation.ts";
import type { NamespaceFacts } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";
import type { WorkloadSummary } from "../../model/workload.ts";

type Messages = Readonly<{
  notSelected: "{namespace}{workload}{policy}";
  open: "{namespace}{workload}{policy}";
  openOther: "{kind}{workload}{policy}";
}>;

/**
 * Judges one direction of a workload. In the order in which the cluster asks: policies of the admin tier, which may decide
 * by themselves; NetworkPolicies together with those of the network plugin, where one that allows everything undoes all
 * others; the baseline tier for pods that none of them selects. A policy that cannot be judged leaves the question open
 * where it could change the answer.
 */
export function judgeDefaultDeny(
  direction: "ingress" | "egress",
  workload: WorkloadSummary,
  namespace: NamespaceFacts,
  report: Report<Messages>,
): void {
  const isolation = isolationOfWorkload(workload, namespace)[direction];
  if (isolation.state === "hostNetwork") {
    report.notApplicable();
    return;
  }
  const { admin, plugin, baseline } = otherPoliciesOf(workload, namespace, direction);
  const holes = { namespace: workload.identity.namespace, workload: workload.identity.name, policy: "" };
  const at = [...workload.templatePath, "metadata", "labels"];
  const opened = (result: TierResult): boolean => {
    if (result.state !== "opens") return false;
    const { record, identity } = result.policy;
    const named = { kind: identity.kind, policy: identity.name, workload: workload.identity.name };
    report.fail("openOther", named, { at, related: [{ record: record.id, path: ["spec"] }] });
    return true;
  };
  const unclear = (result: TierResult): boolean => {
    if (result.state !== "unknown") return false;
    const { kind, name } = result.policy.identity;
    report.unknown("network-policy.other-kind", { kind, name });
    return true;
  };
  if (admin.state === "denies" || opened(admin) || unclear(admin)) return;
  switch (isolation.state) {
    case "isolated":
      if (!opened(plugin)) unclear(plugin);
      return;
    case "unknown":
      for (const index of isolation.undecided) {
        const policy = namespace.networkPolicies[index];
        if (policy !== undefined) report.unknown("network-policy.valid", { name: policy.identity.name });
      }
      return;
    case "notSelected":
      if (plugin.state === "denies" || opened(plugin) || unclear(plugin)) return;
      if (baseline.state === "denies" || unclear(baseline)) return;
      report.fail("notSelected", holes, { at });
      return;
    case "open": {
      const opener = isolation.openedBy[0];
      const policy = opener && namespace.networkPolicies[opener.policy];
      if (opener === undefined || policy === undefined || unclear(plugin)) return;
      if (plugin.state === "denies" && plugin.outright === true) return;
      const place = { record: policy.record.id, path: opener.rulePath };
      report.fail("open", { ...holes, policy: policy.identity.name }, { at, related: [place] });
    }
  }
}
