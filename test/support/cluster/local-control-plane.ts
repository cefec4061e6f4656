import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Json } from "../../../src/model/json.ts";
import { apiServerFlags, apiServerPort } from "./api-server.ts";
import { controllerManagerFlags, controllerManagerPort, schedulerFlags, schedulerPort } from "./controllers.ts";
import { bindClusterAdmins, ensureDefaultServiceAccount } from "./defaults.ts";
import type { EtcdSettings } from "./etcd.ts";
import { etcdEndpoint, readEtcdValue, writeEtcdConfiguration } from "./etcd.ts";
import type { Client } from "./http.ts";
import { createClient } from "./http.ts";
import { certificateUser, clusterEntry, writeKubeconfig } from "./kubeconfig.ts";
import { runKubectl } from "./kubectl.ts";
import type { Pki } from "./pki.ts";
import { createPki, superAdmin } from "./pki.ts";
import type { RunningComponent } from "./process.ts";
import { startComponent } from "./process.ts";
import type { Programs } from "./programs.ts";
import type {
  Answer,
  AskOptions,
  CertificateIdentity,
  CommandResult,
  ControlPlane,
  ControlPlaneOptions,
  Identity,
  Program,
} from "./types.ts";
import type { KeyPair } from "./x509.ts";

/** A control plane whose processes this process started. */
export class LocalControlPlane implements ControlPlane {
  readonly address: string;
  readonly folder = mkdtempSync(path.join(tmpdir(), "rempart-cluster-"));
  readonly server: string;
  readonly kubeconfig: string;
  readonly pki: Pki;
  readonly caFile: string;
  readonly etcd: ControlPlane["etcd"];
  readonly controllerManagerEndpoint: string;
  readonly schedulerEndpoint: string;
  readonly auditLog: string | undefined;
  readonly #options: ControlPlaneOptions;
  readonly #programs: Programs;
  readonly #etcdSettings: EtcdSettings;
  readonly #etcdCertificate: KeyPair;
  readonly #client: Client;
  readonly #running = new Set<RunningComponent>();
  #apiServer: RunningComponent | undefined;
  #apiServerFlags: readonly string[] = [];
  #stopped: Promise<void> | undefined;

