import type { Path } from "../../model/json.ts";
import { isObject, listAt, objectAt, stringAt } from "../../model/json.ts";
import type { Workload } from "../../model/workload.ts";

/** A hostPath volume of a pod. */
export interface HostPathVolume {
  readonly name: string;
  /** As written. */
  readonly hostPath: string;
  /** `hostPath.type`; empty where nothing is checked. */
  readonly type: string;
  /** Path of `hostPath.path` from the root of the resource. */
  readonly path: Path;
}

/** The hostPath volumes of a pod; those without a path, which the API server refuses, are left out. */
export function hostPathVolumes({ podSpec, specPath }: Workload): readonly HostPathVolume[] {
  const volumes: HostPathVolume[] = [];
  listAt(podSpec, ["volumes"]).forEach((volume, index) => {
    const source = objectAt(volume, ["hostPath"]);
    const hostPath = stringAt(source, ["path"]);
    if (hostPath === undefined || hostPath === "") return;
    const path = [...specPath, "volumes", index, "hostPath", "path"];
    const name = stringAt(volume, ["name"]) ?? `#${index}`;
    volumes.push({ name, hostPath, type: stringAt(source, ["type"]) ?? "", path });
  });
  return volumes;
}

/** One mount of a volume into a container. */
export interface Mount {
  readonly container: string;
  readonly volume: string;
  readonly readOnly: boolean;
  /** Path of the mount from the root of the resource. */
  readonly path: Path;
}

/** The mounts of all containers of a pod. */
export function mountsOf({ containers }: Workload): readonly Mount[] {
  return containers.flatMap((container) =>
    listAt(container.spec, ["volumeMounts"]).flatMap((mount, index): Mount[] => {
      const volume = stringAt(mount, ["name"]);
      if (!isObject(mount) || volume === undefined) return [];
      const path = [...container.path, "volumeMounts", index];
      return [{ container: container.name, volume, readOnly: mount.readOnly === true, path }];
    }),
  );
}

/** What access to a path of the node amounts to. */
export type HostPathRisk = "node" | "runtime-socket" | "credentials" | "processes" | "ordinary";

/** Sockets of container runtimes: who can talk to one starts privileged containers. */
const runtimeSockets = [
  "/run/docker.sock",
  "/run/containerd/containerd.sock",
  "/run/crio/crio.sock",
  "/run/cri-dockerd.sock",
  "/run/k3s/containerd/containerd.sock",
  "/run/podman/podman.sock",
  "//./pipe/docker_engine",
  "//./pipe/containerd-containerd",
];

/** Directories that hold secrets of the node, of its pods or of the control plane, down to the last file. */
const secretTrees = [
  "/etc/kubernetes/pki",
  "/etc/rancher",
  "/var/lib/etcd",
  "/var/lib/kubelet/pki",
  "/var/lib/kubelet/pods",
  "/var/lib/rancher/k3s/server",
  "/var/lib/rancher/rke2/server",
];

/** Files that are such secrets; a directory above one counts. */
const secretFiles = [
  "/etc/kubernetes/admin.conf",
  "/etc/kubernetes/super-admin.conf",
  "/etc/kubernetes/kubelet.conf",
  "/etc/shadow",
  "/root/.kube/config",
];

/**
 * Weighs a path of the node: the whole of it, a runtime's socket, a place of credentials, each with the directories above
 * it, the processes, or another. Paths are compared with `.`, `..` and double slashes resolved, `/var/run` as `/run`,
 * and Windows' backslashes and drive letters as slashes.
 */
export function riskOf(hostPath: string): HostPathRisk {
  const path = normalize(hostPath);
  if (path === "/" || /^\/?[a-z]:\/?$/.test(path)) return "node";
  if (runtimeSockets.some((socket) => isWithin(socket, path))) return "runtime-socket";
  if (path === "/proc" || /^\/proc\/(\d+|self)(\/|$)/.test(path)) return "processes";
  const holdsSecrets = [...secretFiles, ...secretTrees].some((secret) => isWithin(secret, path));
  return holdsSecrets || secretTrees.some((tree) => isWithin(path, tree)) ? "credentials" : "ordinary";
}

function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(`${directory}/`);
}

function normalize(hostPath: string): string {
  const slashed =
    hostPath.includes("\\") || /^[A-Za-z]:/.test(hostPath) ? hostPath.toLowerCase().replaceAll("\\", "/") : hostPath;
  if (slashed.startsWith("//./pipe/")) return slashed;
  const steps: string[] = [];
  for (const step of slashed.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return `/${steps.join("/")}`.replace(/^\/var\/run(?=\/|$)/, "/run");
}
