import type { Json, JsonObject } from "../../../src/model/json.ts";
import type { Pki } from "./pki.ts";
import type { RunningComponent } from "./process.ts";
import type { Command } from "./programs.ts";

/** Programs of the test cluster. One binary of ours holds all; `KUBEBUILDER_ASSETS` holds the first two and kubectl. */
export type Program =
  | "etcd"
  | "kube-apiserver"
  | "kube-controller-manager"
  | "kube-scheduler"
  | "kubelet"
  | "kubectl"
  | "fake-cri"
  | "fake-kms";

/** What stands for something the tests cannot have on this machine. */
export interface Missing {
  readonly missing: string;
}

/** Who asks: a client certificate with these names, a bearer token, or nobody. */
export type Identity = CertificateIdentity | { readonly token: string } | "anonymous";

/** Common name and organisations of a client certificate: user name and groups for the API server and the kubelets. */
export interface CertificateIdentity {
  readonly user: string;
  readonly groups?: readonly string[];
}

/** Answer of an HTTP request. A status that is no 2xx is an answer, not an error. */
export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  /** The body as JSON. @throws SyntaxError where it is none. */
  json(): Json;
}

/** How a program ended. A status that is not 0 is a result, not an error. */
export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What every API server offers the tests, ours or the one of `REMPART_TEST_KUBECONFIG`. */
export interface ApiServer {
  /** Base URL, without a slash at its end. */
  readonly server: string;
  /** Kubeconfig of someone whom nothing is refused (group system:masters in ours). */
  readonly kubeconfig: string;
  /** Writes a kubeconfig for that user (the certificate is made on the spot; elsewhere: impersonation) and returns its path. */
  kubeconfigFor(user: string, groups?: readonly string[]): Promise<string>;
  /** Runs the real kubectl with the admin's kubeconfig; `args` may name another (`--kubeconfig`). */
  kubectl(args: readonly string[], stdin?: string): Promise<CommandResult>;
  /**
   * One request over kept-alive connections; many may run at once.
   *
   * @param path with its query, from the slash on.
   * @param body sent as JSON; for PATCH as a merge patch.
   * @param as whoever asks; the admin where left out.
   */
  request(method: string, path: string, body?: Json, as?: Identity): Promise<Answer>;
  /** Ends what was started for it, waits for the end, removes its folder. May be called twice. */
  stop(): Promise<void>;
}

/** A running process of the test cluster. */
export interface Component {
  readonly name: Program;
  readonly pid: number;
  readonly logFile: string;
  readonly command: Command;
  /** Arguments it was started with. */
  readonly args: readonly string[];
}

export type AuthorizationMode = "Node" | "RBAC" | "ABAC" | "Webhook" | "AlwaysAllow" | "AlwaysDeny";

/** All is optional; the default is a hardened control plane: anonymous off, Node and RBAC, etcd over mutual TLS. */
export interface ControlPlaneOptions {
  /** Loopback address of all its parts; a free one of 127.0.0.0/8 by default, so the ports are the usual ones. */
  readonly address?: string;
  readonly anonymous?: "on" | "off" | { readonly authenticationConfiguration: JsonObject };
  readonly authorization?:
    | { readonly modes: readonly AuthorizationMode[] }
    | { readonly authorizationConfiguration: JsonObject };
  readonly audit?: {
    /** audit.k8s.io/v1 Policy. */
    readonly policy: JsonObject;
    /** Write `auditLog` (default true). */
    readonly log?: boolean;
    /** Kubeconfig of an audit webhook, as an object. */
    readonly webhook?: JsonObject;
  };
  /** EncryptionConfiguration. The function is given the endpoint of a KMS v2 provider, which is then started. */
  readonly encryption?: JsonObject | ((kmsEndpoint: string) => JsonObject);
  /** AdmissionConfiguration, e.g. with defaults of PodSecurity. */
  readonly admission?: JsonObject;
  /** `tls` (default true): HTTPS. `clientCertAuth` (default: as `tls`): only the API server's certificate may ask. */
  readonly etcd?: { readonly tls?: boolean; readonly clientCertAuth?: boolean };
  /** Default false. Without it the aggregated roles (view, edit, admin) are empty and only `default` has a service account. */
  readonly controllerManager?: boolean;
  /** Default false. */
  readonly scheduler?: boolean;
  /** Appended to our flags; of a flag given twice the last counts, lists add up. */
  readonly flags?: {
    readonly apiServer?: readonly string[];
    readonly controllerManager?: readonly string[];
    readonly scheduler?: readonly string[];
  };
  /** Of API server, controller manager and scheduler. */
  readonly featureGates?: Readonly<Record<string, boolean>>;
  /** `--runtime-config` of the API server, e.g. `{ "resource.k8s.io/v1alpha3": true }`. */
  readonly runtimeConfig?: Readonly<Record<string, boolean>>;
}

