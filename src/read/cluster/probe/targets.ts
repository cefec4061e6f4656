import { isIP } from "node:net";
import type { JsonObject } from "../../../model/json.ts";
import { listAt, numberAt, stringAt, stringsAt } from "../../../model/json.ts";
import type { ProbedComponent, ProbeTarget } from "../../../model/probe.ts";
import type { RefusedAddress } from "./address.ts";
import { isHost, isLoopbackAddress, refusalOf } from "./address.ts";
import { isDashboardService } from "./dashboards.data.ts";
import type { MirrorPod, NodeFacts } from "./node-facts.ts";
import { mirrorPodOf, nodeFactsOf, portOf } from "./node-facts.ts";

/** How many of what is asked. */
export interface TargetLimits {
  /** Nodes whose kubelets are asked, those of the control plane first; 20 by default. */
  readonly nodes?: number;
  /** Nodes at which each NodePort is asked; 2 by default. */
  readonly nodesPerPort?: number;
  /** NodePorts and load balancers; 200 by default. */
  readonly ports?: number;
}

/** Addresses that the cluster names and that are not asked, counted by why. */
export type LeftOutTargets = Readonly<Record<RefusedAddress | "not-tcp", number>>;

/** What is to be asked, and what is not. */
export interface ProbeTargets {
  readonly targets: readonly ProbeTarget[];
  readonly nodes: { readonly known: number; readonly chosen: number };
  readonly ports: { readonly known: number; readonly chosen: number };
  readonly leftOut: LeftOutTargets;
  /** True where the API server is on loopback, and loopback addresses may be asked. */
  readonly loopback: boolean;
}

interface ServicePort {
  readonly service: string;
  readonly port: number;
  /** Of its load balancer; empty for a NodePort. */
  readonly ingress: readonly string[];
  readonly dashboard: boolean;
}

/** Control plane ports at the addresses of a node of the control plane. */
const controlPlanePorts = [
  ["etcd", 2379],
  ["kube-controller-manager", 10257],
  ["kube-scheduler", 10259],
] as const;

/**
 * Gathers the addresses that a cluster names itself, from its objects as they are read: the kubeconfig's server, Nodes, the
 * endpoints of the Service `kubernetes`, mirror pods of the control plane, NodePorts, and load balancers before dashboards.
 * Never any other. Memory holds a few words of each Node and exposed Service.
 */
