import assert from "node:assert/strict";
import { test } from "node:test";
import { effectivePodSecurity } from "./effective.ts";
import type { Level, PodSecurityConfiguration, Version } from "./types.ts";

const labelled = (entries: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries).map(([key, value]) => [`pod-security.kubernetes.io/${key}`, value]));
const configured = (level: Level, version: Version): PodSecurityConfiguration => ({
  defaults: { enforce: { level, version }, audit: { level, version }, warn: { level, version } },
  exemptions: { usernames: [], namespaces: ["infra"], runtimeClasses: [] },
  path: [],
});
const shown = (
  labels: ReadonlyMap<string, string> | "unknown",
  configuration: PodSecurityConfiguration | "absent" | "unknown" = "absent",
): string[] => {
  const { enforce, audit, warn } = effectivePodSecurity("apps", labels, configuration);
  return [enforce, audit, warn].map((mode) => `${mode.level}:${mode.version} ${mode.levelFrom}/${mode.versionFrom}`);
};

test("labels over configured defaults over privileged latest", () => {
  const builtin = "privileged:latest builtin/builtin";
  assert.deepEqual(shown(new Map()), [builtin, builtin, builtin]);
  assert.deepEqual(shown(labelled({ enforce: "baseline", "enforce-version": "v1.30" })), [
    "baseline:v1.30 label/label",
    builtin,
    "baseline:v1.30 enforce/enforce",
  ]);
  assert.deepEqual(shown(labelled({ audit: "restricted" }), configured("baseline", "v1.29")), [
    "baseline:v1.29 default/default",
    "restricted:v1.29 label/default",
    "baseline:v1.29 default/default",
  ]);
});

test("warn follows a stricter enforce label only where it has none of its own", () => {
  const warn = (entries: Record<string, string>, configuration?: PodSecurityConfiguration): string | undefined =>
    shown(labelled(entries), configuration)[2];
  assert.equal(warn({ enforce: "restricted", "warn-version": "v1.20" }), "restricted:v1.20 enforce/label");
  assert.equal(warn({ enforce: "restricted", warn: "privileged" }), "privileged:latest label/builtin");
  assert.equal(warn({ enforce: "restricted", warn: "bogus" }), "privileged:latest invalidLabel/builtin");
  assert.equal(warn({ enforce: "baseline" }, configured("restricted", "v1.9")), "restricted:v1.9 default/default");
  assert.equal(warn({ enforce: "privileged" }), "privileged:latest builtin/builtin");
  assert.equal(warn({ enforce: "bogus" }), "privileged:latest builtin/builtin");
});

test("invalid labels are evaluated as admission does, and told", () => {
  const entries = { enforce: "Restricted", "enforce-version": "1.30", audit: "", "audit-version": "v1.01", warn: "x" };
  assert.deepEqual(shown(labelled(entries)), [
    "restricted:latest invalidLabel/invalidLabel",
    "privileged:latest invalidLabel/invalidLabel",
    "privileged:latest invalidLabel/builtin",
  ]);
  const told = effectivePodSecurity("a", labelled(entries), "absent").invalidLabels;
  assert.deepEqual(
    told.map(({ label, problem }) => `${label.split("/")[1]} ${problem}`),
    [
      "enforce unknownLevel",
      "enforce-version unknownPolicyVersion",
      "audit unknownLevel",
      "audit-version unknownPolicyVersion",
      "warn unknownLevel",
    ],
  );
});

test("what is not known stays unknown", () => {
  const unknown = "unknown:unknown unknown/unknown";
  assert.deepEqual(shown("unknown", configured("restricted", "latest")), [unknown, unknown, unknown]);
  assert.deepEqual(shown(labelled({ enforce: "baseline" }), "unknown"), [
    "baseline:unknown label/unknown",
    unknown,
    unknown,
  ]);
  assert.equal(shown(labelled({ enforce: "restricted" }), "unknown")[2], "restricted:unknown enforce/unknown");
});

test("exempt namespaces", () => {
  const configuration = configured("restricted", "latest");
  assert.equal(effectivePodSecurity("infra", new Map(), configuration).exempt, true);
  assert.equal(effectivePodSecurity("apps", new Map(), configuration).exempt, false);
  assert.equal(effectivePodSecurity("apps", new Map(), "absent").exempt, false);
  assert.equal(effectivePodSecurity("apps", new Map(), "unknown").exempt, "unknown");
});
