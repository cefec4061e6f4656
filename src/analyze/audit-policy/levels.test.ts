import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Levels } from "./levels.ts";
import { levelsFor } from "./levels.ts";
import { parseAuditPolicy } from "./parse.ts";
import { REQUEST_CLASSES } from "./request-class.ts";

type ClassName = keyof typeof REQUEST_CLASSES;

function levels(name: ClassName, rules: Json, fields: JsonObject = {}): Levels {
  const parsed = parseAuditPolicy({ apiVersion: "audit.k8s.io/v1", kind: "Policy", rules, ...fields });
  assert.ok(parsed.state === "valid", JSON.stringify(parsed));
  return levelsFor(parsed.policy, REQUEST_CLASSES[name]);
}
/** Ordinary, minimal and maximal level, each with its rule. */
const shown = (name: ClassName, rules: Json, fields?: JsonObject): string => {
  const { ordinary, minimal, maximal, exact } = levels(name, rules, fields);
  assert.equal(exact, true);
  return [ordinary, minimal, maximal].map(({ level, rule }) => `${level}@${rule ?? "-"}`).join(" ");
};
const secrets: Json = [{ group: "", resources: ["secrets"] }];

test("the level of a class is decided by the first rule that matches", () => {
  const table: [ClassName, Json, string][] = [
    ["secretReads", [{ level: "Metadata" }], "Metadata@0 Metadata@0 Metadata@0"],
    ["secretReads", [{ level: "None" }, { level: "Metadata" }], "None@0 None@0 None@0"],
    ["secretReads", [{ level: "Metadata", verbs: ["create"] }], "None@- None@- None@-"],
    [
      "secretReads",
      [{ level: "Metadata", verbs: ["get", "list"] }, { level: "Request" }],
      "Metadata@0 Metadata@0 Request@1",
    ],
    [
      "secretWrites",
      [
        { level: "None", verbs: ["get", "list", "watch"] },
        { level: "Request", resources: secrets },
      ],
      "Request@1 Request@1 Request@1",
    ],
    ["secretWrites", [{ level: "None", users: ["bob"] }, { level: "Metadata" }], "Metadata@1 None@0 Metadata@1"],
    [
      "secretWrites",
      [{ level: "None", users: ["system:kube-scheduler"] }, { level: "Metadata" }],
      "Metadata@1 Metadata@1 Metadata@1",
    ],
    [
      "secretReads",
      [{ level: "None", userGroups: ["system:nodes"] }, { level: "Metadata" }],
      "Metadata@1 Metadata@1 Metadata@1",
    ],
    [
      "secretReads",
      [{ level: "None", userGroups: ["system:masters"] }, { level: "Metadata" }],
      "Metadata@1 None@0 Metadata@1",
    ],
    [
      "secretReads",
      [{ level: "None", userGroups: ["system:authenticated"] }, { level: "Metadata" }],
      "None@0 None@0 None@0",
    ],
    [
      "secretReads",
      [{ level: "None", userGroups: ["system:unauthenticated"] }, { level: "Metadata" }],
      "Metadata@1 Metadata@1 Metadata@1",
    ],
    [
      "secretWrites",
      [{ level: "RequestResponse", namespaces: ["prod"] }, { level: "Metadata" }],
      "Metadata@1 Metadata@1 RequestResponse@0",
    ],
    ["secretWrites", [{ level: "None", namespaces: [""] }, { level: "Metadata" }], "Metadata@1 Metadata@1 Metadata@1"],
    ["secretReads", [{ level: "None", namespaces: [""] }, { level: "Metadata" }], "Metadata@1 None@0 Metadata@1"],
    ["podInteractions", [{ level: "Metadata", resources: [{ resources: ["pods"] }] }], "None@- None@- None@-"],
    [
      "podInteractions",
      [{ level: "Metadata", resources: [{ resources: ["pods/*"] }] }],
      "Metadata@0 Metadata@0 Metadata@0",
    ],
    [
      "podInteractions",
      [{ level: "Request", resources: [{ resources: ["*/exec"] }] }, { level: "Metadata" }],
      "Metadata@1 Metadata@1 Request@0",
    ],
    ["tokenRequests", [{ level: "None", resources: [{ resources: ["*"] }] }], "None@0 None@0 None@0"],
    ["rbacWrites", [{ level: "None", namespaces: ["", "x"] }, { level: "Request" }], "None@0 None@0 Request@1"],
    [
      "anonymousRequests",
      [{ level: "None", users: ["system:anonymous"] }, { level: "Metadata" }],
      "None@0 None@0 None@0",
    ],
    [
      "anonymousRequests",
      [{ level: "None", nonResourceURLs: ["/healthz*"] }, { level: "Metadata" }],
      "Metadata@1 None@0 Metadata@1",
    ],
    [
      "anonymousRequests",
      [{ level: "None", nonResourceURLs: ["*"] }, { level: "Metadata" }],
      "None@0 None@0 Metadata@1",
    ],
    [
      "anyWrite",
      [{ level: "None", resources: [{ resources: ["events"] }] }, { level: "Metadata" }],
      "Metadata@1 None@0 Metadata@1",
    ],
    ["anyWrite", [{ level: "Metadata", resources: [{ group: "apps" }] }], "None@- None@- Metadata@0"],
  ];
  for (const [name, rules, expected] of table)
    assert.equal(shown(name, rules), expected, `${name} ${JSON.stringify(rules)}`);
});

