import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonObject } from "../../model/json.ts";
import type { SensitiveValue } from "../../model/record.ts";
import { toResource } from "../../model/resource.ts";
import { credentialsOf } from "./credentials.ts";
import { noSharedKubeconfig } from "./no-shared-kubeconfig.ts";

const token: SensitiveValue = { path: ["users", 0, "user", "token"], format: "token", length: 20, name: "a" };

function kubeconfig(mode: number | undefined, sensitive: readonly SensitiveValue[], rest: JsonObject = {}) {
  const origin = { kind: "file", file: 0, path: "config", start: 0, end: 0 } as const;
  const header = { id: 0, environment: "test", origin, spans: { nodes: [], keys: [] }, basePath: [] };
  const object = { apiVersion: "v1", kind: "Config", users: [{ name: "a", user: { token: "********" } }], ...rest };
  const facts = { apiVersion: "v1", objectKind: "Config", object, sensitive, duplicateKeys: [] };
  return {
    mode,
    tracking: "noRepository" as const,
    resource: toResource({ ...header, ...facts, kind: "object" }, "default"),
  };
}

function said(mode: number | undefined, sensitive: readonly SensitiveValue[]): string | undefined {
  const lines: string[] = [];
  noSharedKubeconfig.check(
    kubeconfig(mode, sensitive),
    { kubernetesMinor: 37, today: "2026-11-01" },
    {
      fail: (message, _holes, { severity = "high" }) => lines.push(`${message} ${severity}`),
      unknown: (fact) => lines.push(fact),
      notApplicable: () => lines.push("notApplicable"),
    },
  );
  assert.ok(lines.length <= 1);
  return lines[0];
}

test("the gravest of what the mode lets happen is told, once", () => {
  const table: readonly (readonly [number | undefined, string | undefined, string | undefined])[] = [
    [0o600, undefined, undefined],
    [0o700, undefined, undefined],
    [0o711, undefined, undefined],
    [0o640, "group medium", undefined],
    [0o660, "group medium", undefined],
    [0o664, "readable high", undefined],
    [0o604, "readable high", undefined],
    [0o602, "writable high", "writable high"],
    [0o666, "readable high", "writable high"],
    [undefined, "kubeconfig.mode", "kubeconfig.mode"],
  ];
  for (const [mode, withToken, without] of table) {
    assert.equal(said(mode, [token]), withToken, `${mode?.toString(8)} with a token`);
    assert.equal(said(mode, []), without, `${mode?.toString(8)} without`);
  }
});

test("what kubectl config view leaves out is no credential", () => {
  const cluster = (data: string) => ({ clusters: [{ cluster: { "certificate-authority-data": data } }] });
  assert.equal(credentialsOf(kubeconfig(0o600, [token], cluster("DATA+OMITTED"))).length, 0);
  assert.equal(credentialsOf(kubeconfig(0o600, [token], cluster("LS0tLS1CRUdJTg=="))).length, 1);
  const short: SensitiveValue = { ...token, format: "private-key", length: 12 };
  assert.equal(credentialsOf(kubeconfig(0o600, [short])).length, 0);
});
