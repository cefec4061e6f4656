import assert from "node:assert/strict";
import test, { describe } from "node:test";
import { gzipSync } from "node:zlib";
import { folderWith } from "../report/folder.ts";
import { answer, ask, rbac } from "./ask.ts";

const event = (fields: object) =>
  JSON.stringify({
    kind: "Event",
    apiVersion: "audit.k8s.io/v1",
    level: "Metadata",
    stage: "ResponseComplete",
    ...fields,
  });
const jane = { username: "jane", groups: ["system:authenticated"] };
const log = [
  event({
    verb: "get",
    user: jane,
    objectRef: { resource: "secrets", namespace: "shop", name: "a" },
    requestReceivedTimestamp: "2026-11-02T10:00:00.5Z",
    annotations: { "authorization.k8s.io/decision": "allow" },
  }),
  event({
    verb: "list",
    user: jane,
    objectRef: { resource: "configmaps", namespace: "shop" },
    requestReceivedTimestamp: "2026-11-01T10:00:00Z",
    annotations: { "authorization.k8s.io/decision": "forbid" },
  }),
  event({
    verb: "create",
    user: { username: "jane" },
    impersonatedUser: { username: "x", groups: ["devs"] },
    objectRef: { resource: "pods", namespace: "shop", name: "p" },
    requestReceivedTimestamp: "2026-11-03T10:00:00Z",
  }),
  event({ verb: "list", user: jane, objectRef: { resource: "deployments", apiGroup: "apps", namespace: "shop" } }),
  event({ verb: "get", user: jane, requestURI: "/debug/pprof?x=1" }),
  event({
    verb: "get",
    user: { username: "system:serviceaccount:shop:cart", groups: [] },
    objectRef: { resource: "secrets", namespace: "shop", name: "token" },
  }),
].join("\n");

describe("rempart rbac unused", () => {
  test("what was used, what was not, and the least role", async (t) => {
    const cwd = folderWith(t, { "rbac.yaml": rbac, "audit.log": `${log}\n` });
    const { code, value } = await answer(["unused", "--from-audit", "audit.log", "-i", "rbac.yaml"], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(value.log, {
      path: "audit.log",
      events: 6,
      refused: 1,
      from: "2026-11-01T10:00:00.000Z",
      to: "2026-11-03T10:00:00.000Z",
      unreadableLines: 0,
    });
    const of = (name: string) => value.bindings.find((one: { binding: { name: string } }) => one.binding.name === name);
    assert.deepEqual(of("readers").least, [
      { apiGroups: [""], resources: ["secrets"], verbs: ["get"] },
      { apiGroups: ["apps"], resources: ["deployments"], verbs: ["list"] },
      { nonResourceURLs: ["/debug/pprof"], verbs: ["get"] },
    ]);
    assert.deepEqual(
      of("readers").rules.map(({ unused }: { unused: unknown }) => unused),
      [
        [
          { verbs: ["list"], apiGroup: "", resource: "secrets" },
          { verbs: ["get", "list"], apiGroup: "", resource: "configmaps" },
        ],
        [],
        [{ verbs: ["get"], nonResourceURL: "/metrics" }],
      ],
    );
    assert.deepEqual(of("editors").least, [{ apiGroups: [""], resources: ["pods"], verbs: ["create"] }]);
    assert.deepEqual(of("one").least, [
      { apiGroups: [""], resourceNames: ["token"], verbs: ["get"], resources: ["secrets"] },
    ]);
    assert.equal(of("operator").used, false);
    const yaml = await ask(["unused", "--from-audit", "audit.log", "--format", "yaml", "-i", "rbac.yaml"], { cwd });
    assert.match(yaml.out, /kind: Role\nmetadata:\n {2}name: "one-least"\n {2}namespace: "shop"\n/);
    assert.match(yaml.out, /^# Log from 2026-11-01/);
    const again = await ask(["who-can", "get", "secrets", "-i", "-"], { cwd, stdin: yaml.out });
    assert.equal(again.code, 0, `the least roles can be read: ${again.out}${again.err}`);
    const text = await ask(["unused", "--from-audit", "audit.log", "-i", "rbac.yaml"], { cwd });
    assert.match(text.out.replace(/\s+/g, " "), /unused: get, list configmaps \(rbac\.yaml:5\)/);
    assert.match(
      text.out.replace(/\s+/g, " "),
      /used only of \* deployments\.apps \(rbac\.yaml:8\): list deployments\.apps/,
    );
  });

  test("compressed, in lists, broken lines, absent, cut short", async (t) => {
    const list = JSON.stringify({
      kind: "EventList",
      apiVersion: "audit.k8s.io/v1",
      items: log.split("\n").map((line) => JSON.parse(line)),
    });
    const cwd = folderWith(t, { "rbac.yaml": rbac, "audit.log": `${list}\n{"a":1}\nnot json\n\n` });
    const events = async (argv: readonly string[], stdin?: string | Uint8Array) => {
      const options = { cwd, ...(stdin !== undefined && { stdin }) };
      const { code, value } = await answer(["unused", "--from-audit", ...argv, "-i", "rbac.yaml"], options);
      return [code, value.log.events, value.log.unreadableLines, value.errors[0]?.line];
    };
    assert.deepEqual(await events(["audit.log"]), [3, 6, 2, 2]);
    assert.deepEqual(await events(["-"], log), [0, 6, 0, undefined]);
    assert.deepEqual(await events(["-"], gzipSync(log)), [0, 6, 0, undefined]);
    const cut = gzipSync(log.repeat(50));
    assert.equal((await events(["-"], cut.subarray(0, cut.length - 20)))[0], 3);
    assert.equal((await ask(["unused", "--from-audit", "none.log", "-i", "rbac.yaml"], { cwd })).code, 2);
  });
});
