import type { NamespaceFacts } from "../../model/facts.ts";
import type { Resource } from "../../model/resource.ts";
import type { WorkloadSummary } from "../../model/workload.ts";
import type { Isolation } from "./isolation.ts";
import { isolationOf } from "./isolation.ts";
import { analyzePolicy } from "./policy.ts";
import type { AnalyzedPolicy } from "./types.ts";

const analyzed = new WeakMap<Resource, AnalyzedPolicy>();

/** What a NetworkPolicy means; each is analyzed once. */
export function analyzedPolicy(policy: Resource): AnalyzedPolicy {
  let result = analyzed.get(policy);
  if (result === undefined) {
    result = analyzePolicy(policy.object);
    analyzed.set(policy, result);
  }
  return result;
}

/** Whether the pods of a workload are denied by default by the policies of their namespace, for each direction. */
export function isolationOfWorkload(
  workload: WorkloadSummary,
  namespace: NamespaceFacts,
): { readonly ingress: Isolation; readonly egress: Isolation } {
  return isolationOf(workload, namespace.networkPolicies.map(analyzedPolicy));
}
