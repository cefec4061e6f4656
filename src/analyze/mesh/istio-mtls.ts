import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import type { Path } from "../../model/json.ts";
import { objectAt, stringAt, stringsAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import type { WorkloadSummary } from "../../model/workload.ts";
import { rootNamespace } from "./istio-injection.ts";

/** A mode that a PeerAuthentication gives in so many words, and where. */
export interface GivenMode {
  readonly mode: "STRICT" | "PERMISSIVE" | "DISABLE";
  readonly policy: Resource;
  readonly path: Path;
  /** For `portLevelMtls`: the port. */
  readonly port?: string;
}

/** The modes in force for a workload: for all ports, and those that differ for some. `unclear`: policies contradict. */
export interface EffectiveModes {
  readonly mode: GivenMode | undefined;
  readonly ports: readonly GivenMode[];
  readonly unclear: boolean;
}

/** The mode a PeerAuthentication gives at a path; undefined for UNSET, which inherits. */
export function givenMode(policy: Resource, path: Path, port?: string): GivenMode | undefined {
  const mode = stringAt(policy.object, path);
  if (mode !== "STRICT" && mode !== "PERMISSIVE" && mode !== "DISABLE") return undefined;
  return { mode, policy, path, ...(port !== undefined && { port }) };
}

/** The modes a PeerAuthentication gives port by port. */
export function portModes(policy: Resource): readonly GivenMode[] {
  return Object.keys(objectAt(policy.object, ["spec", "portLevelMtls"]) ?? {}).flatMap(
    (port) => givenMode(policy, ["spec", "portLevelMtls", port, "mode"], port) ?? [],
  );
}

/**
 * The mutual TLS modes in force for a workload (security.istio.io PeerAuthentication; Istio's `ComposePeerAuthentication`):
 * a policy that selects the workload goes before the one of its namespace, that one before the one of the root namespace;
 * UNSET inherits. `portLevelMtls` counts only in a policy that selects. A policy of the root namespace with a selector has
 * no effect. Of two at the same level the older one holds, which files do not tell: where they differ, it is unclear.
 */
export function effectiveModes(workload: WorkloadSummary, environment: EnvironmentFacts): EffectiveModes {
  const { namespace } = workload.identity;
  const policies = resourcesOf(environment, "security.istio.io/PeerAuthentication");
  const mesh = policies.filter((policy) => policy.identity.namespace === rootNamespace && !selects(policy));
  const local = policies.filter((policy) => policy.identity.namespace === namespace && namespace !== rootNamespace);
  const wide = local.filter((policy) => !selects(policy));
  const own = local.filter((policy) => selects(policy) && matches(policy, workload));
  const levels = [own, wide, mesh];
  const mode = levels
    .flatMap((level) => level.slice(0, 1))
    .map((policy) => givenMode(policy, ["spec", "mtls", "mode"]))
    .find((given) => given !== undefined);
  const ports = own.slice(0, 1).flatMap(portModes);
  const unclear = levels.some((level) => new Set(level.map(meaning)).size > 1);
  return { mode, ports, unclear };
}

function selects(policy: Resource): boolean {
  return stringsAt(policy.object, ["spec", "selector", "matchLabels"]).size > 0;
}

function matches(policy: Resource, workload: WorkloadSummary): boolean {
  const wanted = stringsAt(policy.object, ["spec", "selector", "matchLabels"]);
  return [...wanted].every(([key, value]) => workload.labels.get(key) === value);
}

function meaning(policy: Resource): string {
  return JSON.stringify([
    givenMode(policy, ["spec", "mtls", "mode"])?.mode,
    portModes(policy).map(({ port, mode }) => [port, mode]),
  ]);
}
