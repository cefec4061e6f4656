import { accountUser } from "../identity.ts";
import type { TokenSecret } from "../token-secrets.ts";
import type { Position } from "./edges-of-rights.ts";
import { edge, placed } from "./edges-of-rights.ts";
import type { Held } from "./held.ts";
import type { Edge } from "./states.ts";
import type { HostAccess, Surroundings } from "./surroundings.ts";

/**
 * Steps through pods and what lies in them. Who creates a pod, or a template of one, chooses its service account and
 * mounts any Secret of the namespace; where Pod Security lets it, the pod holds its node. Who acts in a running container
 * has its token; a debug container may mount the pod's volumes.
 */
export function* edgesOfPods({ namespace, powers }: Position, around: Surroundings): Iterable<Edge> {
  const where = placed(namespace);
  const pods = powers.unlimited("createPods");
  const templates = powers.unlimited("changeTemplates");
  const creation = pods ?? templates;
  if (creation !== undefined) {
    const technique = pods === undefined ? "create-workloads" : "create-pods";
    yield edge({ kind: "accounts", namespace }, technique, [creation], where);
    yield edge({ kind: "secrets", namespace }, "mount-secrets", [creation], where);
    yield* hostEdges(namespace, [creation], around);
  } else
    for (const held of powers.all("changeTemplates"))
      if (held.rule.verbs.some((verb) => verb === "*" || verb === "update" || verb === "patch"))
        yield edge({ kind: "accounts", namespace }, "create-workloads", [held], where);
  const volume = powers.unlimited("createVolumes");
  const claim = powers.unlimited("createClaims");
  if (creation !== undefined && volume !== undefined && claim !== undefined)
    yield edge({ kind: "node", any: true }, "persistent-volume", [volume, claim, creation], where);

  const exec = powers.unlimited("exec");
  const debug = powers.unlimited("debug");
  const session = exec ?? debug;
  if (session !== undefined)
    yield edge({ kind: "running", namespace }, exec === undefined ? "debug" : "exec", [session], where);
  if (session !== undefined)
    for (const { namespace: there, any } of around.nodeHolders(namespace))
      yield edge({ kind: "node", any }, "privileged-container", [session], { namespace: there });
  if (debug !== undefined)
    for (const { namespace: there, any, assumes } of around.debuggable(namespace))
      yield edge({ kind: "node", any }, "debug-node", [debug], {
        namespace: there,
        ...(assumes !== undefined && { assumes }),
      });
}

function* hostEdges(namespace: string, held: readonly Held[], around: Surroundings): Iterable<Edge> {
  const open: { readonly namespace: string; readonly access: HostAccess } | undefined =
    namespace === "" ? around.openNamespace() : { namespace, access: around.hostAccess(namespace) };
  if (open === undefined || !open.access.admitted) return;
  const { assumes } = open.access;
  yield edge({ kind: "node", any: true }, "host-path", held, {
    namespace: open.namespace,
    ...(assumes !== undefined && { assumes }),
  });
}

/** Steps through Secrets, webhooks and the kubelets. Those two are not in namespaces. */
export function* edgesOfAccess({ namespace, powers }: Position, tokenSecrets: readonly TokenSecret[]): Iterable<Edge> {
  const where = placed(namespace);
  const reading = powers.unlimited("readSecrets");
  if (reading !== undefined) {
    yield edge({ kind: "secrets", namespace }, "read-secrets", [reading], where);
    yield edge({ kind: "tokens", namespace }, "token-secret", [reading], where);
  }
  for (const held of powers.all("readSecrets")) {
    if (held.names.length === 0) continue;
    const names = new Set(held.names);
    for (const { resource, serviceAccount } of tokenSecrets) {
      const { identity } = resource;
      if (!names.has(identity.name) || (namespace !== "" && identity.namespace !== namespace)) continue;
      const name = accountUser(identity.namespace, serviceAccount);
      yield edge({ kind: "user", name }, "token-secret", [held], { namespace: identity.namespace });
    }
  }
  if (namespace !== "") return;
  const mutating = powers.unlimited("mutatingWebhooks");
  if (mutating !== undefined) yield edge({ kind: "cluster-admin" }, "mutating-webhook", [mutating]);
  const validating = powers.unlimited("validatingWebhooks");
  if (validating !== undefined) yield edge({ kind: "secrets", namespace: "" }, "validating-webhook", [validating]);
  const proxy = powers.unlimited("nodeProxy");
  if (proxy !== undefined) yield edge({ kind: "node", any: true }, "node-proxy", [proxy]);
}
