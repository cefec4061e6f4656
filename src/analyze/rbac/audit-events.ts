import type { Json } from "../../model/json.ts";
import { isObject, listAt, numberAt, objectAt, stringAt } from "../../model/json.ts";
import { accountOf } from "./identity.ts";
import type { Observed } from "./usage.ts";

/** What an audit event says of rights. */
export interface AuditedRequest {
  /** When the API server received it; ISO 8601. */
  readonly time: string | undefined;
  /** The rights that it needed: those of the request, and those to impersonate where it did. */
  readonly observed: readonly Observed[];
  readonly allowed: boolean;
}

/**
 * Reads one object of an audit log (audit.k8s.io/v1 `Event`; an `EventList`, as webhooks get it, holds several). Undefined
 * for anything else. A request that the authorizer did not allow needed its right in vain.
 */
export function auditedRequests(value: Json): readonly AuditedRequest[] | undefined {
  if (!stringAt(value, ["apiVersion"])?.startsWith("audit.k8s.io/")) return undefined;
  if (stringAt(value, ["kind"]) === "Event") return [requestOf(value)];
  if (stringAt(value, ["kind"]) === "EventList") return listAt(value, ["items"]).filter(isObject).map(requestOf);
  return undefined;
}

function requestOf(event: Json): AuditedRequest {
  const decision = stringAt(event, ["annotations", "authorization.k8s.io/decision"]);
  const code = numberAt(event, ["responseStatus", "code"]);
  const allowed = decision === undefined ? code !== 401 && code !== 403 : decision === "allow";
  return {
    time: stringAt(event, ["requestReceivedTimestamp"]) ?? stringAt(event, ["stageTimestamp"]),
    allowed,
    observed: allowed ? observedIn(event) : [],
  };
}

function observedIn(event: Json): readonly Observed[] {
  const user = identityAt(event, "user");
  if (user === undefined) return [];
  const impersonated = identityAt(event, "impersonatedUser");
  const identity = impersonated ?? user;
  const found: Observed[] = impersonated === undefined ? [] : [...impersonation(user, impersonated)];
  const verb = stringAt(event, ["verb"]) ?? "";
  const reference = objectAt(event, ["objectRef"]);
  const plural = stringAt(reference, ["resource"]);
  if (plural === undefined) {
    const [url = ""] = (stringAt(event, ["requestURI"]) ?? "").split("?");
    return [...found, { identity, request: { verb, url }, namespace: "" }];
  }
  const subresource = stringAt(reference, ["subresource"]);
  // The name of an object that was made is noted after it was authorized without one.
  const name = verb === "create" && subresource === undefined ? undefined : stringAt(reference, ["name"]);
  const request = {
    verb,
    apiGroup: stringAt(reference, ["apiGroup"]) ?? "",
    resource: subresource === undefined || subresource === "" ? plural : `${plural}/${subresource}`,
    ...(name !== undefined && name !== "" && { name }),
  };
  return [...found, { identity, request, namespace: stringAt(reference, ["namespace"]) ?? "" }];
}

function* impersonation(user: Observed["identity"], as: Observed["identity"]): Iterable<Observed> {
  const ask = (resource: string, name: string, namespace = ""): Observed => ({
    identity: user,
    request: { verb: "impersonate", apiGroup: "", resource, name },
    namespace,
  });
  const account = accountOf(as.user);
  if (account === undefined) yield ask("users", as.user);
  else yield ask("serviceaccounts", account.name, account.namespace);
  for (const group of as.groups) yield ask("groups", group);
}

function identityAt(event: Json, field: string): Observed["identity"] | undefined {
  const user = stringAt(event, [field, "username"]);
  if (user === undefined) return undefined;
  return { user, groups: listAt(event, [field, "groups"]).filter((group) => typeof group === "string") };
}
