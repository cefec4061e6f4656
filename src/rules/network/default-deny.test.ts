import assert from "node:assert/strict";
import { test } from "node:test";
import { scanFiles } from "../../../test/support/examples.ts";
import { documents, goodDeployment } from "../../model/example-base.ts";
import { messageOf } from "../../report/message.ts";

const policyOf = (namespace: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: other
  namespace: ${namespace}
spec:
  podSelector:
    matchLabels:
      app: other
  policyTypes: ["Ingress"]
`;

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: explorer
spec:
  containers:
    - name: explorer
      image: registry.example.com/explorer:1.0.0
`;

async function said(text: string): Promise<readonly string[]> {
  const result = await scanFiles(new Map([["example.yaml", { text }]]));
  return result.findings
    .filter(({ rule }) => rule === "require-ingress-default-deny")
    .map((finding) => `${finding.severity} ${finding.messageId}: ${messageOf(result, finding, "en")}`);
}

test("a namespace of which no policy was read is told apart from one whose policies leave the pods out", async () => {
  assert.deepEqual(await said(pod), [
    "high noneRead: No NetworkPolicy was read for namespace default: unless the cluster has one, every pod may connect to Pod explorer.",
  ]);
  assert.deepEqual(await said(documents(goodDeployment, policyOf("stage"))), [
    "high noneRead: No NetworkPolicy was read for namespace prod: unless the cluster has one, every pod may connect to Deployment web.",
  ]);
  assert.deepEqual(await said(documents(goodDeployment, policyOf("prod"))), [
    "high notSelected: None of the NetworkPolicies read for namespace prod covers Deployment web for ingress: every pod may connect to it.",
  ]);
});
