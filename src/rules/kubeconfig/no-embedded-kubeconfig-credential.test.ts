import assert from "node:assert/strict";
import { test } from "node:test";
import type { SensitiveValue } from "../../model/record.ts";
import { toResource } from "../../model/resource.ts";
import { noEmbeddedKubeconfigCredential } from "./no-embedded-kubeconfig-credential.ts";

/** What is said of a token with these facts, as `message severity`. */
function said(facts: Partial<SensitiveValue>): string | undefined {
  const origin = { kind: "file", file: 0, path: "config", start: 0, end: 0 } as const;
  const header = { id: 0, environment: "test", origin, spans: { nodes: [], keys: [] }, basePath: [] };
  const object = { apiVersion: "v1", kind: "Config", users: [{ name: "a", user: { token: "********" } }] };
  const token = { path: ["users", 0, "user", "token"], format: "token", length: 20, name: "a", ...facts };
  const record = { kind: "object", apiVersion: "v1", objectKind: "Config", duplicateKeys: [] } as const;
  const lines: string[] = [];
  noEmbeddedKubeconfigCredential.check(
    {
      mode: 0o600,
      tracking: "noRepository",
      resource: toResource({ ...header, ...record, object, sensitive: [token] }, ""),
    },
    { kubernetesMinor: 37, today: "2026-11-01" },
    {
      fail: (message, holes, { severity = "high" }) =>
        lines.push(`${message} ${severity} ${Object.values(holes).join()}`),
      unknown: (fact) => lines.push(fact),
      notApplicable: () => lines.push("notApplicable"),
    },
  );
  return lines[0];
}

test("a token is judged by what it says of itself", () => {
  const issued = "2026-10-31T12:00:00.000Z";
  assert.equal(said({}), "token high a");
  assert.equal(said({ serviceAccount: "prod/robot" }), "account high a,prod/robot");
  assert.equal(said({ issued, expires: "2027-10-31T12:00:00.000Z" }), "tokenUntil medium a,2027-10-31");
  assert.equal(said({ issued, expires: "2026-11-01T11:00:00.000Z", serviceAccount: "prod/robot" }), undefined);
  assert.equal(said({ issued, expires: "2026-10-31T13:00:00.000Z" }), "tokenExpired info a,2026-10-31");
});