test("exceptions are reachable rules, with what narrows them and a request that gets them", () => {
  const found = levels("secretWrites", [
    { level: "None", users: ["bob"], resources: secrets },
    { level: "None", users: ["bob"], namespaces: ["prod"] },
    { level: "None", users: ["system:kube-controller-manager"], userGroups: ["system:authenticated"] },
    { level: "Request", resources: [{ resources: ["secrets"], resourceNames: ["db"] }], verbs: ["delete"] },
    { level: "Metadata" },
    { level: "None", users: ["eve"] },
  ]);
  assert.deepEqual(
    found.exceptions.map(({ rule, level, restrictedBy, systemComponents }) => [
      rule,
      level,
      restrictedBy,
      systemComponents,
    ]),
    [
      [0, "None", ["users", "target"], false],
      [2, "None", ["users", "userGroups"], true],
      [3, "Request", ["resourceNames", "verbs", "target"], false],
    ],
  );
  assert.deepEqual(found.exceptions[2]?.example, {
    user: "some-user",
    groups: ["system:authenticated"],
    verb: "delete",
    target: {
      kind: "resource",
      group: "",
      resource: "secrets",
      subresource: "",
      namespace: "some-namespace",
      name: "db",
    },
  });
  assert.deepEqual(found.ordinaryRules, [4]);
});

test("resourceNames do not match requests that name no object", () => {
  const named: Json = [{ resources: ["secrets"], resourceNames: ["db"] }];
  const { exceptions } = levels("secretWrites", [
    { level: "None", resources: named, verbs: ["create"] },
    { level: "Metadata" },
  ]);
  assert.deepEqual(exceptions, []);
});

test("omitting every stage records nothing, except for long-running requests that have one more", () => {
  const omitStages = ["RequestReceived", "ResponseComplete"];
  const written = levels("secretWrites", [{ level: "Metadata", omitStages }]).ordinary;
  assert.deepEqual([written.level, written.rule, written.silenced], ["None", 0, true]);
  assert.equal(shown("podInteractions", [{ level: "Metadata" }], { omitStages }), "Metadata@0 Metadata@0 Metadata@0");
  assert.equal(shown("secretReads", [{ level: "Metadata" }], { omitStages }), "None@0 None@0 Metadata@0");
  const all = [...omitStages, "ResponseStarted"];
  assert.equal(shown("podInteractions", [{ level: "Metadata", omitStages: all }]), "None@0 None@0 None@0");
  assert.equal(
    shown("secretWrites", [{ level: "Metadata", omitStages: ["RequestReceived"] }]),
    "Metadata@0 Metadata@0 Metadata@0",
  );
});

test("made-up names are none of the policy's", () => {
  const rules: Json = [
    { level: "None", users: ["some-user", "some-userx"] },
    { level: "None", namespaces: ["some-namespace"] },
    { level: "None", resources: [{ group: "any.example", resources: ["any", "anyx"] }] },
    { level: "None", nonResourceURLs: ["/a*", "/b", "/healthz*"] },
    { level: "Request" },
  ];
  for (const name of ["anyWrite", "secretReads", "anonymousRequests"] as const) {
    const { ordinary } = levels(name, rules);
    assert.deepEqual([ordinary.level, ordinary.rule], ["Request", 4], name);
  }
});

test("a hostile policy is bounded, and says that it is not exact", () => {
  const many = (prefix: string): string[] => Array.from({ length: 300 }, (_, index) => `${prefix}${index}`);
  const rules = Array.from({ length: 600 }, (_, index) => ({
    level: "None",
    users: [`u${index}`, ...many("v")],
    userGroups: [`g${index}`],
    namespaces: [`n${index}`],
    resources: [{ resources: many(`r${index}-`) }, { resources: ["*"], resourceNames: [`x${index}`] }],
  }));
  const started = process.cpuUsage().user / 1_000;
  for (const name of ["anyWrite", "secretReads"] as const) {
    const found = levels(name, [...rules, { level: "Metadata" }]);
    assert.deepEqual([found.ordinary.level, found.exact], ["Metadata", false], name);
  }
  assert.ok(process.cpuUsage().user / 1_000 - started < 8_000, `${process.cpuUsage().user / 1_000 - started} ms`);
});
