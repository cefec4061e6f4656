import { isolationOfWorkload } from "../../analyze/network-policies/workload-isolation.ts";
import type { NamespaceFacts } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";
import type { WorkloadSummary } from "../../model/workload.ts";

type Messages = Readonly<Record<"notSelected" | "open", "{namespace}{workload}{policy}">>;

/**
 * Judges one direction of a workload: fails where no NetworkPolicy selects its pods, and where one that does allows
 * everything. Policies of other kinds that may isolate them leave the question open.
 */
export function judgeDefaultDeny(
  direction: "ingress" | "egress",
  workload: WorkloadSummary,
  namespace: NamespaceFacts,
  report: Report<Messages>,
): void {
  const isolation = isolationOfWorkload(workload, namespace)[direction];
  const holes = { namespace: workload.identity.namespace, workload: workload.identity.name, policy: "" };
  const at = [...workload.templatePath, "metadata", "labels"];
  switch (isolation.state) {
    case "hostNetwork":
      report.notApplicable();
      return;
    case "isolated":
      return;
    case "unknown":
      for (const index of isolation.undecided) {
        const policy = namespace.networkPolicies[index];
        if (policy !== undefined) report.unknown("network-policy.valid", { name: policy.identity.name });
      }
      return;
    case "notSelected": {
      const [other] = namespace.otherPolicies;
      if (other === undefined) report.fail("notSelected", holes, { at });
      else report.unknown("network-policy.other-kind", { kind: other.identity.kind, name: other.identity.name });
      return;
    }
    case "open": {
      const opener = isolation.openedBy[0];
      const policy = opener && namespace.networkPolicies[opener.policy];
      if (opener === undefined || policy === undefined) return;
      const place = { record: policy.record.id, path: opener.rulePath };
      report.fail("open", { ...holes, policy: policy.identity.name }, { at, related: [place] });
    }
  }
}
