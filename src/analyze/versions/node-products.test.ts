import assert from "node:assert/strict";
import { test } from "node:test";
import { nodeRuntime, nodeSystem } from "./node-products.ts";

const systems: readonly [string, string | undefined][] = [
  ["Ubuntu 22.04.4 LTS", "ubuntu 22.04"],
  ["Debian GNU/Linux 12 (bookworm)", "debian 12"],
  ["Amazon Linux 2", "amazonlinux 2"],
  ["Amazon Linux 2023.4.20240429", "amazonlinux 2023"],
  ["Amazon Linux AMI 2018.03", "amazonlinux 2018.03"],
  ["Alpine Linux v3.18", "alpine 3.18"],
  ["CentOS Linux 7 (Core)", "centos 7"],
  ["CentOS Stream 9", undefined],
  ["Rocky Linux 9.3 (Blue Onyx)", "rockylinux 9"],
  ["Fedora Linux 39 (Cloud Edition)", "fedora 39"],
  ["Red Hat Enterprise Linux Server 7.9 (Maipo)", "rhel 7"],
  ["Red Hat Enterprise Linux 8.10 (Ootpa)", "rhel 8"],
  ["Red Hat Enterprise Linux CoreOS 414.92.202310170514-0 (Plow)", undefined],
  ["Talos (v1.7.6)", "talos 1.7"],
  ["Talos (v1.13.0-beta.1)", "talos 1.13"],
  ["Flatcar Container Linux by Kinvolk 3815.2.0 (Oklo)", undefined],
  ["Container-Optimized OS from Google", undefined],
  ["Bottlerocket OS 1.19.2 (aws-k8s-1.29)", undefined],
  ["", undefined],
];

for (const [osImage, expected] of systems)
  test(`the system of "${osImage}"`, () => {
    const found = nodeSystem(osImage);
    assert.equal(found && `${found.product} ${found.version}`, expected);
  });

const runtimes: readonly [string, string | undefined][] = [
  ["containerd://1.6.21", "containerd 1.6.21"],
  ["containerd://1.6.20~ds1", undefined],
  ["containerd://1.7.11-k3s2", undefined],
  ["cri-o://1.29.1", "cri-o 1.29.1"],
  ["docker://20.10.7", "docker 20.10.7"],
  ["Unknown", undefined],
];

for (const [reported, expected] of runtimes)
  test(`the runtime of "${reported}"`, () => {
    const found = nodeRuntime(reported);
    assert.equal(found && `${found.product} ${found.version}`, expected);
  });
