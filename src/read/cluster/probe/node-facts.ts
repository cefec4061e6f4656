import { isIP } from "node:net";
import type { JsonObject } from "../../../model/json.ts";
import { listAt, numberAt, objectAt, stringAt, stringsAt } from "../../../model/json.ts";
import { isHost } from "./address.ts";

/** An address of a node and what kind it says it is. */
export interface NodeAddress {
  readonly address: string;
  readonly type: string;
}

/** What is kept of a Node. */
export interface NodeFacts {
  readonly name: string;
  /** IP addresses; host names where it has none. */
  readonly addresses: readonly NodeAddress[];
  readonly kubeletPort: number;
  readonly controlPlane: boolean;
}

const usedTypes: ReadonlySet<string> = new Set(["InternalIP", "ExternalIP", "Hostname"]);
const controlPlaneLabels = ["node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"];
const mostAddresses = 8;

/** Reads `status.addresses`, the kubelet's port and the role of a Node; what is no address is left out. */
export function nodeFactsOf(node: JsonObject): NodeFacts {
  const all = listAt(node, ["status", "addresses"]).flatMap((entry): NodeAddress[] => {
    const address = stringAt(entry, ["address"]) ?? "";
    const type = stringAt(entry, ["type"]) ?? "";
    return usedTypes.has(type) && isHost(address) ? [{ address, type }] : [];
  });
  // A host name usually means one of the same addresses, and not always the same one.
  const numeric = all.filter(({ address }) => isIP(address) !== 0);
  const labels = stringsAt(node, ["metadata", "labels"]);
  return {
    name: stringAt(node, ["metadata", "name"]) ?? "",
    addresses: (numeric.length > 0 ? numeric : all).slice(0, mostAddresses),
    kubeletPort: portOf(numberAt(node, ["status", "daemonEndpoints", "kubeletEndpoint", "Port"])) ?? 10250,
    controlPlane: controlPlaneLabels.some((label) => labels.has(label)),
  };
}

/** A number that is a TCP port. */
export function portOf(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value > 0 && value < 65_536 ? value : undefined;
}

/** A component of the control plane that a mirror pod shows, and where. */
export interface MirrorPod {
  readonly component: "etcd" | "kube-controller-manager" | "kube-scheduler";
  readonly pod: string;
  readonly hostIP: string;
  readonly port: number;
}

const defaultPorts = { etcd: 2379, "kube-controller-manager": 10257, "kube-scheduler": 10259 } as const;

/**
 * Reads a control plane component off its mirror pod (annotation `kubernetes.io/config.mirror`, namespace kube-system): by
 * the label `component`, else by the name that the kubelet gives (`etcd-NODE`). A port is taken from `--secure-port` or
 * `--listen-client-urls`; the address never: it is the pod's `status.hostIP`.
 */
export function mirrorPodOf(pod: JsonObject): MirrorPod | undefined {
  if (stringAt(pod, ["metadata", "namespace"]) !== "kube-system") return undefined;
  if (!stringsAt(pod, ["metadata", "annotations"]).has("kubernetes.io/config.mirror")) return undefined;
  const hostIP = stringAt(pod, ["status", "hostIP"]) ?? "";
  const name = stringAt(pod, ["metadata", "name"]) ?? "";
  const label = stringsAt(pod, ["metadata", "labels"]).get("component");
  const component = componentNames.find((known) => label === known || (label === undefined && name.startsWith(known)));
  if (component === undefined || isIP(hostIP) === 0) return undefined;
  return {
    component,
    pod: `kube-system/${name}`,
    hostIP,
    port: flaggedPort(pod, component) ?? defaultPorts[component],
  };
}

const componentNames = ["etcd", "kube-controller-manager", "kube-scheduler"] as const;

function flaggedPort(pod: JsonObject, component: MirrorPod["component"]): number | undefined {
  const container = objectAt(pod, ["spec", "containers", 0]);
  const words = [...listAt(container, ["command"]), ...listAt(container, ["args"])];
  const flag = component === "etcd" ? /^--listen-client-urls=.*:(\d{1,5})\/?$/ : /^--secure-port=(\d{1,5})$/;
  for (const word of words) {
    const digits = typeof word === "string" && word.length < 1000 ? flag.exec(word)?.[1] : undefined;
    if (digits !== undefined) return portOf(Number(digits));
  }
  return undefined;
}
