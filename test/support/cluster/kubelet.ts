import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Json } from "../../../src/model/json.ts";
import { listAt, stringAt } from "../../../src/model/json.ts";
import { freeAddress } from "./address.ts";
import type { KubeletSettings } from "./kubelet-configuration.ts";
import { kubeletConfiguration } from "./kubelet-configuration.ts";
import { superAdmin } from "./pki.ts";
import type { RunningComponent } from "./process.ts";
import type { ControlPlane, Kubelet, KubeletOptions } from "./types.ts";

const counters = new WeakMap<ControlPlane, number>();

/**
 * Starts a kubelet over the fake container runtime and resolves once its node is Ready. It needs root.
 *
 * It runs in a mount namespace of its own, in which the sysctls a kubelet sets are files of the cluster's folder: nothing
 * of the machine changes.
 *
 * @throws where it does not become ready; the message ends with its log.
 */
export async function startKubelet(plane: ControlPlane, options: KubeletOptions = {}): Promise<Kubelet> {
  const number = (counters.get(plane) ?? 0) + 1;
  counters.set(plane, number);
  const { name = `node-${number}`, port = 10250, readOnlyPort = 0 } = options;
  const folder = path.join(plane.folder, name);
  const address = options.address ?? (await freeAddress([port, ...(readOnlyPort === 0 ? [] : [readOnlyPort])]));
  const settings: KubeletSettings = {
    folder,
    address,
    port,
    readOnlyPort,
    runtimeSocket: path.join(folder, "cri.sock"),
  };
  for (const below of ["static-pods", "pod-logs", "certificates"])
    mkdirSync(path.join(folder, below), { recursive: true });
  const flags = await writeFiles(plane, name, settings, options);
  await registerNode(plane, name, settings, options);

  const runtime = plane.startComponent("fake-cri", [settings.runtimeSocket, `10.${100 + (number % 100)}`], folder);
  // The kubelet gives up where there is no socket.
  await runtime.until("its socket", async () => existsSync(settings.runtimeSocket));
  const kubelet = plane.startComponent("kubelet", flags, folder, { TESTCLUSTER_KUBELET_FOLDER: folder });
  const healthz = `https://${address}:${port}/healthz`;
  await kubelet.until("/healthz", () => isOk(plane, healthz));
  await kubelet.until("the node's Ready", () => isReady(plane, name));
  return started(plane, name, settings, [kubelet, runtime]);
}

function started(
  plane: ControlPlane,
  name: string,
  { address, port, readOnlyPort }: KubeletSettings,
  components: readonly RunningComponent[],
): Kubelet {
  return {
    name,
    address,
    endpoint: `https://${address}:${port}`,
    readOnlyEndpoint: readOnlyPort === 0 ? undefined : `http://${address}:${readOnlyPort}`,
    components,
    async stop() {
      await Promise.all(components.map((component) => plane.endComponent(component)));
    },
  };
}

/** Writes the kubelet's configuration and certificates, and returns its flags. */
async function writeFiles(plane: ControlPlane, name: string, settings: KubeletSettings, options: KubeletOptions) {
  const { folder, address } = settings;
  const serving = plane.pki.write(`${name}-kubelet`, plane.pki.cluster, {
    commonName: `system:node:${name}`,
    organizations: ["system:nodes"],
    hosts: [address, name],
    usages: ["server"],
  });
  const configuration = path.join(folder, "kubelet.yaml");
  const content = kubeletConfiguration(settings, { ...serving, authority: plane.caFile }, options);
  writeFileSync(configuration, JSON.stringify(content));
  return [
    `--config=${configuration}`,
    `--kubeconfig=${await plane.kubeconfigFor(`system:node:${name}`, ["system:nodes"])}`,
    `--hostname-override=${name}`,
    `--root-dir=${path.join(folder, "root")}`,
    `--cert-dir=${path.join(folder, "certificates")}`,
    // Without a cloud provider a kubelet chooses the node's address itself, and never a loopback one.
    "--cloud-provider=external",
    ...(options.flags ?? []),
  ];
}

/** Makes the node before its kubelet does, with the address that the kubelet then leaves alone. */
async function registerNode(plane: ControlPlane, name: string, { address }: KubeletSettings, options: KubeletOptions) {
  const status: Json = {
    addresses: [
      { type: "InternalIP", address },
      { type: "Hostname", address: name },
    ],
  };
  const metadata = { name, labels: { "kubernetes.io/hostname": name, ...options.labels } };
  const made = await plane.request("POST", "/api/v1/nodes", { metadata, status });
  if (made.status === 201) return;
  const changed = await plane.request("PATCH", `/api/v1/nodes/${name}/status`, { status });
  if (changed.status !== 200) throw new Error(`node ${name}: ${changed.status} ${changed.text}`);
}

async function isOk(plane: ControlPlane, url: string): Promise<boolean> {
  try {
    return (await plane.ask(url, { as: superAdmin })).status === 200;
  } catch {
    return false;
  }
}

async function isReady(plane: ControlPlane, name: string): Promise<boolean> {
  const { status, json } = await plane.request("GET", `/api/v1/nodes/${name}`);
  if (status !== 200) return false;
  const ready = listAt(json(), ["status", "conditions"]).find((condition) => stringAt(condition, ["type"]) === "Ready");
  return stringAt(ready, ["status"]) === "True";
}
