import assert from "node:assert/strict";
import test from "node:test";
import type { Json, JsonObject } from "../../../model/json.ts";
import { refusalOf } from "./address.ts";
import { targetsOf } from "./targets.ts";

const node = (name: string, addresses: Json, more: JsonObject = {}): JsonObject => ({
  kind: "Node",
  metadata: { name, labels: more.labels ?? {} },
  status: { addresses, daemonEndpoints: { kubeletEndpoint: { Port: more.port ?? 10250 } } },
});
const internal = (address: string) => ({ type: "InternalIP", address });

function asked(objects: readonly JsonObject[], server = "https://10.0.0.1:6443"): readonly string[] {
  return targetsOf({ server: new URL(server), objects }).targets.map(
    ({ component, address, port }) => `${component} ${address}:${port}`,
  );
}

test("the kubeconfig's server and each node's kubelet, at the port that the node names", () => {
  const objects = [
    node("a", [internal("10.0.0.2"), { type: "ExternalIP", address: "192.0.2.7" }, { type: "Hostname", address: "a" }]),
    node("b", [{ type: "Hostname", address: "b.example" }], { port: 10_350 }),
  ];
  assert.deepEqual(asked(objects, "https://api.example"), [
    "kube-apiserver api.example:443",
    "kubelet 10.0.0.2:10250",
    "kubelet 192.0.2.7:10250",
    "kubelet b.example:10350",
  ]);
});

test("nothing that no object of the cluster names, and of other objects nothing", () => {
  const named = {
    status: { addresses: [internal("10.9.9.9")], hostIP: "10.9.9.9" },
    spec: { externalIPs: ["10.9.9.9"] },
  };
  const pod = { kind: "Pod", metadata: { name: "etcd-a", namespace: "kube-system" }, ...named };
  assert.deepEqual(
    asked([pod, { kind: "ConfigMap", ...named }, { kind: "Service", ...named }, { kind: "Ingress", ...named }]),
    ["kube-apiserver 10.0.0.1:6443"],
  );
});

test("metadata services, link-local, multicast, unspecified and loopback addresses are left out, however they are written", () => {
  const addresses = ["169.254.169.254", "::ffff:169.254.169.254", "fd00:ec2::254", "fe80::1", "224.0.0.1", "0.0.0.0"];
  const more = [
    "::",
    "127.0.0.1",
    "::1",
    "::ffff:127.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "100.100.100.200",
    "not an address",
    "0177.1",
  ];
  const objects = [
    node("a", [...addresses, ...more].map(internal)),
    node("m", [{ type: "Hostname", address: "metadata.google.internal" }]),
  ];
  const { targets, leftOut } = targetsOf({ server: new URL("https://10.0.0.1"), objects });
  assert.equal(targets.length, 1);
  assert.ok(leftOut.metadata >= 4 && leftOut.loopback >= 0);
  for (const address of [...addresses, ...more]) assert.notEqual(refusalOf(address, false), undefined, address);
  for (const address of ["10.0.0.1", "192.168.1.1", "2001:db8::1", "100.64.0.1"])
    assert.equal(refusalOf(address, false), undefined);
});

test("loopback addresses where the API server is on loopback itself, metadata addresses not even then", () => {
  const objects = [node("a", [internal("127.3.4.5"), internal("169.254.169.254")])];
  for (const server of ["https://127.0.0.1:6443", "https://[::1]:6443", "https://localhost:6443"])
    assert.deepEqual(asked(objects, server).slice(1), ["kubelet 127.3.4.5:10250"]);
});

