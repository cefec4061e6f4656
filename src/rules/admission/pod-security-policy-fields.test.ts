import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonObject } from "../../model/json.ts";
import { successorOf, successorOfAnnotation } from "./pod-security-policy-fields.ts";

const told = (field: string, policy: JsonObject, minor = 37) => {
  const successor = successorOf(field, policy, minor);
  return successor && ("what" in successor ? `${successor.message} ${successor.what}` : successor.message);
};

const cases: readonly (readonly [field: string, policy: JsonObject, expected: string | undefined])[] = [
  [
    "volumes",
    { volumes: ["configMap", "secret", "emptyDir", "downwardAPI", "projected", "persistentVolumeClaim"] },
    "restrictedExcept csi, ephemeral, image",
  ],
  [
    "volumes",
    { volumes: ["none"] },
    "restrictedExcept configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected, secret",
  ],
  ["volumes", { volumes: ["configMap", "*"] }, undefined],
  ["runAsUser", { runAsUser: { rule: "MustRunAsNonRoot" } }, "byUserNamespaces"],
  ["runAsUser", { runAsUser: { rule: "MustRunAs", ranges: [{ min: 1, max: 4294967295 }] } }, "byUserNamespaces"],
  ["runAsUser", { runAsUser: { rule: "MustRunAs", ranges: [{ min: 0, max: 4294967295 }] } }, undefined],
  [
    "runAsUser",
    {
      runAsUser: {
        rule: "MustRunAs",
        ranges: [
          { min: 5, max: 5 },
          { min: 10, max: 20 },
        ],
      },
    },
    "userRange 5, 10-20",
  ],
  ["runAsUser", { runAsUser: { rule: "RunAsAny" } }, undefined],
  ["fsGroup", { fsGroup: { rule: "MayRunAs", ranges: [] } }, "byPolicy"],
  ["allowedCapabilities", { allowedCapabilities: ["SYS_TIME"] }, "byBaseline"],
  [
    "allowedCapabilities",
    { allowedCapabilities: [], requiredDropCapabilities: ["ALL"] },
    "restrictedExcept NET_BIND_SERVICE",
  ],
  [
    "allowedCapabilities",
    { allowedCapabilities: ["NET_BIND_SERVICE"], requiredDropCapabilities: ["ALL"] },
    "byRestricted",
  ],
  ["requiredDropCapabilities", { requiredDropCapabilities: ["ALL"] }, "restrictedExcept NET_BIND_SERVICE"],
  ["requiredDropCapabilities", { requiredDropCapabilities: ["ALL"], allowedCapabilities: [] }, "byRestricted"],
  ["requiredDropCapabilities", { requiredDropCapabilities: ["NET_RAW", "SYS_ADMIN"] }, "byRestricted"],
  ["requiredDropCapabilities", { requiredDropCapabilities: ["SYS_ADMIN"] }, "byBaseline"],
  ["requiredDropCapabilities", { requiredDropCapabilities: ["NET_BIND_SERVICE"] }, "restrictedExcept NET_BIND_SERVICE"],
  ["hostPorts", { hostPorts: [] }, "byBaseline"],
  ["hostPorts", { hostPorts: [{ min: 0, max: 65535 }] }, undefined],
  ["allowedHostPaths", { allowedHostPaths: [{ pathPrefix: "/" }] }, undefined],
  ["allowedHostPaths", { allowedHostPaths: [{ pathPrefix: "/var/log", readOnly: true }] }, "byBaseline"],
  ["allowedFlexVolumes", { allowedFlexVolumes: [{ driver: "example.com/disk" }] }, "byRestricted"],
  ["forbiddenSysctls", { forbiddenSysctls: ["kernel.msg*"] }, "byBaseline"],
  ["forbiddenSysctls", { forbiddenSysctls: ["kernel.*"] }, "baselineExcept kernel.shm_rmid_forced"],
  [
    "runtimeClass",
    { runtimeClass: { allowedRuntimeClassNames: ["*"], defaultRuntimeClassName: "gvisor" } },
    "byWorkload",
  ],
  ["runtimeClass", { runtimeClass: { allowedRuntimeClassNames: ["*"] } }, undefined],
  ["constructor", {}, undefined],
];

for (const [field, policy, expected] of cases)
  test(`${JSON.stringify(policy)}: ${expected}`, () => assert.equal(told(field, policy), expected));

test("by version: user namespaces from 1.35, image volumes from 1.31, sysctls as they became safe", () => {
  assert.equal(told("runAsUser", { runAsUser: { rule: "MustRunAsNonRoot" } }, 34), "byRestricted");
  assert.equal(told("allowedProcMountTypes", { allowedProcMountTypes: ["Default"] }, 34), "byBaseline");
  assert.equal(told("allowedProcMountTypes", { allowedProcMountTypes: ["Default"] }, 35), "byRestricted");
  const most = [
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "persistentVolumeClaim",
    "projected",
    "secret",
  ];
  assert.equal(told("volumes", { volumes: most }, 30), "byRestricted");
  assert.equal(told("volumes", { volumes: most }, 31), "restrictedExcept image");
  assert.equal(told("forbiddenSysctls", { forbiddenSysctls: ["net.ipv4.tcp_rmem"] }, 31), "byBaseline");
  assert.equal(
    told("forbiddenSysctls", { forbiddenSysctls: ["net.ipv4.tcp_rmem"] }, 32),
    "baselineExcept net.ipv4.tcp_rmem",
  );
});

test("annotations about profiles", () => {
  const seccomp = "seccomp.security.alpha.kubernetes.io/allowedProfileNames";
  const appArmor = "apparmor.security.beta.kubernetes.io/allowedProfileNames";
  assert.equal(successorOfAnnotation(seccomp, "*"), undefined);
  assert.deepEqual(successorOfAnnotation(seccomp, "docker/default,runtime/default"), {
    message: "restrictedExcept",
    what: "localhost/*",
  });
  assert.deepEqual(successorOfAnnotation(seccomp, "docker/default, localhost/*"), { message: "byRestricted" });
  assert.deepEqual(successorOfAnnotation(appArmor, "localhost/web"), {
    message: "baselineExcept",
    what: "runtime/default, localhost/*",
  });
  assert.deepEqual(
    successorOfAnnotation("apparmor.security.beta.kubernetes.io/defaultProfileName", "runtime/default"),
    { message: "byWorkload" },
  );
  assert.equal(successorOfAnnotation("example.com/allowedProfileNames", "x"), undefined);
});
