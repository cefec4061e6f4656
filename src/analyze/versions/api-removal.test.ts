import assert from "node:assert/strict";
import test from "node:test";
import { builtinKinds } from "../schema/builtin.ts";
import { newestMinor, oldestMinor } from "../schema/data/kubernetes.generated.ts";
import { apiLifecycles, apiRemoval, newestKnownMinor } from "./api-removal.ts";

const cases: readonly [string, string, number, string | undefined, string?][] = [
  ["extensions/v1beta1", "Deployment", 15, "deprecated", "apps/v1"],
  ["extensions/v1beta1", "Deployment", 16, "removed", "apps/v1"],
  ["extensions/v1beta1", "DeploymentList", 29, "removed", "apps/v1"],
  ["extensions/v1beta1", "Ingress", 18, "deprecated", "networking.k8s.io/v1beta1"],
  ["extensions/v1beta1", "Ingress", 21, "deprecated", "networking.k8s.io/v1"],
  ["extensions/v1beta1", "Ingress", 22, "removed", "networking.k8s.io/v1"],
  ["extensions/v1beta1", "NetworkPolicy", 16, "removed", "networking.k8s.io/v1"],
  ["extensions/v1beta1", "PodSecurityPolicy", 16, "removed", "policy/v1beta1"],
  ["policy/v1beta1", "PodSecurityPolicy", 24, "deprecated"],
  ["policy/v1beta1", "PodSecurityPolicy", 25, "removed"],
  ["policy/v1beta1", "PodDisruptionBudget", 25, "removed", "policy/v1"],
  ["batch/v1beta1", "CronJob", 20, "served"],
  ["batch/v1beta1", "CronJob", 24, "deprecated", "batch/v1"],
  ["batch/v1beta1", "CronJob", 25, "removed", "batch/v1"],
  ["autoscaling/v2beta1", "HorizontalPodAutoscaler", 22, "deprecated", "autoscaling/v2beta2"],
  ["autoscaling/v2beta1", "HorizontalPodAutoscaler", 25, "removed", "autoscaling/v2"],
  ["autoscaling/v2beta2", "HorizontalPodAutoscaler", 25, "deprecated", "autoscaling/v2"],
  ["autoscaling/v2beta2", "HorizontalPodAutoscaler", 26, "removed", "autoscaling/v2"],
  ["rbac.authorization.k8s.io/v1beta1", "ClusterRole", 22, "removed", "rbac.authorization.k8s.io/v1"],
  ["rbac.authorization.k8s.io/v1alpha1", "Role", 23, "removed", "rbac.authorization.k8s.io/v1"],
  [
    "admissionregistration.k8s.io/v1beta1",
    "ValidatingWebhookConfiguration",
    22,
    "removed",
    "admissionregistration.k8s.io/v1",
  ],
  ["admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicy", 27, "not-yet-served"],
  ["apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", 22, "removed", "apiextensions.k8s.io/v1"],
  ["apiregistration.k8s.io/v1beta1", "APIService", 22, "removed", "apiregistration.k8s.io/v1"],
  ["flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema", 25, "deprecated", "flowcontrol.apiserver.k8s.io/v1beta2"],
  ["flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema", 26, "removed", "flowcontrol.apiserver.k8s.io/v1beta3"],
  ["flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema", 28, "deprecated", "flowcontrol.apiserver.k8s.io/v1beta3"],
  ["flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema", 29, "removed", "flowcontrol.apiserver.k8s.io/v1"],
  ["flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", 32, "removed", "flowcontrol.apiserver.k8s.io/v1"],
  ["storage.k8s.io/v1beta1", "CSIDriver", 22, "removed", "storage.k8s.io/v1"],
  ["storage.k8s.io/v1beta1", "CSIStorageCapacity", 27, "removed", "storage.k8s.io/v1"],
  ["node.k8s.io/v1beta1", "RuntimeClass", 25, "removed", "node.k8s.io/v1"],
  ["discovery.k8s.io/v1beta1", "EndpointSlice", 25, "removed", "discovery.k8s.io/v1"],
  ["events.k8s.io/v1beta1", "Event", 25, "removed", "events.k8s.io/v1"],
  ["resource.k8s.io/v1alpha3", "ResourceClaim", 34, "removed", "resource.k8s.io/v1"],
  ["kubeadm.k8s.io/v1beta1", "ClusterConfiguration", 21, "deprecated", "kubeadm.k8s.io/v1beta2"],
  ["kubeadm.k8s.io/v1beta1", "ClusterConfiguration", 22, "removed", "kubeadm.k8s.io/v1beta3"],
  ["kubeadm.k8s.io/v1beta2", "ClusterConfiguration", 27, "removed", "kubeadm.k8s.io/v1beta3"],
  ["kubeadm.k8s.io/v1beta2", "ClusterConfiguration", 31, "removed", "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta4", "ClusterConfiguration", 37, undefined],
  ["kubelet.config.k8s.io/v1beta1", "KubeletConfiguration", 37, undefined],
  ["kubeproxy.config.k8s.io/v1alpha1", "KubeProxyConfiguration", 37, undefined],
  ["settings.k8s.io/v1alpha1", "PodPreset", 20, "removed"],
  ["auditregistration.k8s.io/v1alpha1", "AuditSink", 19, "removed"],
  ["node.k8s.io/v1alpha1", "RuntimeClass", 23, "deprecated", "node.k8s.io/v1"],
  ["kubeadm.k8s.io/v1beta3", "ClusterConfiguration", 37, "deprecated", "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta3", "ClusterConfiguration", 30, "served"],
  ["audit.k8s.io/v1beta1", "Policy", 20, "served", "audit.k8s.io/v1"],
  ["audit.k8s.io/v1beta1", "Policy", 23, "deprecated", "audit.k8s.io/v1"],
  ["audit.k8s.io/v1beta1", "Policy", 24, "removed", "audit.k8s.io/v1"],
  ["apps/v1", "Deployment", 37, undefined],
  ["networking.k8s.io/v1", "Ingress", 37, undefined],
  ["example.com/v1beta1", "Ingress", 37, undefined],
  ["constructor", "__proto__", 37, undefined],
];

