import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { AccessIndex } from "../../src/analyze/rbac/access-index.ts";
import { keysOf, privilegedGroup, subjectKey } from "../../src/analyze/rbac/identity.ts";
import type { AccessRequest } from "../../src/analyze/rbac/policy-rule.ts";
import { collectRbac } from "../../src/analyze/rbac/rbac-objects.ts";
import type { Access } from "../../src/analyze/rbac/who-can.ts";
import { accessesOf, whoCan } from "../../src/analyze/rbac/who-can.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { at, booleanAt, isObject, listAt, objectAt, stringAt } from "../../src/model/json.ts";
import type { Resource } from "../../src/model/resource.ts";
import { Random } from "../pod-security/random.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { lackingCluster } from "../support/cluster/programs.ts";
import type { ApiServer } from "../support/cluster/types.ts";
import type { Question, RoleSet } from "./generate.ts";
import { generateQuestion, generateRoleSet } from "./generate.ts";
import { toRbacResource } from "./resources.ts";

const seed = Number(process.env.REMPART_SEED ?? 20_261_123);
const setCount = 200;
const questionCount = 5_000;

const skip = await lackingCluster("kube-controller-manager");
const api = "/apis/rbac.authorization.k8s.io/v1";
const plurals: Readonly<Record<string, string>> = {
  ClusterRole: "clusterroles",
  Role: "roles",
  ClusterRoleBinding: "clusterrolebindings",
  RoleBinding: "rolebindings",
};

test("who-can says what a real API server says of SubjectAccessReviews", { skip, timeout: 600_000 }, async (t) => {
  const random = new Random(seed);
  const sets = Array.from({ length: setCount }, (_, index) => generateRoleSet(random, `s${index}`));
  const server = await startControlPlane({
    authorization: { modes: ["RBAC"] },
    controllerManager: true,
    flags: { controllerManager: ["--controllers=clusterrole-aggregation-controller,serviceaccount-controller"] },
  });
  t.after(() => server.stop());
  await inParallel(sets, (set) => create(server, set));
  await settled(server);

  const stored = await listAll(server);
  const indexes = {
    "as stored": new AccessIndex(await collectRbac(stored)),
    "as sent": new AccessIndex(await collectRbac([...stored.filter(isBootstrapped), ...sentBy(sets)])),
  };
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const mismatches: string[] = [];
  const questions = Array.from({ length: questionCount }, (_, index) => {
    const set = sets[index % setCount];
    assert.ok(set !== undefined);
    return generateQuestion(random, set);
  });
  await inParallel(questions, async (question) => {
    const review = await ask(server, question);
    const privileged = question.groups.includes(privilegedGroup);
    for (const [name, index] of Object.entries(indexes)) {
      const found = answersOf(question, index);
      if ((found.length > 0 || privileged) !== review.allowed)
        mismatches.push(`${name}: we ${found.length > 0}, it ${review.allowed}: ${JSON.stringify(question)}`);
      else if (review.binding !== undefined && !found.some(({ bound }) => titleOf(bound.resource) === review.binding))
        mismatches.push(`${name}: it names ${review.binding}: ${JSON.stringify(question)}`);
      if (name === "as sent") for (const feature of featuresOf(question, found, review.allowed, index)) count(feature);
    }
  });
  for (const [feature, times] of [...counts].sort()) t.diagnostic(`${feature}: ${times}`);
  assert.deepEqual(mismatches, []);
  for (const [feature, least] of Object.entries(expected))
    assert.ok((counts.get(feature) ?? 0) >= least, `${feature}: ${counts.get(feature) ?? 0} times, not ${least}`);
});

/** How often each case must have come up; the seed decides, so that these hold on every machine. */
const expected: Readonly<Record<string, number>> = {
  allowed: 800,
  refused: 2000,
  "URL allowed": 80,
  "URL refused": 100,
  "URL by prefix": 20,
  "group wildcard": 50,
  "verb wildcard": 50,
  "resource wildcard": 50,
  "*/subresource": 15,
  "PLURAL/* refused": 5,
  "by name": 40,
  aggregated: 50,
  "role not there": 50,
  "other name refused": 200,
  "ClusterRole through RoleBinding": 50,
  "Role through RoleBinding": 30,
  ClusterRoleBinding: 200,
  User: 100,
  Group: 50,
  ServiceAccount: 100,
  "User named as service account": 50,
  "all namespaces allowed": 40,
  "system:masters": 30,
};

