import type { EnvironmentFacts } from "../../model/facts.ts";
import type { WorkloadSummary } from "../../model/workload.ts";
import { istioVerdict } from "./istio.ts";
import { linkerdVerdict } from "./linkerd.ts";
import type { MeshVerdict } from "./types.ts";

/**
 * Whether a service mesh (Istio or Linkerd) has everything that is sent to a workload arrive in mutual TLS. Where the
 * input shows no mesh, the question is the cluster's to answer: its network plugin may encrypt, or the programs may.
 */
export function meshVerdict(workload: WorkloadSummary, environment: EnvironmentFacts): MeshVerdict {
  const namespace = environment.namespaces.find(({ name }) => name === workload.identity.namespace)?.object;
  return (
    istioVerdict(workload, namespace, environment) ??
    linkerdVerdict(workload, namespace, environment) ?? { state: "unknown", fact: "cluster.mesh" }
  );
}