  constructor(options: ControlPlaneOptions, programs: Programs, address: string) {
    const { tls = true, clientCertAuth = tls } = options.etcd ?? {};
    this.#options = options;
    this.#programs = programs;
    this.address = address;
    this.server = `https://${address}:${apiServerPort}`;
    this.controllerManagerEndpoint = `https://${address}:${controllerManagerPort}`;
    this.schedulerEndpoint = `https://${address}:${schedulerPort}`;
    this.pki = createPki(path.join(this.folder, "pki"));
    this.caFile = path.join(this.pki.folder, "ca.crt");
    this.#etcdSettings = { address, tls, clientCertAuth };
    this.#etcdCertificate = this.pki.etcd.issue({ commonName: "kube-apiserver-etcd-client", usages: ["client"] });
    this.etcd = { endpoint: etcdEndpoint(this.#etcdSettings), tls, clientCertAuth };
    const logged = options.audit !== undefined && options.audit.log !== false;
    this.auditLog = logged ? path.join(this.folder, "audit.log") : undefined;
    this.#client = createClient(this.pki.cluster.certificate + this.pki.etcd.certificate);
    this.kubeconfig = this.#writeKubeconfig(superAdmin);
  }

  get components(): readonly RunningComponent[] {
    return [...this.#running];
  }

  /** Starts what the options ask for. */
  async start(): Promise<void> {
    const { controllerManager, scheduler } = this.#options;
    const configuration = writeEtcdConfiguration(this.folder, this.pki, this.#etcdSettings);
    this.startComponent("etcd", [`--config-file=${configuration}`], this.folder, { TESTCLUSTER_REMOVE: this.folder });
    this.#apiServerFlags = apiServerFlags(
      {
        folder: this.folder,
        address: this.address,
        pki: this.pki,
        etcd: this.#etcdSettings,
        etcdClient: this.pki.writePair("apiserver-etcd-client", this.#etcdCertificate),
        auditLog: this.auditLog,
        encryption: this.#encryption(),
      },
      this.#options,
    );
    await this.startApiServer();
    await bindClusterAdmins(this);
    // The controller manager gives up where there is no API server yet.
    await Promise.all([
      controllerManager ? this.#startControllerManager() : ensureDefaultServiceAccount(this),
      scheduler ? this.#startScheduler() : undefined,
    ]);
  }

  #encryption() {
    const { encryption } = this.#options;
    if (typeof encryption !== "function") return encryption;
    const socket = path.join(this.folder, "kms.sock");
    this.startComponent("fake-kms", [socket, "key-1"]);
    return encryption(`unix://${socket}`);
  }

  async #startControllerManager(): Promise<void> {
    const user = { user: "system:kube-controller-manager", groups: superAdmin.groups ?? [] };
    const settings = { address: this.address, pki: this.pki, kubeconfig: this.#writeKubeconfig(user) };
    const started = this.startComponent("kube-controller-manager", controllerManagerFlags(settings, this.#options));
    const account = "/api/v1/namespaces/default/serviceaccounts/default";
    await started.until("the first service account", async () => (await this.request("GET", account)).status === 200);
  }

  async #startScheduler(): Promise<void> {
    const kubeconfig = this.#writeKubeconfig({ user: "system:kube-scheduler" });
    const settings = { address: this.address, pki: this.pki, kubeconfig };
    const started = this.startComponent("kube-scheduler", schedulerFlags(settings, this.#options));
    await started.until("/healthz", () => this.#isOk(`${this.schedulerEndpoint}/healthz`));
  }

  /** Whether the address answers 200; no answer is no. */
  async #isOk(url: string, as: Identity = "anonymous"): Promise<boolean> {
    try {
      return (await this.ask(url, { as, insecure: true })).status === 200;
    } catch {
      return false;
    }
  }

  startComponent(
    name: Program,
    args: readonly string[],
    folder = this.folder,
    env: Readonly<Record<string, string>> = {},
  ): RunningComponent {
    mkdirSync(folder, { recursive: true });
    const started = startComponent({ name, command: this.#programs(name), args, folder, env });
    this.#running.add(started);
    return started;
  }

  async endComponent(component: RunningComponent): Promise<void> {
    await component.kill();
    this.#running.delete(component);
  }

  async startApiServer(): Promise<void> {
    if (this.#apiServer !== undefined) return;
    const started = this.startComponent("kube-apiserver", this.#apiServerFlags);
    this.#apiServer = started;
    await started.until("/readyz", () => this.#isOk(`${this.server}/readyz`, superAdmin));
  }

  async killApiServer(): Promise<void> {
    const running = this.#apiServer;
    this.#apiServer = undefined;
    if (running !== undefined) await this.endComponent(running);
  }

  async restartApiServer(): Promise<void> {
    await this.killApiServer();
    await this.startApiServer();
  }

  request(method: string, requestPath: string, body?: Json, as: Identity = superAdmin): Promise<Answer> {
    return this.ask(this.server + requestPath, { method, as, ...(body === undefined ? {} : { body }) });
  }

  ask(url: string, { method, as = "anonymous", certificate, body, insecure }: AskOptions = {}): Promise<Answer> {
    const shown = certificate === "etcd-client" ? this.#etcdCertificate : this.#certificateOf(as);
    return this.#client.send({
      url,
      ...(method === undefined ? {} : { method }),
      ...(body === undefined ? {} : { body }),
      ...(insecure === undefined ? {} : { insecure }),
      ...(shown === undefined ? {} : { certificate: shown }),
      ...(typeof as === "object" && "token" in as ? { headers: { authorization: `Bearer ${as.token}` } } : {}),
    });
  }

  #certificateOf(as: Identity): KeyPair | undefined {
    return typeof as === "object" && "user" in as ? this.pki.userCertificate(as) : undefined;
  }

  etcdValue(key: string): Promise<Buffer | undefined> {
    return readEtcdValue(this.#client, this.#etcdSettings, this.#etcdCertificate, key);
  }

  #writeKubeconfig(identity: CertificateIdentity): string {
    const cluster = clusterEntry(this.server, this.pki.cluster.certificate);
    return writeKubeconfig(this.folder, identity.user, cluster, certificateUser(this.pki.userCertificate(identity)));
  }

  async kubeconfigFor(user: string, groups: readonly string[] = []): Promise<string> {
    return this.#writeKubeconfig({ user, groups });
  }

  kubectl(args: readonly string[], stdin?: string): Promise<CommandResult> {
    return runKubectl(this.#programs("kubectl"), { folder: this.folder, kubeconfig: this.kubeconfig }, args, stdin);
  }

  logTail(name: Program, lines?: number): string {
    const found = this.components.find((component) => component.name === name);
    return found === undefined ? "" : found.logTail(lines);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  async #end(): Promise<void> {
    this.#client.close();
    await Promise.all(this.components.map((component) => this.endComponent(component)));
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
