import type { AuditRequest } from "../../src/analyze/audit-policy/types.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isList, isObject } from "../../src/model/json.ts";
import type { Random } from "../pod-security/random.ts";

const USERS = ["alice", "bob", "system:kube-proxy", "system:anonymous", "system:serviceaccount:a:b"] as const;
const GROUPS = ["system:authenticated", "system:unauthenticated", "system:nodes", "system:masters", "staff"] as const;
const VERBS = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"] as const;
const API_GROUPS = ["", "apps", "rbac.authorization.k8s.io", "example.org"] as const;
const RESOURCES = ["secrets", "configmaps", "pods", "roles", "clusterroles", "serviceaccounts", "things"] as const;
const SUBRESOURCES = ["exec", "attach", "log", "token", "status"] as const;
const NAMESPACES = ["", "a", "kube-system"] as const;
const NAMES = ["", "x", "controller-leader"] as const;
const PATHS = ["/", "/healthz", "/healthz/ping", "/version", "/api"] as const;
const URLS = ["*", "/", "/*", "/healthz*", "/healthz/*", "/version", "/ap*"] as const;
const LEVELS = ["None", "Metadata", "Request", "RequestResponse"] as const;
const STAGES = ["RequestReceived", "ResponseStarted", "ResponseComplete", "Panic"] as const;

/** Patterns of a rule's `resources`, wildcards included. */
function pattern(random: Random): string {
  const resource = random.chance(0.2) ? "*" : random.pick(RESOURCES);
  if (random.chance(0.6)) return resource;
  return `${resource}/${random.chance(0.3) ? "*" : random.pick(SUBRESOURCES)}`;
}

function groupResources(random: Random): JsonObject {
  const entry: Record<string, Json> = { group: random.chance(0.2) ? "*" : random.pick(API_GROUPS) };
  if (entry.group === "" && random.chance(0.5)) delete entry.group;
  if (random.chance(0.8)) entry.resources = random.list(1, 3, () => pattern(random));
  if (random.chance(0.2)) entry.resourceNames = random.list(1, 2, () => random.pick(NAMES));
  return entry;
}

function rule(random: Random): JsonObject {
  const made: Record<string, Json> = { level: random.pick(LEVELS) };
  if (random.chance(0.2)) made.users = random.list(1, 2, () => random.pick(USERS));
  if (random.chance(0.2)) made.userGroups = random.list(1, 2, () => random.pick(GROUPS));
  if (random.chance(0.4)) made.verbs = random.list(1, 4, () => random.pick(VERBS));
  if (random.chance(0.15)) made.nonResourceURLs = random.list(1, 2, () => random.pick(URLS));
  else {
    if (random.chance(0.6)) made.resources = random.list(1, 2, () => groupResources(random));
    if (random.chance(0.2)) made.namespaces = random.list(1, 2, () => random.pick(NAMESPACES));
  }
  if (random.chance(0.2)) made.omitStages = random.list(1, 3, () => random.pick(STAGES));
  return made;
}

/** A policy that the API server takes, unless a resourceNames stands alone. */
export function generatePolicy(random: Random): JsonObject {
  const policy: Record<string, Json> = { apiVersion: "audit.k8s.io/v1", kind: "Policy" };
  policy.rules = random.list(1, 8, () => rule(random));
  if (random.chance(0.2)) policy.omitStages = random.list(1, 2, () => random.pick(STAGES));
  return policy;
}

const ODD: readonly [Json, ...Json[]] = [
  null,
  "",
  "x",
  "*",
  "/*/x",
  "UPPER",
  "a..b",
  0,
  true,
  [],
  {},
  [null],
  [1],
  ["*"],
  ["metadata"],
  ["/a*b"],
  "audit.k8s.io/v1beta1",
];

/** The value with one thing in it, anywhere, replaced, removed or put under another name. */
export function spoilPolicy(random: Random, value: Json): Json {
  if (isList(value) && value.length > 0) {
    const at = random.integer(0, value.length - 1);
    return value.map((item, index) => (index === at ? spoilItem(random, item) : item));
  }
  if (!isObject(value)) return random.pick(ODD);
  const entries = Object.entries(value);
  const at = random.integer(0, entries.length - 1);
  const [key, item] = entries[at] ?? ["level", "None"];
  const change = random.next();
  if (change < 0.1) entries.splice(at, 1);
  else if (change < 0.2) entries[at] = [`${key}s`, item];
  else entries[at] = [key, spoilItem(random, item ?? null)];
  return Object.fromEntries(entries);
}

function spoilItem(random: Random, item: Json): Json {
  return typeof item === "object" && random.chance(0.8) ? spoilPolicy(random, item) : random.pick(ODD);
}

/** Any request, sensible or not. */
export function generateRequest(random: Random): AuditRequest {
  const who = { user: random.pick(USERS), groups: random.list(0, 3, () => random.pick(GROUPS)) };
  const verb = random.pick(VERBS);
  if (random.chance(0.15)) return { ...who, verb, target: { kind: "nonResource", path: random.pick(PATHS) } };
  return {
    ...who,
    verb,
    target: {
      kind: "resource",
      group: random.pick(API_GROUPS),
      resource: random.pick(RESOURCES),
      subresource: random.chance(0.6) ? "" : random.pick(SUBRESOURCES),
      namespace: random.pick(NAMESPACES),
      name: random.pick(NAMES),
    },
  };
}