export class TargetCollector {
  readonly #server: URL;
  readonly #loopback: boolean;
  readonly #nodes: NodeFacts[] = [];
  readonly #mirrorPods: MirrorPod[] = [];
  readonly #services: ServicePort[] = [];
  readonly #endpoints: { readonly address: string; readonly port: number }[] = [];
  readonly #leftOut: Record<RefusedAddress | "not-tcp", number> = {
    metadata: 0,
    loopback: 0,
    "not-unicast": 0,
    "not-tcp": 0,
  };

  /** @param server the kubeconfig's server. */
  constructor(server: URL) {
    this.#server = server;
    const host = hostOf(server);
    this.#loopback = host === "localhost" || isLoopbackAddress(host);
  }

  /** Takes what an object names; objects of other kinds are passed over. */
  add(object: JsonObject): void {
    const kind = stringAt(object, ["kind"]);
    if (kind === "Node") this.#nodes.push(nodeFactsOf(object));
    else if (kind === "Pod") {
      const pod = mirrorPodOf(object);
      if (pod !== undefined) this.#mirrorPods.push(pod);
    } else if (kind === "Service") this.#addService(object);
    else if (kind === "EndpointSlice" || kind === "Endpoints") this.#addEndpoints(object, kind);
  }

  #addService(object: JsonObject): void {
    const type = stringAt(object, ["spec", "type"]);
    if (type !== "NodePort" && type !== "LoadBalancer") return;
    const name = stringAt(object, ["metadata", "name"]) ?? "";
    const service = `${stringAt(object, ["metadata", "namespace"]) ?? ""}/${name}`;
    const dashboard = isDashboardService([name, ...stringsAt(object, ["spec", "selector"]).values()]);
    const ingress = listAt(object, ["status", "loadBalancer", "ingress"]).flatMap(
      (entry) => stringAt(entry, ["ip"]) ?? stringAt(entry, ["hostname"]) ?? [],
    );
    for (const entry of listAt(object, ["spec", "ports"])) {
      const nodePort = portOf(numberAt(entry, ["nodePort"]));
      const port = portOf(numberAt(entry, ["port"]));
      if ((stringAt(entry, ["protocol"]) ?? "TCP") !== "TCP") this.#leftOut["not-tcp"]++;
      else {
        if (nodePort !== undefined) this.#services.push({ service, port: nodePort, ingress: [], dashboard });
        if (dashboard && port !== undefined && ingress.length > 0)
          this.#services.push({ service, port, ingress: ingress.slice(0, 8), dashboard });
      }
    }
  }

  #addEndpoints(object: JsonObject, kind: "EndpointSlice" | "Endpoints"): void {
    if (stringAt(object, ["metadata", "namespace"]) !== "default") return;
    const slice = kind === "EndpointSlice";
    const owner = slice
      ? stringsAt(object, ["metadata", "labels"]).get("kubernetes.io/service-name")
      : stringAt(object, ["metadata", "name"]);
    if (owner !== "kubernetes") return;
    for (const subset of slice ? [object] : listAt(object, ["subsets"])) {
      const ports = listAt(subset, ["ports"]).flatMap((entry) => portOf(numberAt(entry, ["port"])) ?? []);
      const addresses = slice
        ? listAt(subset, ["endpoints"]).flatMap((endpoint) => listAt(endpoint, ["addresses"]))
        : listAt(subset, ["addresses"]).flatMap((entry) => stringAt(entry, ["ip"]) ?? []);
      for (const address of addresses)
        if (typeof address === "string") for (const port of ports) this.#endpoints.push({ address, port });
    }
  }

  /** What to ask, in the order of asking: the control plane first. */
  targets(limits: TargetLimits = {}): ProbeTargets {
    const leftOut = { ...this.#leftOut };
    const found = new Map<string, ProbeTarget>();
    const add = (target: ProbeTarget) => {
      const key = `${target.component} ${target.address} ${target.port}`;
      if (found.has(key)) return;
      const refusal =
        isIP(target.address) === 0 ? nameRefusal(target.address) : refusalOf(target.address, this.#loopback);
      if (refusal === undefined) found.set(key, target);
      else leftOut[refusal]++;
    };
    this.#addApiServers(add);
    const chosen = choose(this.#nodes, limits.nodes ?? 20);
    this.#addControlPlane(add);
    for (const { name, addresses, kubeletPort } of chosen)
      for (const { address, type } of addresses)
        add({ component: "kubelet", name, address, port: kubeletPort, namedBy: `Node ${name} (${type})` });
    const ports = this.#addServices(add, chosen, limits);
    return {
      targets: [...found.values()],
      nodes: { known: this.#nodes.length, chosen: chosen.length },
      ports,
      leftOut,
      loopback: this.#loopback,
    };
  }

  #addApiServers(add: (target: ProbeTarget) => void): void {
    const host = hostOf(this.#server);
    const component: ProbedComponent = "kube-apiserver";
    const port = this.#server.port === "" ? (this.#server.protocol === "https:" ? 443 : 80) : Number(this.#server.port);
    add({ component, name: host, address: host, port, namedBy: "kubeconfig (server)" });
    for (const endpoint of this.#endpoints.slice(0, 10))
      add({ component, name: host, ...endpoint, namedBy: "EndpointSlice default/kubernetes" });
  }

  #addControlPlane(add: (target: ProbeTarget) => void): void {
    for (const { component, pod, hostIP, port } of this.#mirrorPods) {
      add({ component, name: nodeAt(this.#nodes, hostIP), address: hostIP, port, namedBy: `Pod ${pod} (hostIP)` });
      // The other addresses of the same node, where the component may listen too.
      for (const { name, addresses } of this.#nodes.filter((node) => hasAddress(node, hostIP)))
        for (const { address, type } of addresses)
          add({ component, name, address, port, namedBy: `Node ${name} (${type})` });
    }
    const shown = new Set(this.#mirrorPods.map(({ component, hostIP }) => `${component} ${hostIP}`));
    for (const { name, addresses } of this.#nodes.filter(({ controlPlane }) => controlPlane).slice(0, 10))
      for (const [component, port] of controlPlanePorts) {
        if (addresses.some(({ address }) => shown.has(`${component} ${address}`))) continue;
        for (const { address, type } of addresses)
          add({ component, name, address, port, namedBy: `Node ${name} (${type})` });
      }
  }

  #addServices(add: (target: ProbeTarget) => void, nodes: readonly NodeFacts[], limits: TargetLimits) {
    // Workers first: what a Service shows is rarely run by the control plane.
    const at = [...nodes].reverse().slice(0, limits.nodesPerPort ?? 2);
    const sorted = [...this.#services].sort((a, b) => Number(b.dashboard) - Number(a.dashboard));
    const chosen = sorted.slice(0, limits.ports ?? 200);
    for (const { service, port, ingress, dashboard } of chosen) {
      const common = { component: "service", name: service, port, ...(dashboard && { dashboard }) } as const;
      for (const address of ingress.filter(isHost))
        add({ ...common, address, namedBy: `Service ${service} (loadBalancer)` });
      if (ingress.length === 0)
        for (const { name, addresses } of at)
          for (const { address, type } of addresses)
            add({ ...common, address, namedBy: `Service ${service} (nodePort), Node ${name} (${type})` });
    }
    return { known: this.#services.length, chosen: chosen.length };
  }
}

/** What to ask, of objects that are all there. */
export function targetsOf(
  facts: { readonly server: URL; readonly objects: Iterable<JsonObject> },
  limits: TargetLimits = {},
): ProbeTargets {
  const collector = new TargetCollector(facts.server);
  for (const object of facts.objects) collector.add(object);
  return collector.targets(limits);
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}

/** Names that only a cloud provider's metadata service has, and this machine's own. */
function nameRefusal(name: string): RefusedAddress | undefined {
  if (!isHost(name)) return "not-unicast";
  return /^metadata(?:\.google\.internal)?\.?$/i.test(name) ? "metadata" : undefined;
}

function hasAddress({ addresses }: NodeFacts, wanted: string): boolean {
  return addresses.some(({ address }) => address === wanted);
}

function nodeAt(nodes: readonly NodeFacts[], address: string): string {
  return nodes.find((node) => hasAddress(node, address))?.name ?? address;
}

/** Nodes of the control plane, then others from all over the list. */
function choose(nodes: readonly NodeFacts[], most: number): readonly NodeFacts[] {
  const sorted = [...nodes].sort(
    (a, b) => Number(b.controlPlane) - Number(a.controlPlane) || (a.name < b.name ? -1 : 1),
  );
  if (sorted.length <= most) return sorted;
  const leading = sorted.filter(({ controlPlane }) => controlPlane).slice(0, Math.ceil(most / 2));
  const others = sorted.filter((node) => !leading.includes(node));
  const rest = most - leading.length;
  return [
    ...leading,
    ...Array.from({ length: rest }, (_, n) => others[Math.floor((n * others.length) / rest)]),
  ].flatMap((node) => node ?? []);
}
