import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { JsonObject } from "../../src/model/json.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { jsonReport } from "../../src/report/json.ts";
import { sarifReport } from "../../src/report/sarif.ts";
import { folderWith } from "../report/folder.ts";
import { problemsOf, validateSarif, validateScan } from "../report/schemas.ts";
import { entriesOf, forbidden, scanCluster } from "../support/live-cluster.ts";

const template = (container: JsonObject = {}): JsonObject => ({
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "web", image: "registry.example/web:1", ...container }] },
});
const owner = (apiVersion: string, kind: string, name: string): JsonObject => ({
  ownerReferences: [{ apiVersion, kind, name, uid: "1", controller: true }],
});
const workload = (
  apiVersion: string,
  kind: string,
  name: string,
  metadata: JsonObject,
  spec: JsonObject,
): JsonObject => ({
  apiVersion,
  kind,
  metadata: { name, namespace: "shop", ...metadata },
  spec,
});
const privileged = { securityContext: { privileged: true } };
const deployment = (container: JsonObject = privileged, metadata: JsonObject = {}) =>
  workload("apps/v1", "Deployment", "web", metadata, { replicas: 3, template: template(container) });
const pod = (name: string, metadata: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
  ...workload("v1", "Pod", name, metadata, {
    containers: [{ name: "web", image: "registry.example/web:1", ...privileged }],
  }),
  ...more,
});

const about = { language: "en", tool: { name: "rempart", version: "0.0.0" } } as const;
const found = (result: ScanResult, rule = "no-privileged-container") =>
  result.findings.filter((finding) => finding.rule === rule);
const subjects = (result: ScanResult, rule?: string) =>
  found(result, rule).map(({ subject }) =>
    subject.kind === "resource" ? [`${subject.resource.kind}/${subject.resource.name}`, subject.pods] : [subject.kind],
  );
const missing = (result: ScanResult, fact: string) =>
  result.status.flatMap(({ missing: facts }) =>
    facts.filter((entry) => entry.fact === fact).map(({ question }) => question),
  );

