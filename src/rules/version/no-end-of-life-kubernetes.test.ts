import assert from "node:assert/strict";
import { test } from "node:test";
import { EnvironmentBuilder } from "../../analyze/environment/environment-builder.ts";
import { workloadsOf } from "../../analyze/workloads/workloads.ts";
import type { JsonObject } from "../../model/json.ts";
import { toResource } from "../../model/resource.ts";
import type { Holes } from "../../model/text.ts";
import { noEndOfLifeKubernetes } from "./no-end-of-life-kubernetes.ts";

/** What the rule says of every component that a document sets up, on a day. */
function said(apiVersion: string, kind: string, rest: JsonObject, today: string): Readonly<Record<string, string>> {
  const origin = { kind: "file", file: 0, path: "x.yaml", start: 0, end: 0 } as const;
  const header = { id: 0, environment: "test", origin, spans: { nodes: [], keys: [] }, basePath: [] };
  const facts = {
    apiVersion,
    objectKind: kind,
    object: { apiVersion, kind, ...rest },
    sensitive: [],
    duplicateKeys: [],
  };
  const resource = toResource({ ...header, ...facts, kind: "object" }, "default");
  const builder = new EnvironmentBuilder("test");
  builder.add(resource, workloadsOf(resource));
  const environment = builder.build();
  const lines: Record<string, string> = {};
  for (const component of environment.components) {
    lines[component.name] = "pass";
    noEndOfLifeKubernetes.check(
      component,
      { kubernetesMinor: 37, today, environment },
      {
        fail: (message, { date, release }: Holes, { severity = "high" }) => {
          lines[component.name] = `${message} ${release} ${date} ${severity}`;
        },
        unknown: (fact, holes) => {
          lines[component.name] = Object.values({ fact, ...holes }).join(" ");
        },
        notApplicable: () => {
          lines[component.name] = "notApplicable";
        },
      },
    );
  }
  return lines;
}

const kubeadm = (kubernetesVersion: string, today: string, rest: JsonObject = {}) =>
  said("kubeadm.k8s.io/v1beta4", "ClusterConfiguration", { kubernetesVersion, ...rest }, today);

const quiet = { "kube-controller-manager": "notApplicable", "kube-scheduler": "notApplicable", etcd: "notApplicable" };

test("one version for all is told once", () => {
  assert.deepEqual(kubeadm("v1.35.2", "2026-11-01"), { "kube-apiserver": "pass", ...quiet });
  assert.deepEqual(kubeadm("v1.34.2", "2026-11-01"), {
    "kube-apiserver": "ended Kubernetes 1.34 2026-10-27 high",
    ...quiet,
  });
});

test("the last sixty days are told, the last day among them", () => {
  const soon = "endsSoon Kubernetes 1.35 2027-02-28 info";
  assert.equal(kubeadm("v1.35.2", "2026-12-29")["kube-apiserver"], "pass");
  assert.equal(kubeadm("v1.35.2", "2026-12-30")["kube-apiserver"], soon);
  assert.equal(kubeadm("v1.35.2", "2027-02-28")["kube-apiserver"], soon);
  assert.equal(kubeadm("v1.35.2", "2027-03-01")["kube-apiserver"], "ended Kubernetes 1.35 2027-02-28 high");
});

test("what no version tells stays open", () => {
  for (const version of ["stable-1.36", "latest"])
    assert.equal(kubeadm(version, "2026-11-01")["kube-apiserver"], "component.version kube-apiserver", version);
  for (const version of ["v1.99.0", "v1.29.0-eks-1"])
    assert.equal(
      kubeadm(version, "2026-11-01")["kube-apiserver"],
      `component.maintenance kube-apiserver ${version}`,
      version,
    );
  assert.deepEqual(said("kubelet.config.k8s.io/v1beta1", "KubeletConfiguration", {}, "2026-11-01"), {
    kubelet: "component.version kubelet",
  });
});

test("an etcd of one's own choice is asked for its own version", () => {
  const withEtcd = (imageTag: string) => kubeadm("v1.36.3", "2026-11-01", { etcd: { local: { imageTag } } }).etcd;
  assert.equal(withEtcd("3.4.13-0"), "ended etcd 3.4 2026-05-15 high");
  assert.equal(withEtcd("3.6.5-0"), "pass");
});

test("a static pod tells its own version", () => {
  const pod = (image: string) =>
    said(
      "v1",
      "Pod",
      {
        metadata: { name: "kube-scheduler", namespace: "kube-system" },
        spec: { containers: [{ name: "kube-scheduler", image, command: ["kube-scheduler"] }] },
      },
      "2026-11-01",
    )["kube-scheduler"];
  const ended = "ended Kubernetes 1.29 2025-02-28 high";
  assert.equal(pod("registry.k8s.io/kube-scheduler:v1.29.3"), ended);
  assert.equal(pod("mirror.example.com:5000/k8s/kube-scheduler-amd64:v1.29.3"), ended);
  assert.equal(pod("rancher/hardened-kubernetes:v1.29.3-rke2r1-build20240315"), ended);
  assert.equal(pod("registry.k8s.io/kube-scheduler:v1.36.3"), "pass");
  for (const image of ["example.com/my-kube-scheduler:1.29", "kube-scheduler", "kube-scheduler:latest"])
    assert.equal(pod(image), "component.version kube-scheduler", image);
});
