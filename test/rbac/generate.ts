import type { Json, JsonObject } from "../../src/model/json.ts";
import { at, isObject, listAt, stringAt } from "../../src/model/json.ts";
import type { Random } from "../pod-security/random.ts";

const rbac = "rbac.authorization.k8s.io";
const apiVersion = `${rbac}/v1`;

type Words = readonly [string, ...string[]];
const verbs: Words = [
  "get",
  "list",
  "watch",
  "create",
  "delete",
  "deletecollection",
  "update",
  "impersonate",
  "bind",
  "use",
];
const groups: Words = ["", "apps", "example.org"];
const plurals: Words = ["pods", "secrets", "deployments", "widgets", "nodes"];
const subresources: Words = ["exec", "status", "scale"];
const names: Words = ["one", "two", "three"];
const urls: Words = ["/metrics", "/healthz/*", "/healthz", "*", "/logs*", "/a*b", "/logs/**", "/", "/*"];
const askedUrls: Words = [
  "/metrics",
  "/metrics/slis",
  "/healthz",
  "/healthz/",
  "/healthz/ping",
  "/logs",
  "/logs/x",
  "/a*b",
  "/axb",
  "/",
];

/** One set of roles and bindings with names of its own, so that many sets may live in one cluster. */
export interface RoleSet {
  readonly prefix: string;
  readonly namespaces: Words;
  readonly objects: readonly JsonObject[];
}

/** A question as a SubjectAccessReview asks it. */
export interface Question {
  readonly user: string;
  readonly groups: readonly string[];
  readonly verb: string;
  readonly namespace: string;
  readonly apiGroup: string;
  readonly resource: string;
  readonly subresource: string;
  readonly name: string;
  /** Set for a question about a URL; the fields of resources are then empty. */
  readonly url?: string;
}

const some = (random: Random, words: Words, most: number) => [
  ...new Set(random.list(1, most, () => random.pick(words))),
];

function resourceName(random: Random): string {
  if (random.chance(0.1)) return "*";
  if (random.chance(0.12)) return `*/${random.pick(subresources)}`;
  const plural = random.pick(plurals);
  if (random.chance(0.07)) return `${plural}/*`;
  return random.chance(0.3) ? `${plural}/${random.pick(subresources)}` : plural;
}

function rule(random: Random, clusterRole: boolean): JsonObject {
  const allowed = random.chance(0.12) ? ["*"] : some(random, verbs, 4);
  if (clusterRole && random.chance(0.25)) return { verbs: allowed, nonResourceURLs: some(random, urls, 2) };
  return {
    verbs: allowed,
    apiGroups: random.chance(0.15) ? ["*"] : some(random, groups, 2),
    resources: random.list(1, 3, () => resourceName(random)),
    ...(random.chance(0.3) && { resourceNames: some(random, names, 2) }),
  };
}

const rules = (random: Random, clusterRole: boolean) => random.list(0, 3, () => rule(random, clusterRole));

function selector(random: Random, prefix: string): JsonObject {
  const key = `${prefix}.test/into`;
  switch (random.integer(0, 4)) {
    case 0:
      return { matchLabels: { [key]: random.pick(["a", "b"]) } };
    case 1:
      return { matchExpressions: [{ key, operator: "In", values: ["a", "b"] }] };
    case 2:
      return { matchExpressions: [{ key, operator: "Exists" }] };
    case 3:
      return {
        matchLabels: { [`${prefix}.test/set`]: "yes" },
        matchExpressions: [{ key, operator: "NotIn", values: ["a"] }],
      };
    default:
      return {
        matchExpressions: [
          { key: `${prefix}.test/set`, operator: "Exists" },
          { key, operator: "DoesNotExist" },
        ],
      };
  }
}

