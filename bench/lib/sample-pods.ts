import type { JsonObject } from "../../src/model/json.ts";
import { listAt, stringAt } from "../../src/model/json.ts";

/** How carefully a pod is written: as the guidance asks, as charts leave it, or with what it warns of. */
export type Style = "hardened" | "usual" | "careless";

/** What tells the pods of one workload from those of others. */
export interface PodKind {
  readonly app: string;
  readonly style: Style;
  /** Counts the workloads, so that they differ. */
  readonly number: number;
  readonly restartPolicy?: "Always" | "Never";
}

const images = [
  "nginx",
  "redis",
  "postgres",
  "rabbitmq",
  "busybox",
  "python",
  "node",
  "envoy",
  "fluent-bit",
  "grafana",
];
const nodesOfAll = 500;

/** The names of the nodes that the pods run on. */
export const nodeNames: readonly string[] = Array.from({ length: nodesOfAll }, (_, index) => `node-${index + 1}`);

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

/** Repeats a number's hexadecimal digits to a digest's length. */
function digestOf(number: number): string {
  return (number * 2_654_435_761).toString(16).padStart(16, "0").slice(0, 16).repeat(4);
}

function imageOf(style: Style, number: number): string {
  const name = pick(images, number);
  if (style === "hardened") return `registry.example/platform/${name}:1.${number % 30}.0@sha256:${digestOf(number)}`;
  return style === "usual" ? `docker.io/library/${name}:1.${number % 30}` : `${name}:latest`;
}

function securityContextOf(style: Style, number: number): JsonObject {
  if (style === "hardened")
    return {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"] },
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      runAsUser: 10_001,
      seccompProfile: { type: "RuntimeDefault" },
    };
  if (style === "usual") return number % 2 === 0 ? {} : { allowPrivilegeEscalation: false, runAsNonRoot: true };
  return number % 3 === 0 ? { privileged: true } : { capabilities: { add: ["NET_ADMIN"] }, runAsUser: 0 };
}

function probe(path: string): JsonObject {
  return { httpGet: { path, port: "http" }, initialDelaySeconds: 5, periodSeconds: 10 };
}

function container(name: string, { app, style, number, restartPolicy }: PodKind, sidecar: number): JsonObject {
  const variables = Array.from({ length: 6 + (number % 7) }, (_, index) => ({
    name: `SETTING_${index}`,
    value: `value-${index} of ${app}, as somebody chose it`,
  }));
  const resources = { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "256Mi" } };
  return {
    name,
    image: imageOf(style, number + sidecar),
    args: ["--config=/etc/app/config.yaml", `--instance=${app}`, "--log-format=json"],
    env: [
      { name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
      { name: "MODE", valueFrom: { configMapKeyRef: { name: `settings-${number % 4}`, key: "mode", optional: true } } },
      ...variables,
    ],
    ports: [{ name: "http", containerPort: 8080 + sidecar, protocol: "TCP" }],
    ...(style === "careless" ? {} : { resources }),
    ...(restartPolicy === "Never" ? {} : { livenessProbe: probe("/live"), readinessProbe: probe("/ready") }),
    securityContext: securityContextOf(style, number),
    volumeMounts: [
      { name: "config", mountPath: "/etc/app", readOnly: true },
      { name: "scratch", mountPath: "/tmp" },
    ],
  };
}

/** `spec` of a pod or a template. */
export function podSpec(kind: PodKind): JsonObject {
  const { style, number, restartPolicy = "Always" } = kind;
  const host = style === "careless" && number % 4 === 0;
  return {
    serviceAccountName: style === "hardened" ? `app-${number % 3}` : "default",
    automountServiceAccountToken: style !== "hardened",
    restartPolicy,
    ...(host ? { hostNetwork: true } : {}),
    ...(style === "hardened" ? { securityContext: { runAsNonRoot: true, fsGroup: 10_001 } } : {}),
    ...(number % 3 === 0 ? { initContainers: [container("prepare", { ...kind, restartPolicy: "Never" }, 2)] } : {}),
    containers: [container("app", kind, 0), ...(number % 2 === 0 ? [container("proxy", kind, 1)] : [])],
    volumes: [
      { name: "config", configMap: { name: `settings-${number % 4}` } },
      style === "careless"
        ? { name: "scratch", hostPath: { path: "/var/lib/scratch" } }
        : { name: "scratch", emptyDir: { sizeLimit: "64Mi" } },
    ],
  };
}

/** What the kubelet would say of a pod that it runs, or ran. */
export function podStatus(spec: JsonObject, number: number, phase: "Running" | "Succeeded"): JsonObject {
  const time = "2026-01-01T00:00:00Z";
  const status = phase === "Running" ? "True" : "False";
  const conditions = ["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"];
  const state =
    phase === "Running"
      ? { running: { startedAt: time } }
      : { terminated: { exitCode: 0, reason: "Completed", startedAt: time, finishedAt: time } };
  const statusesOf = (list: "containers" | "initContainers") =>
    listAt(spec, [list]).map((container, index) => ({
      name: stringAt(container, ["name"]),
      image: stringAt(container, ["image"]),
      imageID: `registry.example/library/image@sha256:${digestOf(number + index)}`,
      containerID: `containerd://${digestOf(number * 7 + index)}`,
      ready: phase === "Running",
      started: phase === "Running",
      restartCount: number % 3,
      state,
    }));
  const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  return {
    phase,
    conditions: conditions.map((type) => ({ type, status, lastTransitionTime: time })),
    containerStatuses: statusesOf("containers"),
    initContainerStatuses: statusesOf("initContainers"),
    hostIP: "10.200.0.1",
    hostIPs: [{ ip: "10.200.0.1" }],
    podIP: address,
    podIPs: [{ ip: address }],
    startTime: time,
  };
}

/** A node as its kubelet would register it, with the images that it says it holds. */
export function node(name: string): JsonObject {
  const held = Array.from({ length: 50 }, (_, index) => ({
    names: [
      `registry.example/platform/${pick(images, index)}@sha256:${digestOf(index)}`,
      `registry.example/platform/${pick(images, index)}:1.${index}`,
    ],
    sizeBytes: 50_000_000 + index,
  }));
  return {
    metadata: { name, labels: { "kubernetes.io/hostname": name, "kubernetes.io/os": "linux" } },
    spec: { podCIDR: "10.0.0.0/24" },
    status: {
      capacity: { cpu: "32", memory: "128Gi", pods: "250" },
      images: held,
      nodeInfo: {
        architecture: "amd64",
        bootID: "",
        containerRuntimeVersion: "containerd://2.1.0",
        kernelVersion: "6.8.0",
        kubeProxyVersion: "",
        kubeletVersion: "v1.36.0",
        machineID: "",
        operatingSystem: "linux",
        osImage: "Ubuntu 24.04 LTS",
        systemUUID: "",
      },
    },
  };
}
