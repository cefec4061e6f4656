import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { JsonObject, Path } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import { decodePod } from "./decode-pod.ts";
import { evaluatePodSecurity } from "./evaluate.ts";
import { withDefaultVolumes } from "./volume-defaults.ts";

/** As a field selector reads: `spec.containers[0].name`. */
function written(path: Path): string {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
}

test("the privileged level lets everything through", () => {
  const spec = { hostPID: true, containers: [{ securityContext: { privileged: true } }] };
  assert.deepEqual(evaluatePodSecurity({ metadata: {}, spec }, "privileged", "latest"), []);
});

test("violations come baseline first, by id, and a stricter check stands in for the one it overrides", () => {
  const spec = {
    hostPID: true,
    volumes: [{ name: "v", hostPath: { path: "/" } }],
    containers: [{ name: "a", securityContext: { capabilities: { add: ["SYS_ADMIN"] }, privileged: true } }],
  };
  const checks = (level: "baseline" | "restricted"): string[] =>
    evaluatePodSecurity({ metadata: {}, spec }, level, "v1.30").map(({ check }) => check);
  assert.deepEqual(checks("baseline"), ["capabilities_baseline", "hostNamespaces", "hostPathVolumes", "privileged"]);
  assert.deepEqual(checks("restricted"), [
    "hostNamespaces",
    "privileged",
    "allowPrivilegeEscalation",
    "capabilities_restricted",
    "restrictedVolumes",
    "runAsNonRoot",
    "seccompProfile_restricted",
  ]);
});

test("a version newer than known is judged as latest", () => {
  const pod = { metadata: {}, spec: { containers: [{ name: "a" }] } };
  assert.deepEqual(evaluatePodSecurity(pod, "restricted", "v1.999"), evaluatePodSecurity(pod, "restricted", "latest"));
});

test("a wrongly typed field counts as absent and is told", () => {
  const spec = {
    hostNetwork: "true",
    hostUsers: "false",
    containers: [
      { name: 7, securityContext: { privileged: "true", runAsUser: 0.5, capabilities: { drop: "ALL" } } },
      "app",
      null,
    ],
    volumes: [{ name: "v", hostPath: "/etc" }],
  };
  const pod = { metadata: { annotations: { a: 1, b: null } }, spec };
  assert.deepEqual(
    decodePod(pod).wronglyTyped.map(({ path, expected }) => `${written(path)} ${expected}`),
    [
      ".spec.containers[1] object",
      ".metadata.annotations.a string",
      ".spec.hostNetwork boolean",
      ".spec.hostUsers boolean",
      ".spec.volumes[0].hostPath object",
      ".spec.containers[0].name string",
      ".spec.containers[0].securityContext.runAsUser integer",
      ".spec.containers[0].securityContext.privileged boolean",
      ".spec.containers[0].securityContext.capabilities.drop list",
    ],
  );
  assert.deepEqual(evaluatePodSecurity(pod, "baseline", "latest"), []);
});

test("inherited keys are no fields", () => {
  const metadata: JsonObject = JSON.parse('{"annotations":{"__proto__":"x","constructor":"y"},"__proto__":{"a":1}}');
  const spec: JsonObject = JSON.parse(
    '{"containers":[{"name":"__proto__","__proto__":{"securityContext":{"privileged":true}}}]}',
  );
  assert.deepEqual(evaluatePodSecurity({ metadata, spec }, "baseline", "v1.10"), []);
});

test("no JSON makes it throw", () => {
  const keys = fc.constantFrom(
    "spec",
    "containers",
    "initContainers",
    "securityContext",
    "capabilities",
    "add",
    "drop",
  );
  const moreKeys = fc.constantFrom("volumes", "name", "ports", "hostPort", "annotations", "type", "os", "lifecycle");
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 6 }, fc.jsonValue({ maxDepth: 1 }), tie("list"), tie("object")),
    list: fc.array(tie("value"), { maxLength: 4 }),
    object: fc.dictionary(fc.oneof(keys, moreKeys), tie("value"), { maxKeys: 8 }),
  }));
  const object = (input: unknown): JsonObject => (isObject(input) ? input : {});
  fc.assert(
    fc.property(value, value, fc.nat({ max: 40 }), (metadata, spec, minor) => {
      const pod = { metadata: object(metadata), spec: object(spec) };
      for (const { fields } of evaluatePodSecurity(pod, "restricted", `v1.${minor}`)) assert.ok(fields.length > 0);
    }),
    { numRuns: 2000 },
  );
});

test("a large pod is judged in time that grows with its size", () => {
  const containers = Array.from({ length: 50_000 }, (_, index) => ({
    name: `c${index}`,
    ports: [{ hostPort: index }],
  }));
  const started = process.cpuUsage().user / 1_000;
  assert.ok(evaluatePodSecurity({ metadata: {}, spec: { containers } }, "restricted", "latest").length > 0);
  assert.ok(process.cpuUsage().user / 1_000 - started < 5000);
});

test("volumes without a source are emptyDirs to the API server", () => {
  const spec = { volumes: [{ name: "a" }, null, { name: "b", hostPath: {} }, { name: "c", nfs: null }, "d"] };
  const defaulted = withDefaultVolumes(spec);
  assert.deepEqual(defaulted, {
    volumes: [
      { name: "a", emptyDir: {} },
      { emptyDir: {} },
      { name: "b", hostPath: {} },
      { name: "c", nfs: null, emptyDir: {} },
      "d",
    ],
  });
  assert.deepEqual(withDefaultVolumes({ volumes: "x" }), { volumes: "x" });
  assert.deepEqual(withDefaultVolumes({}), {});
});
