import type { PodSecurityVersion } from "../analyze/pod-security/index.ts";
import { newestPodSecurityMinor } from "../analyze/pod-security/index.ts";
import type { InputError } from "../errors.ts";
import { stringAt } from "../model/json.ts";
import type { GroupKind } from "../model/resource.ts";
import type { Text } from "../model/text.ts";
import type { ClusterEntry } from "../read/cluster/entry.ts";
import { isGap } from "../read/cluster/entry.ts";
import { workloadResources } from "../read/cluster/known-resources.data.ts";
import type { Plan } from "../read/cluster/plan.ts";
import { planFor } from "../read/cluster/plan.ts";
import type { PssInputOptions } from "./pss-check.ts";
import { pssInputs } from "./pss-check.ts";
import type { PssImpactNamespace, PssPolicy } from "./pss-impact.ts";
import { PssImpact } from "./pss-impact.ts";

/** What a policy would do, as far as the input told. */
export interface PssImpactResult {
  readonly policy: PssPolicy;
  /** The API server's version where it is older than the policy asked for, and `policy` is its own. */
  readonly cappedBy?: PodSecurityVersion;
  readonly namespaces: readonly PssImpactNamespace[];
  /** What could not be read of a cluster. */
  readonly gaps: readonly Text[];
  /** Namespaces of which not everything was read; `all` where that may be any. */
  readonly incomplete: ReadonlySet<string> | "all";
  /** What could not be read of files. */
  readonly errors: readonly InputError[];
}

const workloadKinds: ReadonlySet<GroupKind> = new Set(workloadResources.map(({ groupKind }) => groupKind));

/** Files: every object that runs pods, and Namespaces for their labels. */
export async function impactOnFiles(options: PssInputOptions, policy: PssPolicy): Promise<PssImpactResult> {
  const errors: InputError[] = [];
  const impact = new PssImpact(policy, (kind) => workloadKinds.has(kind));
  for await (const { resource } of pssInputs(options, errors)) impact.add(resource.object, resource.identity);
  return { policy, namespaces: impact.finish(), gaps: [], incomplete: new Set(), errors };
}

/** What is read of a cluster for this. */
export const pssImpactPlan: Plan = planFor([]).filter(
  ({ groupKind }) => groupKind === "Namespace" || (workloadKinds.has(groupKind) && groupKind !== "PodTemplate"),
);

/**
 * A live cluster, as it is read by {@link pssImpactPlan}: its version, Namespaces, workloads, then pods.
 *
 * `latest`, and a version newer than the API server's own, is judged as the API server's, as that does itself.
 */
export async function impactOnCluster(
  entries: AsyncIterable<ClusterEntry>,
  asked: PssPolicy,
): Promise<PssImpactResult> {
  const gaps: Text[] = [];
  const incomplete = new Set<string>();
  let everywhere = false;
  let policy = asked;
  let impact: PssImpact | undefined;
  for await (const entry of entries) {
    if (entry.kind === "fact" && entry.path === "/version") policy = cap(asked, stringAt(entry.value, ["gitVersion"]));
    if (isGap(entry) && entry.resource !== "/metrics") {
      gaps.push(entry.message);
      if (entry.resource === "/version" || (entry.group === "" && entry.resource === "namespaces")) continue;
      if (entry.namespace === undefined) everywhere = true;
      else incomplete.add(entry.namespace);
    }
    if (entry.kind !== "object") continue;
    impact ??= new PssImpact(policy, (kind) => workloadKinds.has(kind));
    const { object } = entry;
    impact.add(object, {
      apiVersion: stringAt(object, ["apiVersion"]) ?? "",
      kind: stringAt(object, ["kind"]) ?? "",
      namespace: stringAt(object, ["metadata", "namespace"]) ?? "",
      name: stringAt(object, ["metadata", "name"]) ?? "",
    });
  }
  const capped = policy.version !== asked.version && asked.version !== "latest";
  return {
    policy,
    ...(capped && { cappedBy: policy.version }),
    namespaces: impact?.finish() ?? [],
    gaps,
    incomplete: everywhere ? "all" : incomplete,
    errors: [],
  };
}

function cap(asked: PssPolicy, gitVersion: string | undefined): PssPolicy {
  const digits = /^v1\.(\d{1,4})/.exec(gitVersion ?? "")?.[1];
  if (digits === undefined) return asked;
  const server = Number(digits);
  const wanted = asked.version === "latest" ? newestPodSecurityMinor : Number(asked.version.slice("v1.".length));
  return server < wanted ? { ...asked, version: `v1.${server}` } : asked;
}
