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

/** What access to a path of the node amounts to; `socket` and `sockets`, a runtime's own and a directory that has some. */
export type HostPathRisk =
  | { readonly kind: "socket"; readonly runtime: string }
  | { readonly kind: "node" | "sockets" | "credentials" | "processes" | "ordinary" };

/** Sockets of container runtimes, and whose they are: who can talk to one starts privileged containers. */
const runtimeSockets: ReadonlyMap<string, string> = new Map([
  ["/run/docker.sock", "Docker"],
  ["/run/containerd/containerd.sock", "containerd"],
  ["/run/crio/crio.sock", "CRI-O"],
  ["/run/cri-dockerd.sock", "cri-dockerd"],
  ["/run/k3s/containerd/containerd.sock", "containerd"],
  ["/run/podman/podman.sock", "Podman"],
  ["//./pipe/docker_engine", "Docker"],
  ["//./pipe/containerd-containerd", "containerd"],
]);

/** Types of hostPath with which the kubelet mounts no socket: it finds something else there, or refuses (`checkType`). */
const noSockets: ReadonlySet<string> = new Set([
  "File",
  "FileOrCreate",
  "Directory",
  "DirectoryOrCreate",
  "CharDevice",
  "BlockDevice",
]);

/** Types with which it mounts no directory. */
const noDirectories: ReadonlySet<string> = new Set(["File", "FileOrCreate", "Socket", "CharDevice", "BlockDevice"]);

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

/**
 * Such directories of some clusters alone: kubeconfigs of the control plane, the keys of the cluster's authority (kops).
 * Elsewhere the directories above them are ordinary.
 */
const secretTreesOfSome = ["/srv/kubernetes", "/var/lib/kube-controller-manager", "/var/lib/kube-scheduler"];

/** Files that are such secrets; a directory above one counts. */
const secretFiles = [
  "/etc/kubernetes/admin.conf",
  "/etc/kubernetes/super-admin.conf",
  "/etc/kubernetes/controller-manager.conf",
  "/etc/kubernetes/scheduler.conf",
  "/etc/kubernetes/kubelet.conf",
  "/etc/shadow",
  "/root/.kube/config",
];

/**
 * Weighs a path of the node: the whole of it, a runtime's socket, a place of credentials, each with the directories above
 * it, the processes, or another. Paths are compared with `.`, `..` and double slashes resolved, `/var/run` as `/run`,
 * `/proc/1/root` as `/`, and Windows' backslashes and drive letters as slashes. What the volume's `type` keeps the kubelet from mounting does not
 * count: `DirectoryOrCreate` at a socket's path is refused, or makes an empty directory.
 */
export function riskOf(hostPath: string, type = ""): HostPathRisk {
  const path = normalize(hostPath);
  const runtime = runtimeSockets.get(path);
  const isPipe = path.startsWith("//./pipe/");
  if (runtime !== undefined) return noSockets.has(type) && !isPipe ? { kind: "ordinary" } : { kind: "socket", runtime };
  return { kind: directoryRisk(path, !noDirectories.has(type)) };
}

function directoryRisk(path: string, directory: boolean): Exclude<HostPathRisk["kind"], "socket"> {
  if (path === "/" || /^\/?[a-z]:\/?$/.test(path)) return directory ? "node" : "ordinary";
  if (directory && [...runtimeSockets.keys()].some((socket) => isWithin(socket, path))) return "sockets";
  if (path === "/proc") return directory ? "processes" : "ordinary";
  if (/^\/proc\/(\d+|self)(\/|$)/.test(path)) return "processes";
  const within = [...secretTrees, ...secretTreesOfSome].some((tree) => isWithin(path, tree));
  const above = [...secretFiles, ...secretTrees].some((secret) => isWithin(secret, path));
  return within || above ? "credentials" : "ordinary";
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
  const path = `/${steps.join("/")}`.replace(/^\/proc\/(?:1|self)\/root(?=\/|$)/, "") || "/";
  return path.replace(/^\/var\/run(?=\/|$)/, "/run");
}
