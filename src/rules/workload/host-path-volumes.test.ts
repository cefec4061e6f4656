import assert from "node:assert/strict";
import { test } from "node:test";
import { riskOf } from "./host-path-volumes.ts";

const cases = {
  node: ["/", "//", "/.", "/var/..", "/proc/1/root", "/proc/self/root/", "C:\\", "c:/"],
  "socket of Docker": [
    "/var/run/docker.sock",
    "/run/docker.sock/",
    "/proc/1/root/run/docker.sock",
    "\\\\.\\pipe\\docker_engine",
  ],
  "socket of containerd": ["/run/containerd/containerd.sock", "/run/k3s/containerd/containerd.sock"],
  sockets: ["/run", "/var/run/", "//run//containerd"],
  credentials: [
    "/etc",
    "/etc/kubernetes",
    "/etc/kubernetes/pki/etcd",
    "/etc/kubernetes/controller-manager.conf",
    "/var",
    "/var/lib",
    "/var/lib/kubelet",
    "/var/lib/kube-controller-manager",
    "/var/lib/kube-scheduler/kubeconfig",
    "/srv/kubernetes",
    "/root",
  ],
  processes: ["/proc", "/proc/1", "/proc/1/environ", "/proc/self/status"],
  ordinary: [
    "/etc/localtime",
    "/etc/ssl/certs",
    "/var/log",
    "/var/lib/kubelet/plugins/example.com",
    "/runtime",
    "/etcetera",
    "/proc/sys/net",
    "/srv",
    "C:\\logs",
    "/etc/kubernetes/pki-backup",
  ],
} as const;

function told(hostPath: string, type?: string): string {
  const risk = riskOf(hostPath, type);
  return risk.kind === "socket" ? `socket of ${risk.runtime}` : risk.kind;
}

for (const [risk, paths] of Object.entries(cases))
  for (const path of paths)
    test(`${path} is ${risk}`, () => {
      assert.equal(told(path), risk);
    });

test("the type decides whether a socket, or a directory, can be mounted", () => {
  const socket = "/var/run/docker.sock";
  for (const type of ["", "Socket"]) assert.equal(told(socket, type), "socket of Docker", type);
  for (const type of ["File", "FileOrCreate", "Directory", "DirectoryOrCreate", "CharDevice", "BlockDevice"])
    assert.equal(told(socket, type), "ordinary", type);
  for (const [path, risk] of [
    ["/run", "sockets"],
    ["/", "node"],
    ["/proc", "processes"],
  ] as const) {
    for (const type of ["", "Directory", "DirectoryOrCreate"]) assert.equal(told(path, type), risk, type);
    for (const type of ["File", "FileOrCreate", "Socket", "CharDevice", "BlockDevice"])
      assert.equal(told(path, type), "ordinary", type);
  }
  assert.equal(told("/etc/kubernetes/admin.conf", "File"), "credentials");
  assert.equal(told("\\\\.\\pipe\\docker_engine", "File"), "socket of Docker");
});