function featuresOf(
  question: Question,
  found: readonly Access[],
  allowed: boolean,
  index: AccessIndex,
): readonly string[] {
  const features = [allowed ? "allowed" : "refused"];
  const bindings = [...index.bindingsFor(question)];
  if (bindings.some(({ role }) => role === undefined)) features.push("role not there");
  const rules = bindings.flatMap(({ role }) => (role === undefined ? [] : index.rulesOf(role)));
  const literal = rules.some(({ rule }) => rule.resources.includes(`${question.resource}/*`));
  if (!allowed && question.subresource !== "" && literal) features.push("PLURAL/* refused");
  if (!allowed && rules.some(({ rule }) => rule.resourceNames.length > 0)) features.push("other name refused");
  if (question.url !== undefined) features.push(allowed ? "URL allowed" : "URL refused");
  if (question.groups.includes(privilegedGroup)) features.push(privilegedGroup);
  if (allowed && question.url === undefined && question.namespace === "") features.push("all namespaces allowed");
  const [access] = found;
  if (access === undefined) return features;
  const { bound, role, rule } = access;
  const { kind } = bound.resource.identity;
  features.push(kind === "RoleBinding" ? `${bound.role?.kind} through RoleBinding` : kind);
  if (role !== bound.role) features.push("aggregated");
  if (rule.verbs.includes("*")) features.push("verb wildcard");
  if (rule.apiGroups.includes("*")) features.push("group wildcard");
  if (rule.resources.includes("*")) features.push("resource wildcard");
  else if (rule.resources.includes(`*/${question.subresource}`)) features.push("*/subresource");
  if (rule.resourceNames.length > 0) features.push("by name");
  if (question.url !== undefined && !rule.nonResourceURLs.includes(question.url)) features.push("URL by prefix");
  const keys = new Set(keysOf(question));
  const written = listAt(bound.resource.object, ["subjects"])[
    bound.binding.subjects.findIndex((subject) => keys.has(subjectKey(subject) ?? ""))
  ];
  const subject = stringAt(written, ["kind"]) ?? "";
  const asAccount = subject === "User" && stringAt(written, ["name"])?.startsWith("system:serviceaccount:");
  features.push(asAccount ? "User named as service account" : subject);
  return features;
}

function requestOf({ verb, apiGroup, resource, subresource, name, url }: Question): AccessRequest {
  if (url !== undefined) return { verb, url };
  const full = subresource === "" ? resource : `${resource}/${subresource}`;
  return { verb, apiGroup, resource: full, ...(name !== "" && { name }) };
}

/** What who-can says of the one who asks; the way by their bindings must say the same. */
function answersOf(question: Question, index: AccessIndex): readonly Access[] {
  const request = requestOf(question);
  const scope = question.namespace === "" ? "cluster" : { namespace: question.namespace };
  const keys = new Set(keysOf(question));
  const found = whoCan(request, scope, index).accesses.filter(
    ({ bound, onlyNames }) =>
      onlyNames === undefined && bound.binding.subjects.some((subject) => keys.has(subjectKey(subject) ?? "")),
  );
  const bindings = (accesses: readonly Access[]) => [...new Set(accesses.map(({ bound }) => titleOf(bound.resource)))];
  assert.deepEqual(bindings(accessesOf(question, request, scope, index)).sort(), bindings(found).sort());
  return found;
}

const titleOf = ({ identity: { kind, namespace, name } }: Resource) =>
  kind === "RoleBinding" ? `${kind} "${name}/${namespace}"` : `${kind} "${name}"`;

