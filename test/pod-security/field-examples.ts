import type { PodSecurityCheckId, PodSecurityVersion } from "../../src/analyze/pod-security/index.ts";
import type { JsonObject } from "../../src/model/json.ts";

/** A pod that a check refuses, and the fields it names. */
export interface FieldExample {
  readonly check: PodSecurityCheckId;
  readonly level: "baseline" | "restricted";
  readonly version?: PodSecurityVersion;
  readonly metadata?: JsonObject;
  readonly spec: JsonObject;
  readonly fields: readonly string[];
}

const secured = (securityContext: JsonObject): JsonObject => ({ name: "a", securityContext });
const everywhere = (securityContext: JsonObject): JsonObject => ({
  containers: [{ name: "ok" }, secured(securityContext)],
  initContainers: [secured(securityContext)],
  ephemeralContainers: [secured(securityContext)],
});
const inEach = (field: string): string[] => [
  `.spec.initContainers[0].securityContext.${field}`,
  `.spec.containers[1].securityContext.${field}`,
  `.spec.ephemeralContainers[0].securityContext.${field}`,
];
const onPodAndInEach = (field: string): string[] => [`.spec.securityContext.${field}`, ...inEach(field)];
const onPodAnd = (securityContext: JsonObject): JsonObject => ({ securityContext, ...everywhere(securityContext) });
const appArmorKey = "container.apparmor.security.beta.kubernetes.io/gone";
const seccompKey = "container.seccomp.security.alpha.kubernetes.io/a";
const seccompPodKey = "seccomp.security.alpha.kubernetes.io/pod";

