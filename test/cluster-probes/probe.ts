import type { ProbeFact, ProbeName } from "../../src/model/probe.ts";
import { connect } from "../../src/read/cluster/connection.ts";
import type { ProbeOptions } from "../../src/read/cluster/probe/run-probes.ts";
import { runProbes } from "../../src/read/cluster/probe/run-probes.ts";
import type { ProbeTargets } from "../../src/read/cluster/probe/targets.ts";
import { TargetCollector } from "../../src/read/cluster/probe/targets.ts";
import { apiServerEndpoints, trustOf } from "../../src/read/cluster/probe/trust.ts";
import { readCluster } from "../../src/read/cluster/read-cluster.ts";
import { ApiClient } from "../../src/read/cluster/request.ts";
import { planOf } from "../read-cluster/cluster.ts";
import type { ApiServer } from "../support/cluster/types.ts";

/** What the probes of a cluster asked and found. */
export interface Probed {
  readonly targets: ProbeTargets;
  readonly facts: readonly ProbeFact[];
}

/** Reads what the cluster names, and probes it, as `scan --cluster --probe` does. */
export async function probe(kubeconfig: string, options: ProbeOptions = {}): Promise<Probed> {
  const connection = await connect({ kubeconfig, env: {}, workingDirectory: "/" });
  try {
    const collector = new TargetCollector(connection.server);
    for (const object of await apiServerEndpoints(new ApiClient(connection))) collector.add(object);
    for await (const entry of readCluster(connection, planOf("Node", "Service", "Pod")))
      if (entry.kind === "object") collector.add(entry.object);
    const targets = collector.targets();
    const trust = await trustOf(connection);
    return { targets, facts: await runProbes(targets, { ...trust, timeout: 5_000, ...options }) };
  } finally {
    connection.close();
  }
}

/** Facts of one probe, without credentials unless told otherwise. */
export function of(facts: readonly ProbeFact[], name: ProbeName, credentials: ProbeFact["credentials"] = "none") {
  return facts.filter((fact) => fact.probe === name && fact.credentials === credentials);
}

/** `outcome path status …` of a fact. */
export function seen({ outcome, answers }: ProbeFact): string {
  return [outcome, ...answers.map(({ path, status, recognized }) => `${path} ${status}${recognized ? "" : "?"}`)].join(
    " ",
  );
}

/** Makes the Node of the control plane, which no kubelet registers. */
export async function addControlPlaneNode(api: ApiServer, address: string): Promise<void> {
  const labels = { "node-role.kubernetes.io/control-plane": "" };
  const status = { addresses: [{ type: "InternalIP", address }] };
  const answer = await api.request("POST", "/api/v1/nodes", { metadata: { name: "control-plane", labels }, status });
  if (answer.status !== 201) throw new Error(answer.text);
}
