import assert from "node:assert/strict";
import test from "node:test";
import { imageProducts } from "./products.ts";
import { parseImageReference } from "./reference.ts";
import { runningProducts } from "./running-products.ts";

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
  ["registry.k8s.io/coredns/coredns:v1.11.1", ["coredns v1.11.1"]],
  ["gcr.io/google-containers/etcd-amd64:3.1.10", ["etcd 3.1.10"]],
  ["k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1", ["kubernetes-dashboard v1.10.1"]],
  ["mirror.gcr.io/library/python:3.8", ["python 3.8"]],
  ["public.ecr.aws/docker/library/python:3.8", ["python 3.8"]],
  ["public.ecr.aws/library/python:3.8", []],
  ["python:3.12-slim-bookworm", ["python 3.12-slim-bookworm", "base debian bookworm"]],
  ["eclipse-temurin:18-jre-focal", ["eclipse-temurin 18-jre-focal", "base ubuntu focal"]],
  ["eclipse-temurin:11.0.20_8-jdk-centos7", ["eclipse-temurin 11.0.20_8-jdk-centos7", "base centos 7"]],
  ["eclipse-temurin:21-ubi9-minimal", ["eclipse-temurin 21-ubi9-minimal", "base rhel 9"]],
  ["haproxy:2.9-alpine3.20", ["haproxy 2.9-alpine3.20", "base alpine 3.20"]],
  ["traefik:v2.10", ["traefik v2.10"]],
  ["ubuntu:jammy-20240111", ["ubuntu jammy-20240111"]],
  ["mcr.microsoft.com/dotnet/aspnet:5.0-buster-slim", ["dotnet 5.0-buster-slim", "base debian buster"]],
  ["mcr.microsoft.com/dotnet/core/sdk:3.1", ["dotnet 3.1"]],
  ["mcr.microsoft.com/dotnet/monitor:6.0", []],
  ["registry.access.redhat.com/ubi7/ubi-minimal:7.9-100", ["rhel 7"]],
  ["registry.access.redhat.com/ubi8:latest", ["rhel 8"]],
  ["registry.access.redhat.com/ubi8/nodejs-14:1-100", []],
  ["registry.example.com/ubi7/ubi:7.9", []],
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

const running: readonly [string, readonly string[]][] = [
  ["docker.io/calico/node:v3.26.1", ["calico v3.26.1"]],
  ["quay.io/calico/typha:v3.27.0", ["calico v3.27.0"]],
  ["quay.io/cilium/operator-generic:v1.14.3", ["cilium v1.14.3"]],
  ["quay.io/jetstack/cert-manager-webhook:v1.13.0", ["cert-manager v1.13.0"]],
  ["istio/proxyv2:1.20.3-distroless", ["istio 1.20.3-distroless"]],
  ["weaveworks/weave-npc:2.8.1", ["weave-net 2.8.1"]],
  ["quay.io/coreos/etcd:v3.4.13", ["etcd v3.4.13"]],
  ["kubernetesui/dashboard:v2.7.0", ["kubernetes-dashboard v2.7.0"]],
  ["ghcr.io/projectcontour/contour:v1.27.0", ["contour v1.27.0"]],
  ["grafana/grafana-oss:10.4.2-ubuntu", ["grafana 10.4.2-ubuntu"]],
  ["quay.io/prometheus/prometheus:v2.45.0", ["prometheus v2.45.0"]],
  ["docker.elastic.co/elasticsearch/elasticsearch:7.17.9", ["elasticsearch 7.17.9"]],
  ["valkey/valkey:8.0-bookworm", ["valkey 8.0-bookworm", "base debian bookworm"]],
  ["registry.k8s.io/metrics-server/metrics-server:v0.6.4", ["metrics-server v0.6.4"]],
  ["redis:7.0.15-alpine3.19", ["redis 7.0.15-alpine3.19", "base alpine 3.19"]],
  ["someorg/redis-exporter:7", []],
  ["oliver006/redis_exporter:v1.45.0", []],
  ["bitnami/redis:7.0", []],
  ["prometheuscommunity/postgres-exporter:9.5", []],
  ["someorg/python:2.7", []],
  ["docker.io/python/python:2.7", []],
  ["prom/node-exporter:v1.0.0", []],
  ["prom/alertmanager:v0.20.0", []],
  ["grafana/loki:2.9.0", []],
  ["grafana/promtail:2.4.0", []],
  ["calico/node-exporter:v3.26.1", []],
  ["quay.io/cilium/hubble-ui:v0.12.0", []],
  ["quay.io/tigera/operator:v1.30.4", []],
  ["docker.io/istio/examples-bookinfo-reviews-v1:1.17.0", []],
  ["registry.example.com/istio/proxyv2:1.12.0", []],
  ["nginx/nginx-ingress:1.12.0", []],
  ["nginxinc/nginx-unprivileged:1.18", []],
  ["quay.io/prometheus-operator/prometheus-operator:v0.45.0", []],
  ["node-exporter:1.0", []],
  ["library/nodejs:8", []],
];

for (const [text, expected] of running) {
  test(`running products of ${text}`, () => {
    const found = runningProducts(reference(text));
    assert.deepEqual(
      found.map(({ product, version, role }) => `${role === "base" ? "base " : ""}${product} ${version}`),
      expected,
    );
  });
}
