import assert from "node:assert/strict";
import { test } from "node:test";
import { reachOf } from "./audit-webhook.ts";

const cases: readonly [string, ReturnType<typeof reachOf>][] = [
  ["https://siem.example.com/events", "outside"],
  ["https://siem.example.com:8443", "outside"],
  ["siem.example.com", "outside"],
  ["https://203.0.113.9:443/", "outside"],
  ["https://[2001:db8::1]:443/", "outside"],
  ["http://localhost:8080", "this-host"],
  ["https://127.0.0.1:9000/audit", "this-host"],
  ["https://[::1]/", "this-host"],
  ["https://10.96.12.4/", "cluster-or-private"],
  ["https://172.20.0.1", "cluster-or-private"],
  ["https://172.32.0.1", "outside"],
  ["https://falco.audit.svc:8765/k8s-audit", "cluster-or-private"],
  ["https://falco.audit.svc.cluster.local", "cluster-or-private"],
  ["https://collector", "cluster-or-private"],
  ["https://[fd00::7]/", "cluster-or-private"],
  ["https://user@siem.example.com/", "outside"],
  ["", undefined],
  ["unix:///run/audit.sock", "cluster-or-private"],
];

for (const [server, reach] of cases)
  test(`where ${server || "nothing"} stands`, () => {
    assert.equal(reachOf(server), reach);
  });
