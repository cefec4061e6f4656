import assert from "node:assert/strict";
import { test } from "node:test";
import { componentOfWorkload } from "../../analyze/components/components.ts";
import { EnvironmentBuilder } from "../../analyze/environment/environment-builder.ts";
import { workloadsOf } from "../../analyze/workloads/workloads.ts";
import { toResource } from "../../model/resource.ts";
import { requireAuditLog } from "./require-audit-log.ts";

/** What the rule says of an API server with these words after its name. */
function said(...words: readonly string[]): readonly string[] {
  const object = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "kube-apiserver", namespace: "kube-system" },
    spec: { containers: [{ name: "kube-apiserver", command: ["kube-apiserver", ...words] }] },
  };
  const origin = { kind: "file", file: 0, path: "pod.yaml", start: 0, end: 0 } as const;
  const header = { id: 0, environment: "test", origin, spans: { nodes: [], keys: [] }, basePath: [] };
  const facts = { apiVersion: "v1", objectKind: "Pod", object, sensitive: [], duplicateKeys: [] };
  const [workload] = workloadsOf(toResource({ ...header, ...facts, kind: "object" }, "default"));
  const component = workload && componentOfWorkload(workload);
  assert.ok(component !== undefined);
  const lines: string[] = [];
  const environment = new EnvironmentBuilder("test").build();
  requireAuditLog.check(
    component,
    { kubernetesMinor: 37, today: "2026-11-01", environment },
    {
      fail: (message) => lines.push(message),
      unknown: (fact, holes) => lines.push(`${fact} ${holes?.reason}`),
      notApplicable: () => lines.push("notApplicable"),
    },
  );
  return lines;
}

const policy = "--audit-policy-file=/etc/kubernetes/audit.yaml";
const log = "--audit-log-path=/var/log/audit.log";
const webhook = "--audit-webhook-config-file=/etc/kubernetes/webhook.kubeconfig";

test("a policy and one backend are enough, whatever the other one is", () => {
  assert.deepEqual(said(policy, log), []);
  assert.deepEqual(said(policy, webhook), []);
  assert.deepEqual(said(policy, log, "--audit-webhook-config-file=$(FILE)"), []);
  assert.deepEqual(said(policy, "--audit-log-path=/dev/null", webhook), []);
});

test("what is missing for sure fails, even beside what is not known", () => {
  assert.deepEqual(said(), ["nothing"]);
  assert.deepEqual(said("--audit-log-path=$(LOG)"), ["noPolicy"]);
  assert.deepEqual(said("--audit-policy-file=$(POLICY)"), ["noBackend"]);
  assert.deepEqual(said(policy, "--audit-log-path=/dev/null"), ["discarded"]);
});

test("what is not known leaves the question open", () => {
  assert.deepEqual(said("--audit-policy-file=$(POLICY)", log), ["component.flags --audit-policy-file=$(POLICY)"]);
  assert.deepEqual(said(policy, "--audit-log-path=$(LOG)"), ["component.flags --audit-log-path=$(LOG)"]);
  assert.deepEqual(said(policy, "--audit-log-path=/dev/null", "--audit-webhook-config-file=$(HOOK)"), [
    "component.flags --audit-webhook-config-file=$(HOOK)",
  ]);
  assert.deepEqual(said("$(FLAGS)"), ["component.flags $(FLAGS)"]);
});