function clusterRole(random: Random, prefix: string, index: number): JsonObject {
  const labels = {
    ...(random.chance(0.5) && { [`${prefix}.test/into`]: random.pick(["a", "b", "c"]) }),
    ...(random.chance(0.4) && { [`${prefix}.test/set`]: "yes" }),
  };
  const metadata = { name: `${prefix}-role-${index}`, labels };
  if (index > 0 && random.chance(0.3))
    return {
      apiVersion,
      kind: "ClusterRole",
      metadata,
      aggregationRule: { clusterRoleSelectors: random.list(1, 2, () => selector(random, prefix)) },
      // The controller overwrites these, unless roles gather one another: then what stays depends on who came first.
      rules: Object.keys(labels).length === 0 ? rules(random, true) : [],
    };
  return { apiVersion, kind: "ClusterRole", metadata, rules: rules(random, true) };
}

const accounts: Words = ["default", "web"];

function subject(random: Random, { prefix, namespaces }: Pick<RoleSet, "prefix" | "namespaces">): JsonObject {
  const namespace = random.pick(namespaces);
  switch (random.integer(0, 5)) {
    case 0:
    case 1:
      return { kind: "User", apiGroup: rbac, name: random.pick([`${prefix}-ann`, `${prefix}-bob`]) };
    case 2:
      return { kind: "Group", name: random.pick([`${prefix}-devs`, `${prefix}-ops`]) };
    case 3:
      return { kind: "Group", apiGroup: rbac, name: `system:serviceaccounts:${namespace}` };
    case 4:
      return { kind: "ServiceAccount", namespace, name: random.pick(accounts) };
    default:
      return { kind: "User", apiGroup: rbac, name: `system:serviceaccount:${namespace}:${random.pick(accounts)}` };
  }
}

/** A set of two namespaces, some roles of both kinds, and bindings, some of which name a role that is not there. */
export function generateRoleSet(random: Random, prefix: string): RoleSet {
  const set = { prefix, namespaces: [`${prefix}-x`, `${prefix}-y`] as const };
  const clusterRoles = random.list(3, 5, (index) => clusterRole(random, prefix, index));
  const inBoth = set.namespaces.flatMap((namespace) => [
    ...random.list(1, 2, (index) => ({
      apiVersion,
      kind: "Role",
      metadata: { name: `${prefix}-role-${index}`, namespace },
      rules: rules(random, false),
    })),
    ...random.list(1, 4, (index) => binding(random, set, "RoleBinding", { name: `${prefix}-${index}`, namespace })),
  ]);
  const wide = random.list(1, 3, (index) => binding(random, set, "ClusterRoleBinding", { name: `${prefix}-${index}` }));
  return { ...set, objects: [...clusterRoles, ...inBoth, ...wide] };
}

function binding(
  random: Random,
  set: Pick<RoleSet, "prefix" | "namespaces">,
  kind: "RoleBinding" | "ClusterRoleBinding",
  metadata: JsonObject,
): JsonObject {
  const role = kind === "RoleBinding" && random.chance(0.5) ? "Role" : "ClusterRole";
  const name = `${set.prefix}-role-${random.chance(0.05) ? 9 : random.integer(0, role === "Role" ? 1 : 3)}`;
  const subjects: Json = random.list(0, 3, () => subject(random, set));
  return { apiVersion, kind, metadata, roleRef: { apiGroup: rbac, kind: role, name }, subjects };
}