test("the control plane: where mirror pods run, and at the nodes of that role", () => {
  const mirror = (component: string, ip: string, command: readonly string[] = []) => ({
    kind: "Pod",
    metadata: {
      name: `${component}-cp`,
      namespace: "kube-system",
      labels: { component },
      annotations: { "kubernetes.io/config.mirror": "x" },
    },
    spec: { containers: [{ command }] },
    status: { hostIP: ip },
  });
  const controlPlane = node("cp", [internal("10.0.0.1"), { type: "ExternalIP", address: "192.0.2.1" }], {
    labels: { "node-role.kubernetes.io/control-plane": "" },
  });
  const objects = [
    controlPlane,
    mirror("etcd", "10.0.0.1", ["etcd", "--listen-client-urls=https://127.0.0.1:2379,https://10.0.0.1:12379"]),
    mirror("kube-scheduler", "10.0.0.1", ["kube-scheduler", "--secure-port=0"]),
  ];
  assert.deepEqual(asked(objects).slice(1), [
    "etcd 10.0.0.1:12379",
    "etcd 192.0.2.1:12379",
    "kube-scheduler 10.0.0.1:10259",
    "kube-scheduler 192.0.2.1:10259",
    "kube-controller-manager 10.0.0.1:10257",
    "kube-controller-manager 192.0.2.1:10257",
    "kubelet 10.0.0.1:10250",
    "kubelet 192.0.2.1:10250",
  ]);
  const fake = { ...mirror("etcd", "10.0.0.9"), metadata: { ...mirror("etcd", "").metadata, namespace: "shop" } };
  assert.equal(asked([fake]).length, 1, "a pod of another namespace is none of the control plane's");
});

test("endpoints of the Service kubernetes, NodePorts at nodes, load balancers of dashboards only", () => {
  const slice = (name: string, namespace: string) => ({
    kind: "EndpointSlice",
    metadata: { namespace, labels: { "kubernetes.io/service-name": name } },
    endpoints: [{ addresses: ["10.0.0.5"] }],
    ports: [{ port: 6443 }],
  });
  const endpoints = {
    kind: "Endpoints",
    metadata: { name: "kubernetes", namespace: "default" },
    subsets: [{ addresses: [{ ip: "10.0.0.6" }], ports: [{ port: 6443 }] }],
  };
  const service = (name: string, type: string, selector: JsonObject = {}) => ({
    kind: "Service",
    metadata: { name, namespace: "shop" },
    spec: {
      type,
      selector,
      ports: [
        { port: 80, nodePort: 30080 },
        { port: 53, nodePort: 30053, protocol: "UDP" },
      ],
    },
    status: { loadBalancer: { ingress: [{ ip: "198.51.100.1" }] } },
  });
  const objects = [
    node("a", [internal("10.0.0.2")]),
    slice("kubernetes", "default"),
    slice("kubernetes", "shop"),
    slice("web", "default"),
    endpoints,
    service("web", "ClusterIP"),
    service("web", "NodePort"),
    service("headlamp", "LoadBalancer"),
  ];
  assert.deepEqual(asked(objects), [
    "kube-apiserver 10.0.0.1:6443",
    "kube-apiserver 10.0.0.5:6443",
    "kube-apiserver 10.0.0.6:6443",
    "kubelet 10.0.0.2:10250",
    "service 10.0.0.2:30080",
    "service 198.51.100.1:80",
  ]);
  const { leftOut } = targetsOf({ server: new URL("https://10.0.0.1"), objects });
  assert.equal(leftOut["not-tcp"], 2);
});

test("of many nodes and ports a bounded part, and how many", () => {
  const nodes = Array.from({ length: 1000 }, (_, n) => node(`n${n}`, [internal(`10.1.${n >> 8}.${n & 255}`)]));
  const services = Array.from({ length: 1000 }, (_, n) => ({
    kind: "Service",
    metadata: { name: `s${n}`, namespace: "shop" },
    spec: { type: "NodePort", ports: [{ port: 80, nodePort: 30_000 + n }] },
  }));
  const result = targetsOf({ server: new URL("https://10.0.0.1"), objects: [...nodes, ...services] });
  assert.deepEqual(result.nodes, { known: 1000, chosen: 20 });
  assert.deepEqual(result.ports, { known: 1000, chosen: 200 });
  assert.equal(result.targets.length, 1 + 20 + 200 * 2);
});

test("hostile objects are taken as they are", () => {
  const odd: readonly JsonObject[] = [
    {},
    { kind: "Node" },
    { kind: "Node", status: { addresses: "x" } },
    {
      kind: "Node",
      metadata: { name: "__proto__" },
      status: { addresses: [null, 3, { type: "InternalIP", address: {} }] },
    },
    { kind: "Pod", metadata: null },
    {
      kind: "Service",
      spec: { type: "NodePort", ports: [null, { nodePort: -1 }, { nodePort: 70_000 }, { nodePort: "80" }] },
    },
    {
      kind: "EndpointSlice",
      metadata: { namespace: "default", labels: { "kubernetes.io/service-name": "kubernetes" } },
    },
  ];
  assert.deepEqual(asked(odd), ["kube-apiserver 10.0.0.1:6443"]);
});