async function ask(
  server: ApiServer,
  { user, groups, verb, namespace, apiGroup, resource, subresource, name, url }: Question,
): Promise<{ readonly allowed: boolean; readonly binding: string | undefined }> {
  const attributes: JsonObject =
    url === undefined
      ? { resourceAttributes: { verb, namespace, group: apiGroup, resource, subresource, name } }
      : { nonResourceAttributes: { verb, path: url } };
  const body = {
    apiVersion: "authorization.k8s.io/v1",
    kind: "SubjectAccessReview",
    spec: { user, groups: [...groups], ...attributes },
  };
  const answer = await server.request("POST", "/apis/authorization.k8s.io/v1/subjectaccessreviews", body);
  assert.equal(answer.status, 201, answer.text);
  const review = answer.json();
  const reason = stringAt(review, ["status", "reason"]) ?? "";
  return {
    allowed: booleanAt(review, ["status", "allowed"]) === true,
    binding: /allowed by ((?:Cluster)?RoleBinding "[^"]+")/.exec(reason)?.[1],
  };
}

async function create(server: ApiServer, { namespaces, objects }: RoleSet): Promise<void> {
  for (const name of namespaces)
    await post(server, "/api/v1/namespaces", { apiVersion: "v1", kind: "Namespace", metadata: { name } });
  for (const object of objects) {
    const namespace = stringAt(object, ["metadata", "namespace"]);
    const plural = plurals[stringAt(object, ["kind"]) ?? ""] ?? "";
    await post(server, `${api}/${namespace === undefined ? "" : `namespaces/${namespace}/`}${plural}`, object);
  }
}

async function post(server: ApiServer, path: string, object: JsonObject): Promise<void> {
  const answer = await server.request("POST", path, object);
  assert.equal(answer.status, 201, `${path} ${JSON.stringify(object)}: ${answer.text}`);
}

/** Waits until the controller has nothing left to gather, and the authorizer has seen all that is stored. */
async function settled(server: ApiServer): Promise<void> {
  let before = "";
  for (let quiet = 0; quiet < 3; ) {
    const now = (await items(server, "clusterroles"))
      .map((role) => stringAt(role, ["metadata", "resourceVersion"]))
      .join(" ");
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    await sleep(1000);
  }
  const rules: Json = [{ apiGroups: ["last.example.org"], resources: ["*"], verbs: ["*"] }];
  const metadata = { name: "last-of-all" };
  const common = { apiVersion: "rbac.authorization.k8s.io/v1", metadata };
  const here = `${api}/namespaces/default`;
  const subjects: Json = [{ kind: "User", name: metadata.name }];
  const reference = (kind: string) => ({ apiGroup: "rbac.authorization.k8s.io", kind, name: metadata.name });
  await post(server, `${api}/clusterroles`, { ...common, kind: "ClusterRole", rules });
  await post(server, `${here}/roles`, { ...common, kind: "Role", rules });
  await post(server, `${api}/clusterrolebindings`, {
    ...common,
    kind: "ClusterRoleBinding",
    roleRef: reference("ClusterRole"),
    subjects,
  });
  await post(server, `${here}/rolebindings`, {
    ...common,
    kind: "RoleBinding",
    roleRef: reference("Role"),
    subjects: [{ kind: "User", name: "last-in-namespace" }],
  });
  const question = { groups: [], verb: "get", apiGroup: "last.example.org", resource: "x", subresource: "", name: "" };
  for (const user of [metadata.name, "last-in-namespace"])
    while (!(await ask(server, { ...question, user, namespace: "default" })).allowed) await sleep(50);
}

async function items(server: ApiServer, plural: string): Promise<readonly JsonObject[]> {
  const answer = await server.request("GET", `${api}/${plural}`);
  assert.equal(answer.status, 200, answer.text);
  return listAt(answer.json(), ["items"]).filter(isObject);
}

async function listAll(server: ApiServer): Promise<readonly Resource[]> {
  const lists = await Promise.all(
    Object.entries(plurals).map(async ([kind, plural]) =>
      (await items(server, plural)).map((object) => toRbacResource({ ...object, kind })),
    ),
  );
  return lists.flat();
}

const isBootstrapped = ({ object }: Resource) =>
  at(objectAt(object, ["metadata", "labels"]), ["kubernetes.io/bootstrapping"]) === "rbac-defaults";

const sentBy = (sets: readonly RoleSet[]) => sets.flatMap(({ objects }) => objects.map(toRbacResource));

async function inParallel<T>(list: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const entries = list.values();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (const item of entries) await run(item);
    }),
  );
}
