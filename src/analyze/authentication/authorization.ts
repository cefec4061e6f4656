import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";
import { isDnsSubdomain } from "../labels/syntax.ts";
import type { ConfigurationProblem } from "./header.ts";
import { checkHeader } from "./header.ts";

/** Authorizers of kube-apiserver, by the names of `--authorization-mode`. */
const AUTHORIZERS = ["AlwaysAllow", "AlwaysDeny", "ABAC", "Webhook", "RBAC", "Node"] as const;
export type AuthorizerType = (typeof AUTHORIZERS)[number];

/** Why the API server refuses an AuthorizationConfiguration (`ValidateAuthorizationConfiguration`). */
export type AuthorizationProblem =
  | ConfigurationProblem
  | "noAuthorizers"
  | "unknownType"
  | "repeatedType"
  | "invalidName"
  | "repeatedName"
  | "webhookMissing"
  | "webhookForbidden"
  | "unknownFailurePolicy";

export interface Authorizer {
  readonly type: AuthorizerType;
  readonly name: string;
  readonly path: Path;
  /** For a webhook: what an error of it means. NoOpinion passes the request on to the next authorizer. */
  readonly failurePolicy: "NoOpinion" | "Deny" | undefined;
}

/** The authorizers in the order in which they are asked; the first that allows or denies decides. */
export type Authorization =
  | {
      readonly state: "valid";
      readonly authorizers: readonly Authorizer[];
      /** AlwaysAllow, wherever it stands, allows all that none before it denied. */
      readonly alwaysAllow: Authorizer | undefined;
      readonly hasNode: boolean;
      readonly hasRbac: boolean;
      /** Webhooks that a failure takes out of the decision: what they would have denied, later authorizers may allow. */
      readonly failOpen: readonly Authorizer[];
    }
  | { readonly state: "invalid"; readonly path: Path; readonly problem: AuthorizationProblem };

/** Reads an AuthorizationConfiguration, the file of `--authorization-config` (KEP-3221), as the API server does. */
export function analyzeAuthorization(config: Json): Authorization {
  const header = checkHeader(config, "AuthorizationConfiguration", ["authorizers"]);
  if (header !== undefined) return { state: "invalid", ...header };
  const list = (isObject(config) ? own(config, "authorizers") : undefined) ?? [];
  if (!isList(list)) return refuse(["authorizers"], "wrongType");
  if (list.length === 0)
    return refuse(isObject(config) && Object.hasOwn(config, "authorizers") ? ["authorizers"] : [], "noAuthorizers");
  const authorizers: Authorizer[] = [];
  const types = new Set<string>();
  const names = new Set<string>();
  for (const [index, entry] of list.entries()) {
    const read = readAuthorizer(entry, ["authorizers", index]);
    if ("state" in read) return read;
    if (types.has(read.type) && read.type !== "Webhook") return refuse([...read.path, "type"], "repeatedType");
    if (names.has(read.name)) return refuse([...read.path, "name"], "repeatedName");
    types.add(read.type);
    names.add(read.name);
    authorizers.push(read);
  }
  return {
    state: "valid",
    authorizers,
    alwaysAllow: authorizers.find(({ type }) => type === "AlwaysAllow"),
    hasNode: types.has("Node"),
    hasRbac: types.has("RBAC"),
    failOpen: authorizers.filter(({ failurePolicy }) => failurePolicy === "NoOpinion"),
  };
}

type Invalid = Authorization & { state: "invalid" };

function readAuthorizer(entry: Json, path: Path): Authorizer | Invalid {
  if (!isObject(entry)) return refuse(path, "wrongType");
  const unknown = Object.keys(entry).find((key) => key !== "type" && key !== "name" && key !== "webhook");
  if (unknown !== undefined) return refuse([...path, unknown], "unknownField");
  const type = AUTHORIZERS.find((known) => known === own(entry, "type"));
  if (type === undefined) return refuse(placeOf(entry, "type", path), "unknownType");
  const name = own(entry, "name");
  if (typeof name !== "string" || !isDnsSubdomain(name)) return refuse(placeOf(entry, "name", path), "invalidName");
  const webhook = own(entry, "webhook") ?? undefined;
  if (type !== "Webhook") {
    return webhook === undefined
      ? { type, name, path, failurePolicy: undefined }
      : refuse([...path, "webhook"], "webhookForbidden");
  }
  if (webhook === undefined) return refuse(path, "webhookMissing");
  if (!isObject(webhook)) return refuse([...path, "webhook"], "wrongType");
  const failurePolicy = own(webhook, "failurePolicy");
  if (failurePolicy !== "NoOpinion" && failurePolicy !== "Deny") {
    return refuse(placeOf(webhook, "failurePolicy", [...path, "webhook"]), "unknownFailurePolicy");
  }
  return { type, name, path, failurePolicy };
}

/** The field's place, or its parent's where it is missing. */
function placeOf(object: JsonObject, key: string, path: Path): Path {
  return Object.hasOwn(object, key) ? [...path, key] : path;
}

function refuse(path: Path, problem: AuthorizationProblem): Invalid {
  return { state: "invalid", path, problem };
}