for (const [apiVersion, kind, minor, state, replacement] of cases) {
  test(`${apiVersion} ${kind} in 1.${minor}: ${state ?? "not listed"}`, () => {
    const verdict = apiRemoval(apiVersion, kind, minor);
    assert.equal(verdict?.state, state);
    assert.equal(verdict?.replacement, replacement);
    assert.ok(verdict === undefined || !verdict.planned);
  });
}

test("a removal that no released version has made is planned", () => {
  const verdict = apiRemoval("resource.k8s.io/v1beta1", "ResourceClaim", newestKnownMinor + 1);
  assert.equal(verdict?.state, "removed");
  assert.equal(verdict?.planned, true);
});

test("the table agrees with the OpenAPI documents of Kubernetes", () => {
  const kinds = builtinKinds();
  let compared = 0;
  for (const api of apiLifecycles) {
    const served = kinds.get(`${api.apiVersion} ${api.kind}`);
    if (served === undefined) continue;
    compared++;
    const label = `${api.apiVersion} ${api.kind}`;
    assert.equal(served.until, (api.removedIn ?? Infinity) <= newestKnownMinor ? api.removedIn : undefined, label);
    // What the oldest document has came with it or before; some alpha kinds entered the documents later.
    if (served.since > 21) assert.equal(served.since, api.introducedIn, label);
  }
  assert.ok(compared > 90, `${compared}`);
});

test("what replaces an API is served by then", () => {
  const kinds = builtinKinds();
  for (const { apiVersion, kind, deprecatedIn } of apiLifecycles)
    for (let minor = deprecatedIn; minor <= newestKnownMinor; minor++) {
      const label = `${apiVersion} ${kind} in 1.${minor}`;
      const replacement = apiRemoval(apiVersion, kind, minor)?.replacement;
      if (replacement === undefined) continue;
      assert.notEqual(replacement, apiVersion, label);
      assert.notEqual(apiRemoval(replacement, kind, minor)?.state, "removed", label);
      const served = kinds.get(`${replacement} ${kind}`);
      if (served !== undefined && minor >= oldestMinor) assert.ok(served.since <= minor, `${label}: ${replacement}`);
      if (served !== undefined && minor < newestMinor)
        assert.ok((served.until ?? 99) > minor, `${label}: ${replacement}`);
    }
});

test("the table is unique, sorted, in order of time, and sourced", () => {
  const names = apiLifecycles.map((api) => `${api.apiVersion} ${api.kind}`);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length > 100);
  for (const api of apiLifecycles) {
    const label = `${api.apiVersion} ${api.kind}`;
    assert.match(api.apiVersion, /^[a-z0-9.]+\/v\d+((alpha|beta)\d+)?$/, label);
    assert.match(api.kind, /^[A-Z][A-Za-z]+$/, label);
    assert.ok(api.introducedIn <= api.deprecatedIn, label);
    assert.ok(api.removedIn === undefined || api.deprecatedIn <= api.removedIn, label);
    assert.notEqual(api.replacement, api.apiVersion, label);
    assert.match(api.source, /^Kubernetes, .+: https:\/\/\S+$/, label);
    if (api.replacement !== undefined) {
      const replaced = apiLifecycles.find((other) => other.apiVersion === api.replacement && other.kind === api.kind);
      assert.ok(replaced?.removedIn === undefined || replaced.removedIn > (api.removedIn ?? 0), label);
    }
  }
});