describe("a cluster", () => {
  test("one subject stands for a Deployment, its ReplicaSets of any age and its Pods, which are counted", async () => {
    const result = await scanCluster(
      entriesOf([
        deployment(),
        workload("apps/v1", "ReplicaSet", "web-1", owner("apps/v1", "Deployment", "web"), {
          replicas: 0,
          template: template(privileged),
        }),
        workload("apps/v1", "ReplicaSet", "web-2", owner("apps/v1", "Deployment", "web"), {
          replicas: 3,
          template: template(privileged),
        }),
        ...["a", "b", "c"].map((name) => pod(name, owner("apps/v1", "ReplicaSet", "web-2"))),
        pod("done", owner("apps/v1", "ReplicaSet", "web-2"), { status: { phase: "Failed" } }),
      ]),
    );
    assert.deepEqual(subjects(result), [["Deployment/web", 3]]);
    assert.equal(result.stats.workloads, 1);
  });

  test("pods of a custom resource are one subject where they are alike; pods of nobody and static pods are their own", async () => {
    const kafka = owner("kafka.example/v1", "Broker", "main");
    const result = await scanCluster(
      entriesOf([
        pod("broker-0", kafka),
        pod("broker-1", kafka),
        workload("v1", "Pod", "broker-2", kafka, {
          hostNetwork: true,
          containers: [{ name: "x", image: "a:1", ...privileged }],
        }),
        pod("alone"),
        pod("finished", {}, { status: { phase: "Succeeded" } }),
        pod("static-node-1", { ...owner("v1", "Node", "node-1"), annotations: { "kubernetes.io/config.mirror": "x" } }),
      ]),
    );
    assert.deepEqual(subjects(result).sort(), [
      ["Broker/main", 1],
      ["Broker/main", 2],
      ["Pod/alone", undefined],
      ["Pod/static-node-1", undefined],
    ]);
  });

  test("an old ReplicaSet of a Deployment that may not be read is no subject", async () => {
    const metadata = owner("apps/v1", "Deployment", "web");
    const result = await scanCluster([
      ...entriesOf([
        workload("apps/v1", "ReplicaSet", "web-1", metadata, { replicas: 0, template: template(privileged) }),
        workload("apps/v1", "ReplicaSet", "web-2", metadata, { replicas: 1, template: template(privileged) }),
      ]),
      forbidden("apps", "deployments"),
    ]);
    assert.deepEqual(subjects(result), [["ReplicaSet/web-2", undefined]]);
  });

  test("a finding names the API path and the field, in every format, and stays the same when pods come and go", async () => {
    const few = await scanCluster(entriesOf([deployment()]));
    const many = await scanCluster(entriesOf([deployment(), pod("a", owner("apps/v1", "Deployment", "web"))]));
    const [finding] = found(few);
    assert.deepEqual(finding?.location, {
      apiPath: "/apis/apps/v1/namespaces/shop/deployments/web",
      field: "spec.template.spec.containers[0].securityContext.privileged",
    });
    assert.deepEqual(
      few.findings.map(({ fingerprint }) => fingerprint),
      many.findings.map(({ fingerprint }) => fingerprint),
    );
    assert.deepEqual(problemsOf(validateScan, JSON.parse([...jsonReport(many, about)].join(""))), []);
    const sarif = [...sarifReport(many, about)].join("");
    assert.deepEqual(problemsOf(validateSarif, JSON.parse(sarif)), []);
    assert.match(sarif, /https:\/\/cluster\.example:6443\/apis\/apps\/v1\/namespaces\/shop\/deployments\/web/);
  });

  test("exceptions by annotation and by rempart.yaml, its severities and a baseline hold for the cluster", async (t) => {
    const annotations = { "rempart/except.no-privileged-container": "the driver needs it" };
    const annotated = await scanCluster(entriesOf([deployment(privileged, { annotations })]));
    assert.deepEqual(
      found(annotated).map(({ state }) => state),
      ["excepted"],
    );
    assert.deepEqual(found(annotated)[0]?.exception?.source, {
      kind: "annotation",
      apiPath: "/apis/apps/v1/namespaces/shop/deployments/web",
      field: 'metadata.annotations["rempart/except.no-privileged-container"]',
    });
    assert.deepEqual(problemsOf(validateScan, JSON.parse([...jsonReport(annotated, about)].join(""))), []);
    assert.deepEqual(problemsOf(validateSarif, JSON.parse([...sarifReport(annotated, about)].join(""))), []);
    const workingDirectory = folderWith(t, {
      "rempart.yaml":
        "exceptions:\n  - rule: no-privileged-container\n    object: { kind: Deployment, namespace: shop, name: web }\n    reason: the driver needs it\nseverities:\n  - { rule: require-image-digest, severity: info }\n",
    });
    const configured = await scanCluster(entriesOf([deployment()]), { workingDirectory });
    assert.deepEqual(
      found(configured).map(({ state }) => state),
      ["excepted"],
    );
    assert.deepEqual(
      found(configured, "require-image-digest").map(({ severity }) => severity),
      ["info"],
    );
    const before = await scanCluster(entriesOf([deployment()]));
    const fingerprints = new Set(before.findings.map(({ fingerprint }) => fingerprint));
    const known = await scanCluster(entriesOf([deployment()]), { baseline: { path: "b.json", fingerprints } });
    assert.ok(known.findings.every(({ state }) => state === "baseline"));
  });

  test("what may not be read leaves its questions open, with the grant, and nothing is found for want of it", async () => {
    const objects = entriesOf([deployment({})]);
    const denied = "require-ingress-default-deny";
    assert.equal(found(await scanCluster(objects), denied).length, 1);
    const blind = await scanCluster([...objects, forbidden("networking.k8s.io", "networkpolicies")]);
    assert.equal(found(blind, denied).length, 0);
    assert.ok(missing(blind, "cluster.readable").includes("network-policies.ingress"));
    assert.equal(blind.status[6]?.status, "not checked");
    const elsewhere = await scanCluster([...objects, forbidden("networking.k8s.io", "networkpolicies", "other")]);
    assert.equal(found(elsewhere, denied).length, 1);
    assert.ok(missing(elsewhere, "cluster.readable-in").includes("network-policies.ingress"));
    assert.deepEqual(
      blind.errors.map(({ code }) => code),
      ["cluster-partial"],
    );
    const nothing = await scanCluster([...objects, forbidden("", "secrets"), forbidden("", "podtemplates")]);
    assert.deepEqual(nothing.errors, [], "no question depends on it");
    const tenant = await scanCluster([...objects, forbidden("", "nodes")], { about: { namespaces: ["shop"] } });
    assert.deepEqual(tenant.errors, [], "it lies outside of what was asked for");
  });

  test("what is not served is no lack; a list that broke off is an error as well", async () => {
    const base = forbidden("argoproj.io", "rollouts");
    const absent = await scanCluster([...entriesOf([deployment({})]), { ...base, reason: "not-served" }]);
    assert.deepEqual(absent.clusters[0]?.lacks, []);
    const broken = await scanCluster([...entriesOf([deployment({})]), { ...forbidden("", "pods"), reason: "failed" }]);
    assert.deepEqual(
      broken.errors.map(({ code }) => code),
      ["cluster-partial"],
    );
    assert.ok(missing(broken, "cluster.whole").includes("pod-security.privileged"));
  });

  test("the control plane of a provider is the provider's: unknown, never failed, never passed", async () => {
    const node = {
      apiVersion: "v1",
      kind: "Node",
      metadata: { name: "n", labels: { "eks.amazonaws.com/nodegroup": "a" } },
      spec: { providerID: "aws:///eu-west-1a/i-0" },
    };
    const result = await scanCluster(entriesOf([node], "v1.33.1-eks-1de2ab1"));
    assert.deepEqual([result.clusters[0]?.platform, result.clusters[0]?.controlPlane], ["eks", "provider"]);
    const asked = missing(result, "provider.control-plane");
    for (const question of ["anonymous-access.api-server", "secrets.encryption-at-rest", "control-plane.profiling"])
      assert.ok(asked.includes(question as (typeof asked)[number]), question);
    for (const fact of ["kube-apiserver.flags", "etcd.flags", "kube-scheduler.flags"])
      assert.deepEqual(missing(result, fact), []);
    assert.ok(missing(result, "kubelet.configuration").includes("anonymous-access.kubelet"));
    assert.equal(result.kubernetesVersion, "1.33");
  });

  test("static pods tell what the control plane runs with; what kubeadm was told counts only without them", async () => {
    const kubeadm = {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "kubeadm-config", namespace: "kube-system" },
      data: {
        ClusterConfiguration:
          'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nkubernetesVersion: v1.36.3\napiServer:\n  extraArgs:\n    - { name: anonymous-auth, value: "true" }\n',
      },
    };
    const told = await scanCluster(entriesOf([kubeadm]));
    assert.deepEqual(
      found(told, "no-anonymous-api-server").map(({ location }) => location),
      [
        {
          apiPath: "/api/v1/namespaces/kube-system/configmaps/kubeadm-config",
          field: "data.ClusterConfiguration.apiServer.extraArgs[0].value",
        },
      ],
    );
    const apiServer = {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "kube-apiserver-a", namespace: "kube-system", ...owner("v1", "Node", "a") },
      spec: {
        containers: [
          {
            name: "kube-apiserver",
            image: "k/kube-apiserver:v1.36.3",
            command: ["kube-apiserver", "--anonymous-auth=false"],
          },
        ],
      },
    };
    const running = await scanCluster(entriesOf([kubeadm, apiServer]));
    assert.deepEqual(found(running, "no-anonymous-api-server"), []);
    assert.ok(!missing(running, "kube-apiserver.flags").includes("anonymous-access.api-server"));
  });

  test("fields that only a newer server knows are no finding; it took them", async () => {
    const settings = {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "a", namespace: "shop" },
      dataFromTomorrow: {},
    };
    const unknown = (result: ScanResult) => found(result, "no-unknown-field").length;
    assert.equal(unknown(await scanCluster(entriesOf([settings], "v1.36.3"))), 1);
    assert.equal(unknown(await scanCluster(entriesOf([settings], "v1.99.0"))), 0);
  });

  test("keys of Object.prototype are ordinary keys", async () => {
    const hostile = JSON.parse(
      '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"__proto__","namespace":"constructor","labels":{"__proto__":"x"},"annotations":{"constructor":"y"}},"spec":{"__proto__":{"containers":[]},"containers":[{"name":"hasOwnProperty","image":"a:1"}]}}',
    );
    const result = await scanCluster(entriesOf([hostile]));
    assert.deepEqual(result.errors, []);
    assert.ok(result.findings.length > 0);
  });
});
