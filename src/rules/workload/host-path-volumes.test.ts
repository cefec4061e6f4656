import assert from "node:assert/strict";
import { test } from "node:test";
import { riskOf } from "./host-path-volumes.ts";

const cases = {
  node: ["/", "//", "/.", "/var/..", "C:\\", "c:/"],
  "runtime-socket": [
    "/var/run/docker.sock",
    "/run/docker.sock/",
    "/run",
    "/var/run/",
    "//run//containerd",
    "\\\\.\\pipe\\docker_engine",
  ],
  credentials: ["/etc", "/etc/kubernetes", "/etc/kubernetes/pki/etcd", "/var", "/var/lib", "/var/lib/kubelet", "/root"],
  processes: ["/proc", "/proc/1", "/proc/1/environ", "/proc/self/root"],
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

for (const [risk, paths] of Object.entries(cases))
  for (const path of paths)
    test(`${path} is ${risk}`, () => {
      assert.equal(riskOf(path), risk);
    });
