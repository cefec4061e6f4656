import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";
import { isDnsSubdomain } from "../labels/syntax.ts";
import type { AuditPolicyProblem, AuditRule, GroupResources, Level, ParsedAuditPolicy, Stage } from "./types.ts";
import { LEVELS, STAGES } from "./types.ts";

const POLICY_FIELDS = ["apiVersion", "kind", "metadata", "rules", "omitStages", "omitManagedFields"];
const GROUP_FIELDS = ["group", "resources", "resourceNames"];
const RULE_FIELDS = [
  "level",
  "users",
  "userGroups",
  "verbs",
  "resources",
  "namespaces",
  "nonResourceURLs",
  "omitStages",
  "omitManagedFields",
];

class Refusal extends Error {
  readonly path: Path;
  readonly problem: AuditPolicyProblem;

  constructor(path: Path, problem: AuditPolicyProblem) {
    super(problem);
    this.path = path;
    this.problem = problem;
  }
}

/**
 * Reads an `audit.k8s.io/v1` Policy as kube-apiserver loads it (k8s.io/apiserver `pkg/audit/policy/reader.go` and
 * `pkg/apis/audit/validation`). A policy that it refuses, an empty one included, is `invalid` with the first problem.
 * Fields that do not exist are dropped as the API server drops them, and told in `unknownFields`. The older versions
 * v1alpha1 and v1beta1 were removed in Kubernetes 1.24 and are `unknownVersion`. A missing kind is taken as Policy.
 */
export function parseAuditPolicy(document: Json): ParsedAuditPolicy {
  const unknownFields: Path[] = [];
  try {
    const policy = object(document, [], POLICY_FIELDS, unknownFields);
    if (own(policy, "apiVersion") !== "audit.k8s.io/v1") throw new Refusal(["apiVersion"], "unknownVersion");
    if (!["Policy", "", null].includes(readKind(policy))) throw new Refusal(["kind"], "unknownVersion");
    checkFlag(policy, []);
    const omitStages = readStages(policy, []);
    const rules = list(policy, "rules", []).map((rule, index) => readRule(rule, index, omitStages, unknownFields));
    if (rules.length === 0) throw new Refusal(Object.hasOwn(policy, "rules") ? ["rules"] : [], "noRules");
    return { state: "valid", policy: { rules, omitStages, unknownFields } };
  } catch (error) {
    if (error instanceof Refusal) return { state: "invalid", path: error.path, problem: error.problem };
    throw error;
  }
}

function readKind(policy: JsonObject): string | null {
  const kind = own(policy, "kind") ?? null;
  if (kind !== null && typeof kind !== "string") throw new Refusal(["kind"], "wrongType");
  return kind;
}

function readRule(value: Json, index: number, omitStages: readonly Stage[], unknownFields: Path[]): AuditRule {
  const path = ["rules", index];
  const rule = object(value, path, RULE_FIELDS, unknownFields);
  checkFlag(rule, path);
  const level = readLevel(own(rule, "level"), path);
  const nonResourceURLs = strings(rule, "nonResourceURLs", path);
  for (const [at, url] of nonResourceURLs.entries()) checkUrl(url, [...path, "nonResourceURLs", at]);
  const resources = list(rule, "resources", path).map((entry, at) =>
    readGroupResources(entry, [...path, "resources", at], unknownFields),
  );
  const namespaces = strings(rule, "namespaces", path);
  if (nonResourceURLs.length > 0 && resources.length + namespaces.length > 0) {
    throw new Refusal([...path, "nonResourceURLs"], "resourcesAndUrls");
  }
  return {
    level,
    users: strings(rule, "users", path),
    userGroups: strings(rule, "userGroups", path),
    verbs: strings(rule, "verbs", path),
    resources,
    namespaces,
    nonResourceURLs,
    omitStages: [...new Set([...omitStages, ...readStages(rule, path)])],
  };
}

function readGroupResources(value: Json, path: Path, unknownFields: Path[]): GroupResources {
  const entry = object(value, path, GROUP_FIELDS, unknownFields);
  const group = own(entry, "group") ?? "";
  if (typeof group !== "string") throw new Refusal([...path, "group"], "wrongType");
  if (group !== "" && group !== "*" && !isDnsSubdomain(group)) throw new Refusal([...path, "group"], "invalidGroup");
  const resources = strings(entry, "resources", path);
  const resourceNames = strings(entry, "resourceNames", path);
  if (resourceNames.length > 0 && resources.length === 0) {
    throw new Refusal([...path, "resourceNames"], "resourceNamesWithoutResources");
  }
  return { group, resources, resourceNames };
}

function readLevel(value: Json | undefined, path: Path): Level {
  if (value === undefined || value === null || value === "") throw new Refusal(path, "missingLevel");
  const level = LEVELS.find((known) => known === value);
  if (level !== undefined) return level;
  throw new Refusal([...path, "level"], typeof value === "string" ? "unknownLevel" : "wrongType");
}

function readStages(object: JsonObject, path: Path): readonly Stage[] {
  return strings(object, "omitStages", path).map((name, index) => {
    const stage = STAGES.find((known) => known === name);
    if (stage === undefined) throw new Refusal([...path, "omitStages", index], "unknownStage");
    return stage;
  });
}

function checkUrl(url: string, path: Path): void {
  if (url === "*") return;
  if (!url.startsWith("/")) throw new Refusal(path, "relativeUrl");
  if (url.slice(0, -1).includes("*")) throw new Refusal(path, "innerWildcard");
}

function checkFlag(object: JsonObject, path: Path): void {
  const flag = own(object, "omitManagedFields") ?? false;
  if (typeof flag !== "boolean") throw new Refusal([...path, "omitManagedFields"], "wrongType");
}

/** Null is an empty object for Go's decoder. */
function object(value: Json, path: Path, fields: readonly string[], unknownFields: Path[]): JsonObject {
  if (value === null) return {};
  if (!isObject(value)) throw new Refusal(path, "wrongType");
  for (const key of Object.keys(value)) if (!fields.includes(key)) unknownFields.push([...path, key]);
  return value;
}

function list(object: JsonObject, key: string, path: Path): readonly Json[] {
  const value = own(object, key) ?? [];
  if (!isList(value)) throw new Refusal([...path, key], "wrongType");
  return value;
}

/** Null is "" for Go's decoder. */
function strings(object: JsonObject, key: string, path: Path): readonly string[] {
  return list(object, key, path).map((value, index) => {
    if (value === null) return "";
    if (typeof value !== "string") throw new Refusal([...path, key, index], "wrongType");
    return value;
  });
}
