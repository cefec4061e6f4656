import type { EnvironmentFacts } from "../../model/facts.ts";
import type { Resource } from "../../model/resource.ts";
import type { WorkloadSummary } from "../../model/workload.ts";
import { isAmbient, istioInjection, rootNamespace } from "./istio-injection.ts";
import type { GivenMode } from "./istio-mtls.ts";
import { effectiveModes } from "./istio-mtls.ts";
import type { MeshVerdict } from "./types.ts";

/** Annotations that keep ports from the sidecar: what the programs behind them speak is not the mesh's to say. */
const portAnnotations = [
  "traffic.sidecar.istio.io/excludeInboundPorts",
  "traffic.sidecar.istio.io/includeInboundPorts",
  "traffic.sidecar.istio.io/excludeInterfaces",
];

/** What Istio makes of a workload's incoming traffic; undefined where the workload is not in Istio's mesh, as far as known. */
export function istioVerdict(
  workload: WorkloadSummary,
  namespace: Resource | undefined,
  environment: EnvironmentFacts,
): MeshVerdict | undefined {
  if (workload.identity.namespace === rootNamespace) return undefined;
  const injection = istioInjection(workload, namespace);
  if (injection === "namespaceUnknown") {
    const { mode } = effectiveModes(workload, environment);
    return mode === undefined ? undefined : { state: "unknown", fact: "namespace.labels" };
  }
  if (injection !== "yes") return undefined;
  const { mode, ports, unclear } = effectiveModes(workload, environment);
  if (unclear || mode === undefined) return { state: "unknown", fact: "mesh.policy" };
  const ambient = namespace !== undefined && isAmbient(workload, namespace);
  if (mode.mode !== "STRICT")
    return ambient && mode.mode === "DISABLE" ? { state: "unknown", fact: "cluster.mesh" } : plain(mode);
  const port = ports.find((given) => given.mode !== "STRICT");
  if (port !== undefined)
    return ambient && port.mode === "DISABLE" ? { state: "unknown", fact: "cluster.mesh" } : plain(port);
  const kept = portAnnotations.some((key) => isSet(workload.annotations.get(key)));
  return kept && !ambient ? { state: "unknown", fact: "cluster.mesh" } : { state: "encrypted" };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "*";
}

function plain({ mode, policy, path, port }: GivenMode): MeshVerdict {
  return {
    state: "plain",
    mode: mode === "DISABLE" ? "disabled" : "accepted",
    policy: `${policy.identity.kind} ${policy.identity.name}`,
    place: { record: policy.record.id, path },
    ...(port !== undefined && { port }),
  };
}
