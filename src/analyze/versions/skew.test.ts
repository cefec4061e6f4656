import assert from "node:assert/strict";
import test from "node:test";
import { parseKubernetesVersion } from "./kubernetes-version.ts";
import type { SkewComponent, SkewVerdict } from "./skew.ts";
import { apiServerSkew, kubernetesSkew } from "./skew.ts";

function version(text: string) {
  const parsed = parseKubernetesVersion(text);
  assert.ok(parsed !== undefined);
  return parsed;
}

function outcome(verdict: SkewVerdict): string {
  return verdict.state === "unsupported" ? `${verdict.reason} ${verdict.distance}>${verdict.allowed}` : verdict.state;
}

const cases: readonly [SkewComponent, string, readonly string[], string][] = [
  ["kubelet", "1.29.1", ["1.32.0"], "supported"],
  ["kubelet", "1.28.9", ["1.32.0"], "older 4>3"],
  ["kubelet", "1.33.0", ["1.32.0"], "newer 1>0"],
  // Three minors became two before kubelet 1.25: with API servers from 1.28 on all supported kubelets may be three behind.
  ["kubelet", "1.25.0", ["1.28.0"], "supported"],
  ["kubelet", "1.25.0", ["1.27.0"], "supported"],
  ["kubelet", "1.25.0", ["1.29.0"], "older 4>3"],
  ["kubelet", "1.26.0", ["1.29.0"], "supported"],
  ["kubelet", "1.24.0", ["1.28.0"], "older 4>2"],
  ["kubelet", "1.23.0", ["1.25.0"], "supported"],
  ["kubelet", "1.22.0", ["1.25.0"], "older 3>2"],
  ["kubelet", "1.28.0", ["1.27.0"], "newer 1>0"],
  ["kubelet", "1.24.0", ["1.27.0"], "older 3>2"],
  ["kubelet", "1.24.0", ["1.26.0"], "supported"],
  ["kubelet", "1.32.0", ["1.32.0", "1.31.4"], "newer 1>0"],
  ["kubelet", "1.29.0", ["1.33.0", "1.32.0"], "older 4>3"],
  ["kube-proxy", "1.29.0", ["1.32.0"], "supported"],
  ["kube-proxy", "1.24.0", ["1.27.0"], "older 3>2"],
  ["kube-proxy", "1.25.0", ["1.28.0"], "supported"],
  ["kube-proxy", "1.28.0", ["1.27.0"], "newer 1>0"],
  ["kube-controller-manager", "1.31.0", ["1.32.0"], "supported"],
  ["kube-controller-manager", "1.30.0", ["1.32.0"], "older 2>1"],
  ["kube-scheduler", "1.33.0", ["1.32.0"], "newer 1>0"],
  ["cloud-controller-manager", "1.32.9", ["1.32.0"], "supported"],
  ["kubectl", "1.33.0", ["1.32.0"], "supported"],
  ["kubectl", "1.34.0", ["1.32.0"], "newer 2>1"],
  ["kubectl", "1.30.0", ["1.32.0"], "older 2>1"],
  ["kubectl", "1.33.0", ["1.32.0", "1.31.0"], "newer 2>1"],
  ["kubelet", "1.32.0", [], "unknown"],
  ["kubelet", "2.0.0", ["1.32.0"], "unknown"],
];

for (const [component, own, servers, expected] of cases) {
  test(`${component} ${own} with API servers ${servers.join(", ") || "none"}: ${expected}`, () => {
    assert.equal(outcome(kubernetesSkew(component, version(own), servers.map(version))), expected);
  });
}

test("API servers must be within one minor", () => {
  assert.equal(outcome(apiServerSkew(["1.32.0", "1.31.9", "1.32.4"].map(version))), "supported");
  assert.equal(outcome(apiServerSkew(["1.32.0", "1.30.9"].map(version))), "apart 2>1");
  assert.equal(outcome(apiServerSkew([version("1.32.0")])), "supported");
  assert.equal(outcome(apiServerSkew([])), "unknown");
});
