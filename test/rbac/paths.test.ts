import assert from "node:assert/strict";
import test from "node:test";
import { AccessIndex } from "../../src/analyze/rbac/access-index.ts";
import type { EscalationPath, PathOptions } from "../../src/analyze/rbac/escalation/paths.ts";
import { findPaths } from "../../src/analyze/rbac/escalation/paths.ts";
import type { State } from "../../src/analyze/rbac/escalation/states.ts";
import { collectRbac } from "../../src/analyze/rbac/rbac-objects.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { account, core, everything, gives, inShop, jane, pathCases, runs, strong } from "./path-cases.ts";
import { toRbacResource } from "./resources.ts";

async function paths(objects: readonly JsonObject[], options: PathOptions): Promise<readonly EscalationPath[]> {
  return findPaths(new AccessIndex(await collectRbac(objects.map(toRbacResource))), options);
}

function stateText(state: State): string {
  switch (state.kind) {
    case "user":
    case "group":
      return state.name.replace("system:serviceaccount:", "").replace(":", "/");
    case "role":
      return `${state.role.kind} ${state.role.name}${state.namespace === "" ? "" : ` in ${state.namespace}`}`;
    case "secrets":
    case "namespace-admin":
      return `${state.kind}${state.namespace === "" ? "" : ` of ${state.namespace}`}`;
    default:
      return state.kind;
  }
}

const written = ({ from, steps }: EscalationPath) =>
  [from.name, ...steps.map((step) => `${step.technique}${step.assumes ? "?" : ""} > ${stateText(step.to)}`)].join(
    " | ",
  );

for (const { title, to = "cluster-admin", bad, path, good } of pathCases)
  test(`${title}: the path is found, and not in its good twin`, async () => {
    const options = { to, from: { kind: "User", name: "jane", namespace: "" } };
    assert.deepEqual((await paths(bad, options)).map(written), [path]);
    assert.deepEqual((await paths(good, options)).map(written), []);
    const all = (await paths(bad, { to })).map(written);
    assert.ok(all.includes(path), `found without being asked for: ${all.join("\n")}`);
  });

test("a pod without a token gives none away", async () => {
  const quiet = { ...runs("Deployment", "shop", "operator") };
  const objects = (serviceAccount: JsonObject) => [
    ...strong,
    { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "operator", namespace: "shop" }, ...serviceAccount },
    quiet,
    ...inShop(core("pods/exec", "create")),
  ];
  const from = { kind: "User", name: "jane", namespace: "" };
  assert.equal((await paths(objects({}), { to: "cluster-admin", from })).length, 1);
  assert.equal(
    (await paths(objects({ automountServiceAccountToken: false }), { to: "cluster-admin", from })).length,
    0,
  );
});

test("everyone's rights are the group's path; system components are left out unless asked for", async () => {
  const objects = [
    ...gives({ kind: "Group", name: "system:authenticated" }, [everything]),
    ...gives(jane, [core("pods", "get")]),
    ...gives({ kind: "Group", name: "system:masters" }, [everything]),
  ];
  const names = async (options: Partial<PathOptions>) =>
    (await paths(objects, { to: "cluster-admin", ...options })).map(({ from }) => from.name);
  assert.deepEqual(await names({}), ["system:authenticated"]);
  assert.deepEqual(await names({ system: true }), ["system:authenticated", "system:masters"]);
  assert.deepEqual(await names({ from: { kind: "User", name: "jane", namespace: "" } }), ["jane"]);
  assert.deepEqual(await names({ from: { kind: "User", name: "system:anonymous", namespace: "" } }), []);
});

test("Secrets of one namespace", async () => {
  const objects = [...inShop(core("secrets", "list")), ...gives(account("x", "y"), [core("secrets", "get")])];
  const found = async (namespace: string) =>
    (await paths(objects, { to: "secrets", namespace })).map(({ from }) => from.name).sort();
  assert.deepEqual(await found("shop"), ["jane", "y"]);
  assert.deepEqual(await found("bank"), ["y"]);
});

test("many subjects, many service accounts: bounded, and the same each time", async () => {
  const objects: JsonObject[] = [...strong];
  for (let index = 0; index < 2000; index++)
    objects.push(
      ...gives(
        account("shop", `a${index}`),
        [core("pods pods/exec", "create"), core("serviceaccounts", "impersonate")],
        "shop",
      ),
    );
  const started = process.cpuUsage().user / 1_000;
  const first = (await paths(objects, { to: "cluster-admin" })).map(written);
  assert.ok(process.cpuUsage().user / 1_000 - started < 10_000);
  assert.equal(first.length, 2001);
  assert.deepEqual((await paths(objects, { to: "cluster-admin" })).map(written), first);
});
