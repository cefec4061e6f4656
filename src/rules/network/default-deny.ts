import { otherPoliciesOf } from "../../analyze/network-policies/other-policies.ts";
import type { TierResult } from "../../analyze/network-policies/other-types.ts";
import { isolationOfWorkload } from "../../analyze/network-policies/workload-isolation.ts";
import type { NamespaceFacts } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";
import type { WorkloadSummary } from "../../model/workload.ts";

type Messages = Readonly<{
  noneRead: "{namespace}{kind}{workload}";
  notSelected: "{namespace}{kind}{workload}";
  open: "{namespace}{kind}{workload}{policy}";
  openOther: "{policyKind}{policy}{kind}{workload}";
}>;

/**
 * Judges one direction of a workload. In the order in which the cluster asks: policies of the admin tier, which may decide
 * by themselves; NetworkPolicies together with those of the network plugin, where one that allows everything undoes all
 * others; the baseline tier for pods that none of them selects. A policy that cannot be judged leaves the question open
 * where it could change the answer. Where no policy at all was read for the namespace, the finding says no more than that:
 * the cluster may have some that were not given.
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
  const pods = { kind: workload.identity.kind, workload: workload.identity.name };
  const holes = { ...pods, namespace: workload.identity.namespace };
  const at = [...workload.templatePath, "metadata", "labels"];
  const opened = (result: TierResult): boolean => {
    if (result.state !== "opens") return false;
    const { record, identity } = result.policy;
    const named = { ...pods, policyKind: identity.kind, policy: identity.name };
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
      report.fail(hasPolicies(namespace) ? "notSelected" : "noneRead", holes, { at });
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

function hasPolicies({ networkPolicies, otherPolicies }: NamespaceFacts): boolean {
  return networkPolicies.length > 0 || otherPolicies.length > 0;
}
