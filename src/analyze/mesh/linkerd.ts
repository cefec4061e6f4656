import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { booleanAt, listAt, objectAt, stringAt, stringsAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import type { WorkloadSummary } from "../../model/workload.ts";
import type { MeshVerdict } from "./types.ts";

const injectKey = "linkerd.io/inject";
const policyKey = "config.linkerd.io/default-inbound-policy";
const authenticated: ReadonlySet<string> = new Set(["all-authenticated", "cluster-authenticated", "deny"]);
const open: ReadonlySet<string> = new Set(["all-unauthenticated", "cluster-unauthenticated", "audit"]);

/**
 * What Linkerd makes of a workload's incoming traffic; undefined where the workload is not in its mesh, as far as known.
 *
 * Between meshed pods Linkerd always speaks mutual TLS; whether a proxy also accepts plain text, the annotation
 * `config.linkerd.io/default-inbound-policy` says, of the pod or else of its namespace, and where there is none, how
 * Linkerd was installed. Annotation `linkerd.io/inject` (enabled, ingress) puts the proxy in, the pod's before the
 * namespace's. Not taken in: pods on the host's network, pods without a service-account token. Ports that
 * `config.linkerd.io/skip-inbound-ports` keeps from the proxy, and authorizations that ask for no identity, leave it open.
 */
export function linkerdVerdict(
  workload: WorkloadSummary,
  namespace: Resource | undefined,
  environment: EnvironmentFacts,
): MeshVerdict | undefined {
  if (workload.hostNetwork) return undefined;
  const ofNamespace = stringsAt(namespace?.object, ["metadata", "annotations"]);
  const inject = workload.annotations.get(injectKey) ?? ofNamespace.get(injectKey);
  const meshed = workload.containerNames.has("linkerd-proxy") || inject === "enabled" || inject === "ingress";
  if (!meshed) return undefined;
  if (workload.automountServiceAccountToken === false && !workload.containerNames.has("linkerd-proxy"))
    return { state: "unknown", fact: "cluster.mesh" };
  const own = workload.annotations.get(policyKey);
  if (own === undefined && namespace === undefined) return { state: "unknown", fact: "namespace.labels" };
  const policy = own ?? ofNamespace.get(policyKey) ?? "";
  const holder = own === undefined ? namespace : undefined;
  if (open.has(policy))
    return {
      state: "plain",
      mode: "accepted",
      policy:
        holder === undefined
          ? `${workload.identity.kind} ${workload.identity.name}`
          : `Namespace ${holder.identity.name}`,
      place: {
        record: holder?.record.id ?? workload.record.id,
        path: [...(holder === undefined ? workload.templatePath : []), "metadata", "annotations", policyKey],
      },
    };
  if (!authenticated.has(policy)) return { state: "unknown", fact: "mesh.policy" };
  const skipped = workload.annotations.get(skipKey) ?? ofNamespace.get(skipKey) ?? "";
  if (skipped !== "") return { state: "unknown", fact: "cluster.mesh" };
  return mayAdmitPlainText(workload.identity.namespace, environment)
    ? { state: "unknown", fact: "mesh.policy" }
    : { state: "encrypted" };
}

const skipKey = "config.linkerd.io/skip-inbound-ports";

/** True where a policy of the namespace may authorize clients that have no identity of the mesh. */
function mayAdmitPlainText(namespace: string, environment: EnvironmentFacts): boolean {
  const of = (kind: string): readonly Resource[] =>
    resourcesOf(environment, `policy.linkerd.io/${kind}`).filter(({ identity }) => identity.namespace === namespace);
  return (
    of("Server").some(({ object }) => !authenticated.has(stringAt(object, ["spec", "accessPolicy"]) ?? "deny")) ||
    of("ServerAuthorization").some(
      ({ object }) =>
        objectAt(object, ["spec", "client", "meshTLS"]) === undefined ||
        booleanAt(object, ["spec", "client", "meshTLS", "unauthenticatedTLS"]) === true ||
        booleanAt(object, ["spec", "client", "unauthenticated"]) === true,
    ) ||
    of("AuthorizationPolicy").some(({ object }) => {
      const required = listAt(object, ["spec", "requiredAuthenticationRefs"]);
      const kinds = required.map((reference) => stringAt(reference, ["kind"]));
      return !kinds.some((kind) => kind === "MeshTLSAuthentication" || kind === "ServiceAccount");
    })
  );
}
