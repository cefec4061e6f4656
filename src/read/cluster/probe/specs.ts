import type { ProbeName, ProbeTarget } from "../../../model/probe.ts";
import type { Answered } from "./ask.ts";

/** One path that is asked for, and how its answer is known to be that of the component. */
export interface PathSpec {
  readonly path: string;
  /** Bytes of a success that are looked at; none of it is kept. */
  readonly peek: number;
  readonly recognized: (answer: Answered) => boolean;
  /** True where anyone may have this answer: it opens nothing. */
  readonly harmless?: true;
}

/** How one component is asked. */
export interface ProbeSpec {
  readonly probe: ProbeName;
  readonly scheme: "https" | "http" | "https-then-http" | "http-then-https";
  readonly paths: readonly PathSpec[];
  /** True where the component may refuse TLS itself to clients without a certificate. */
  readonly demandsCertificate?: true;
}

const json = (word: RegExp) => (answer: Answered) => word.test(answer.start);
const always = () => true;
const isJson = ({ contentType }: Answered) => contentType.startsWith("application/json");

/**
 * What is asked of whom. Only GET, only what tells that a request is served; of lists of objects nothing but the first
 * bytes, of Secrets and Namespaces the status alone. Keys of etcd are never asked for.
 */
const apiServerSpec: ProbeSpec = {
  probe: "api-server-anonymous",
  scheme: "https",
  paths: [
    { path: "/livez", peek: 16, recognized: json(/^ok/), harmless: true },
    { path: "/version", peek: 512, recognized: json(/"gitVersion"/) },
    { path: "/api", peek: 512, recognized: json(/"APIVersions"/) },
    { path: "/api/v1/namespaces?limit=1", peek: 0, recognized: isJson },
    { path: "/api/v1/secrets?limit=1", peek: 0, recognized: isJson },
  ],
};

const podList = json(/^\s*\{\s*"kind"\s*:\s*"PodList"/);

const kubeletSpec: ProbeSpec = {
  probe: "kubelet-anonymous",
  scheme: "https",
  paths: [
    { path: "/healthz", peek: 16, recognized: json(/^ok/), harmless: true },
    { path: "/pods", peek: 64, recognized: podList },
    { path: "/runningpods/", peek: 64, recognized: podList },
  ],
};

export const readOnlySpec: ProbeSpec = {
  probe: "kubelet-read-only",
  scheme: "http",
  paths: [{ path: "/pods", peek: 64, recognized: podList }],
};

const etcdSpec: ProbeSpec = {
  probe: "etcd-open",
  scheme: "https-then-http",
  demandsCertificate: true,
  paths: [
    { path: "/version", peek: 256, recognized: json(/"etcdserver"/) },
    { path: "/health", peek: 64, recognized: json(/"health"/) },
  ],
};

const metrics = json(/^# HELP /);

/** kube-controller-manager and kube-scheduler: /healthz is open to all by default (`--authorization-always-allow-paths`). */
const controllerPaths: readonly PathSpec[] = [
  { path: "/healthz", peek: 16, recognized: json(/^ok/), harmless: true },
  { path: "/metrics", peek: 16, recognized: metrics },
  { path: "/configz", peek: 0, recognized: isJson },
];

const controllerManagerSpec: ProbeSpec = {
  probe: "controller-manager",
  scheme: "https",
  paths: controllerPaths,
};
const schedulerSpec: ProbeSpec = { probe: "scheduler", scheme: "https", paths: controllerPaths };

/** Bytes of a page in which its title is looked for. */
const pageHead = 8192;

const dashboardSpec: ProbeSpec = {
  probe: "dashboard",
  scheme: "http-then-https",
  paths: [{ path: "/", peek: pageHead, recognized: always }],
};
const nodePortSpec: ProbeSpec = { ...dashboardSpec, probe: "node-port" };

/** How a target is asked. */
export function specOf({ component, dashboard }: ProbeTarget): ProbeSpec {
  switch (component) {
    case "kube-apiserver":
      return apiServerSpec;
    case "kubelet":
      return kubeletSpec;
    case "etcd":
      return etcdSpec;
    case "kube-controller-manager":
      return controllerManagerSpec;
    case "kube-scheduler":
      return schedulerSpec;
    case "service":
      return dashboard === true ? dashboardSpec : nodePortSpec;
  }
}

/** The probes by which a target may be asked, its own first. */
export function probesOf(target: ProbeTarget): readonly ProbeName[] {
  const { probe } = specOf(target);
  return target.component === "kubelet" ? [probe, "kubelet-read-only", "tls"] : [probe, "tls"];
}
