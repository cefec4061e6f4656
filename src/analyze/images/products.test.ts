import assert from "node:assert/strict";
import test from "node:test";
import { imageProducts, kubernetesComponent } from "./products.ts";
import { parseImageReference } from "./reference.ts";

function reference(text: string) {
  const parsed = parseImageReference(text);
  assert.ok(parsed.state === "reference");
  return parsed.reference;
}

const cases: readonly [string, readonly string[]][] = [
  ["alpine:3.19", ["alpine 3.19"]],
  ["docker.io/library/ubuntu:20.04", ["ubuntu 20.04"]],
  ["python:3.9-slim-buster", ["python 3.9-slim-buster", "base debian buster"]],
  ["node:18-alpine3.16", ["node 18-alpine3.16", "base alpine 3.16"]],
  ["node:18-alpine", ["node 18-alpine"]],
  ["debian:buster-slim", ["debian buster-slim"]],
  ["alpine", []],
  ["quay.io/library/alpine:3.9", []],
  ["somebody/alpine:3.9", []],
  ["ghcr.io/python:3.6", []],
  ["registry.k8s.io/kube-apiserver:v1.29.3", ["kubernetes v1.29.3"]],
  ["k8s.gcr.io/kube-proxy-amd64:v1.16.0", ["kubernetes v1.16.0"]],
  ["gcr.io/google_containers/etcd-amd64:3.1.10", ["etcd 3.1.10"]],
  ["gcr.io/somebody/etcd:3.1.10", []],
  ["registry.k8s.io/etcd:3.5.12-0", ["etcd 3.5.12-0"]],
  ["registry.k8s.io/ingress-nginx/controller:v1.9.4", ["ingress-nginx v1.9.4"]],
  ["registry.k8s.io/pause:3.9", []],
  ["registry.k8s.io/coredns/coredns:v1.11.1", []],
];

for (const [text, expected] of cases) {
  test(`products of ${text}`, () => {
    const found = imageProducts(reference(text));
    assert.deepEqual(
      found.map(({ product, version, role }) => `${role === "base" ? "base " : ""}${product} ${version}`),
      expected,
    );
  });
}

test("Kubernetes components", () => {
  assert.equal(kubernetesComponent(reference("registry.k8s.io/kube-scheduler:v1.29.3")), "kube-scheduler");
  assert.equal(kubernetesComponent(reference("registry.k8s.io/etcd:3.5.12-0")), undefined);
  assert.equal(kubernetesComponent(reference("docker.io/somebody/kube-scheduler:v1.29.3")), undefined);
});