/** A question about a set; most of them come close to what some binding of it gives. */
export function generateQuestion(random: Random, set: RoleSet): Question {
  const { prefix, namespaces } = set;
  const bindings = set.objects.filter((object) => isObject(object.roleRef));
  const bound = random.chance(0.8) ? bindings[random.integer(0, bindings.length - 1)] : undefined;
  const who = (random.chance(0.75) && bound && boundAsker(random, set, bound)) || asker(random, set);
  const near = bound === undefined ? undefined : ruleOf(random, set, bound);
  const verb = wordOf(random, near, "verbs") ?? random.pick(verbs);
  const url = wordOf(random, near, "nonResourceURLs");
  const nothing = { namespace: "", apiGroup: "", resource: "", subresource: "", name: "" };
  if (url !== undefined || (near === undefined && random.chance(0.15)))
    return { ...who, verb, ...nothing, url: random.chance(0.3) && url?.startsWith("/") ? url : random.pick(askedUrls) };
  const written = wordOf(random, near, "resources") ?? random.pick(plurals);
  const [plural = "", sub = ""] = written.split("/");
  const subresource = sub === "*" || random.chance(0.1) ? random.pick(subresources) : sub;
  const place = random.chance(0.6) ? stringAt(bound, ["metadata", "namespace"]) : undefined;
  return {
    ...who,
    verb,
    namespace: place ?? (random.chance(0.3) ? "" : random.chance(0.05) ? `${prefix}-z` : random.pick(namespaces)),
    apiGroup: wordOf(random, near, "apiGroups") ?? random.pick(groups),
    resource: plural === "*" ? random.pick(plurals) : plural,
    subresource: random.chance(0.05) ? "" : subresource,
    name: random.chance(0.4) ? "" : (wordOf(random, near, "resourceNames") ?? random.pick(names)),
  };
}

/** Someone whom a binding means. */
function boundAsker(random: Random, set: RoleSet, bound: JsonObject): Pick<Question, "user" | "groups"> | undefined {
  const subjects = listAt(bound, ["subjects"]);
  const subject = subjects[random.integer(0, subjects.length - 1)];
  const name = stringAt(subject, ["name"]) ?? "";
  const anybody = asker(random, set);
  switch (stringAt(subject, ["kind"])) {
    case "User":
      return { user: name, groups: anybody.groups };
    case "Group":
      return { user: anybody.user, groups: [...anybody.groups, name] };
    case "ServiceAccount":
      return { ...anybody, user: `system:serviceaccount:${stringAt(subject, ["namespace"])}:${name}` };
    default:
      return undefined;
  }
}

/** Someone the set knows, with groups as a request of theirs would have them, or with some of them missing. */
function asker(random: Random, { prefix, namespaces }: RoleSet): Pick<Question, "user" | "groups"> {
  const groups: string[] = random.chance(0.3) ? [random.pick([`${prefix}-devs`, `${prefix}-ops`])] : [];
  if (random.chance(0.02)) groups.push("system:masters");
  if (random.chance(0.5)) return { user: random.pick([`${prefix}-ann`, `${prefix}-bob`, `${prefix}-eve`]), groups };
  const namespace = random.pick(namespaces);
  if (random.chance(0.7)) groups.push("system:serviceaccounts", `system:serviceaccounts:${namespace}`);
  if (random.chance(0.7)) groups.push("system:authenticated");
  return { user: `system:serviceaccount:${namespace}:${random.pick(accounts)}`, groups };
}

/** A rule of the role that a binding names; of one that gathers others, and of one that is not there, any of the set. */
function ruleOf(random: Random, { objects }: RoleSet, bound: JsonObject): JsonObject | undefined {
  const named = objects.find(
    (object) =>
      object.kind === at(bound, ["roleRef", "kind"]) &&
      at(object, ["metadata", "name"]) === at(bound, ["roleRef", "name"]) &&
      (object.kind === "ClusterRole" || at(object, ["metadata", "namespace"]) === at(bound, ["metadata", "namespace"])),
  );
  const own = isObject(named?.aggregationRule) ? [] : listAt(named, ["rules"]).filter(isObject);
  const found = own.length > 0 ? own : objects.flatMap((object) => listAt(object, ["rules"]).filter(isObject));
  return found[random.integer(0, found.length - 1)];
}

/** A word of one of the rule's lists, none where it is empty or the word is a wildcard by itself. */
function wordOf(random: Random, near: JsonObject | undefined, field: string): string | undefined {
  const list = near?.[field];
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const word: Json = list[random.integer(0, list.length - 1)];
  return typeof word !== "string" || (word === "*" && field !== "resources") ? undefined : word;
}