/** A control plane of real components on a loopback address of its own. */
export interface ControlPlane extends ApiServer {
  readonly address: string;
  /** Its authorities, to make certificates of any kind. */
  readonly pki: Pki;
  /** PEM file of the authority that signed the API server, the kubelets and all users. */
  readonly caFile: string;
  /** Holds everything of it; removed by `stop`. */
  readonly folder: string;
  /** What runs now, kubelets included. */
  readonly components: readonly RunningComponent[];
  readonly etcd: { readonly endpoint: string; readonly tls: boolean; readonly clientCertAuth: boolean };
  /** https://ADDRESS:10257 and :10259; whether something answers depends on the options. */
  readonly controllerManagerEndpoint: string;
  readonly schedulerEndpoint: string;
  /** JSON lines, where the options ask for audit with a log. */
  readonly auditLog: string | undefined;
  /** Asks any HTTP(S) address, as nobody unless told otherwise; trusts this cluster's authorities. */
  ask(url: string, options?: AskOptions): Promise<Answer>;
  /** The bytes etcd holds under a key, e.g. `/registry/secrets/default/name`, read past the API server. */
  etcdValue(key: string): Promise<Buffer | undefined>;
  /** SIGKILL; resolves once it is gone. */
  killApiServer(): Promise<void>;
  /** Starts it anew with the same flags, unless it runs; resolves once /readyz is ok. */
  startApiServer(): Promise<void>;
  /** Both of the above. */
  restartApiServer(): Promise<void>;
  /** The last lines a component wrote. */
  logTail(name: Program, lines?: number): string;
  /** Starts one more component that ends with the control plane. `folder`, under that of the control plane, gets its log. */
  startComponent(
    name: Program,
    args: readonly string[],
    folder?: string,
    env?: Readonly<Record<string, string>>,
  ): RunningComponent;
  /** Ends one such component. */
  endComponent(component: RunningComponent): Promise<void>;
}

/** How to ask an address. */
export interface AskOptions {
  readonly method?: string;
  readonly as?: Identity;
  /** "etcd-client": the API server's own certificate for etcd. */
  readonly certificate?: "etcd-client";
  readonly body?: Json;
  /** Verify nothing, for certificates the component made itself. */
  readonly insecure?: boolean;
}

export interface KubeletOptions {
  /** Node name; `node-1`, `node-2` … by default. */
  readonly name?: string;
  /** Loopback address, also the node's InternalIP; a free one by default. */
  readonly address?: string;
  /** Default 10250. */
  readonly port?: number;
  /** 0, the default, is closed; the usual one is 10255. */
  readonly readOnlyPort?: number;
  /** Default false. */
  readonly anonymous?: boolean;
  /** Default Webhook. */
  readonly authorization?: "AlwaysAllow" | "Webhook";
  /** Fields of KubeletConfiguration, put over ours. */
  readonly configuration?: JsonObject;
  /** Appended to our flags. */
  readonly flags?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

/** A real kubelet over a container runtime that only pretends: pods are Running, but nothing runs. */
export interface Kubelet {
  readonly name: string;
  readonly address: string;
  /** https://ADDRESS:PORT */
  readonly endpoint: string;
  /** http://ADDRESS:PORT, unless closed. */
  readonly readOnlyEndpoint: string | undefined;
  /** The kubelet and its runtime. */
  readonly components: readonly RunningComponent[];
  /** Ends both. The control plane's `stop` does so too. */
  stop(): Promise<void>;
}