/** At least one example a check. */
export const fieldExamples: readonly FieldExample[] = [
  {
    check: "allowPrivilegeEscalation",
    level: "restricted",
    spec: { containers: [{ name: "a" }, secured({ allowPrivilegeEscalation: true })] },
    fields: [
      ".spec.containers[0].securityContext.allowPrivilegeEscalation",
      ".spec.containers[1].securityContext.allowPrivilegeEscalation",
    ],
  },
  {
    check: "appArmorProfile",
    level: "baseline",
    metadata: { annotations: { [appArmorKey]: "unconfined", other: "x" } },
    spec: onPodAnd({ appArmorProfile: { type: "Unconfined" } }),
    fields: [...onPodAndInEach("appArmorProfile.type"), `.metadata.annotations.${appArmorKey}`],
  },
  {
    check: "capabilities_baseline",
    level: "baseline",
    spec: everywhere({ capabilities: { add: ["CHOWN", "SYS_ADMIN"] } }),
    fields: inEach("capabilities.add[1]"),
  },
  {
    check: "capabilities_restricted",
    level: "restricted",
    spec: {
      containers: [{ name: "a" }, secured({ capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE", "CHOWN"] } })],
    },
    fields: [
      ".spec.containers[0].securityContext.capabilities.drop",
      ".spec.containers[1].securityContext.capabilities.add[1]",
    ],
  },
  {
    check: "hostNamespaces",
    level: "baseline",
    spec: { hostPID: true, hostIPC: true, hostNetwork: true, containers: [] },
    fields: [".spec.hostNetwork", ".spec.hostPID", ".spec.hostIPC"],
  },
  {
    check: "hostPathVolumes",
    level: "baseline",
    spec: {
      volumes: [
        { name: "a", emptyDir: {} },
        { name: "b", hostPath: { path: "/" } },
      ],
    },
    fields: [".spec.volumes[1].hostPath"],
  },
  {
    check: "hostPorts",
    level: "baseline",
    spec: { containers: [{ name: "a", ports: [{ hostPort: 0 }, { hostPort: 80 }, { hostPort: 80 }] }] },
    fields: [".spec.containers[0].ports[1].hostPort", ".spec.containers[0].ports[2].hostPort"],
  },
  {
    check: "hostProbesAndHostLifecycle",
    level: "baseline",
    spec: {
      containers: [
        {
          name: "a",
          livenessProbe: { httpGet: { host: "h" } },
          readinessProbe: { tcpSocket: { host: "h" } },
          startupProbe: { httpGet: { host: "" } },
          lifecycle: { postStart: { tcpSocket: { host: "h" } }, preStop: { httpGet: { host: "h" } } },
        },
      ],
    },
    fields: [
      ".spec.containers[0].livenessProbe.httpGet.host",
      ".spec.containers[0].readinessProbe.tcpSocket.host",
      ".spec.containers[0].lifecycle.postStart.tcpSocket.host",
      ".spec.containers[0].lifecycle.preStop.httpGet.host",
    ],
  },
  { check: "privileged", level: "baseline", spec: everywhere({ privileged: true }), fields: inEach("privileged") },
  { check: "procMount", level: "baseline", spec: everywhere({ procMount: "Unmasked" }), fields: inEach("procMount") },
  {
    check: "procMount_restricted",
    level: "restricted",
    spec: { hostUsers: false, ...everywhere({ procMount: "Unmasked" }) },
    fields: inEach("procMount"),
  },
  {
    check: "restrictedVolumes",
    level: "restricted",
    spec: { volumes: [{ name: "a", nfs: {} }, { name: "b" }, { name: "c", nfs: {}, secret: {} }] },
    fields: [".spec.volumes[0].nfs", ".spec.volumes[1]"],
  },
  {
    check: "runAsNonRoot",
    level: "restricted",
    spec: { containers: [{ name: "a" }, secured({ runAsNonRoot: true })] },
    fields: [".spec.containers[0].securityContext.runAsNonRoot"],
  },
  {
    check: "runAsNonRoot",
    level: "restricted",
    spec: onPodAnd({ runAsNonRoot: false }),
    fields: onPodAndInEach("runAsNonRoot"),
  },
  { check: "runAsUser", level: "restricted", spec: onPodAnd({ runAsUser: 0 }), fields: onPodAndInEach("runAsUser") },
  {
    check: "seLinuxOptions",
    level: "baseline",
    spec: {
      ...everywhere({}),
      securityContext: { seLinuxOptions: { type: "spc_t", user: "u", role: "r", level: "s0" } },
    },
    fields: ["type", "user", "role"].map((field) => `.spec.securityContext.seLinuxOptions.${field}`),
  },
  {
    check: "seLinuxOptions",
    level: "baseline",
    spec: everywhere({ seLinuxOptions: { role: "r" } }),
    fields: inEach("seLinuxOptions.role"),
  },
  {
    check: "seccompProfile_baseline",
    level: "baseline",
    version: "v1.18",
    metadata: { annotations: { [seccompKey]: "unconfined", [seccompPodKey]: "unconfined", [`${seccompKey}b`]: "x" } },
    spec: { containers: [{ name: "a" }, { name: "a" }] },
    fields: [`.metadata.annotations.${seccompPodKey}`, `.metadata.annotations.${seccompKey}`],
  },
  {
    check: "seccompProfile_baseline",
    level: "baseline",
    spec: onPodAnd({ seccompProfile: { type: "Unconfined" } }),
    fields: onPodAndInEach("seccompProfile.type"),
  },
  {
    check: "seccompProfile_restricted",
    level: "restricted",
    spec: { containers: [{ name: "a" }, secured({ seccompProfile: { type: "Localhost" } })] },
    fields: [".spec.containers[0].securityContext.seccompProfile.type"],
  },
  {
    check: "seccompProfile_restricted",
    level: "restricted",
    spec: onPodAnd({ seccompProfile: {} }),
    fields: onPodAndInEach("seccompProfile.type"),
  },
  {
    check: "sysctls",
    level: "baseline",
    spec: { securityContext: { sysctls: [{ name: "kernel.shm_rmid_forced" }, { name: "kernel.msgmax" }] } },
    fields: [".spec.securityContext.sysctls[1].name"],
  },
  {
    check: "windowsHostProcess",
    level: "baseline",
    spec: { os: { name: "windows" }, ...onPodAnd({ windowsOptions: { hostProcess: true } }) },
    fields: onPodAndInEach("windowsOptions.hostProcess"),
  },
];
