import type { Text } from "./text.ts";

/** The probes, by the name under which each can be left out. */
export const probeNames = [
  "api-server-anonymous",
  "api-server-authenticated",
  "kubelet-anonymous",
  "kubelet-read-only",
  "etcd-open",
  "controller-manager",
  "scheduler",
  "dashboard",
  "node-port",
  "tls",
] as const;

/** One of the probes. */
export type ProbeName = (typeof probeNames)[number];

/**
 * How an address answered from where the probe ran. `open`: it gave what it should give only to those it knows.
 * `refused-credentials`: it asked for credentials, or refused what was shown. `closed`: nothing listens there for this
 * machine; a firewall may answer so as well. `timed-out` and `unreachable` say nothing about other places.
 */
export type ProbeOutcome = "open" | "refused-credentials" | "closed" | "timed-out" | "unreachable" | "unknown";

/** What came back on one request. Of the body nothing is kept but whether it was the expected one. */
export interface ProbeAnswer {
  readonly path: string;
  /** HTTP status; undefined where no answer came. */
  readonly status?: number;
  /** True where the answer has the form that the component gives it. */
  readonly recognized: boolean;
}

/** A version of TLS, as RFC 8996 and its successors number them. */
export type TlsVersion = "1.0" | "1.1" | "1.2" | "1.3";

/** `unknown` where the refusal may be this program's own TLS library's. */
export type TlsSupport = "accepted" | "refused" | "unknown";

/** What a certificate that a server showed says of itself. */
export interface ServerCertificate {
  /** Names as RFC 4514 has them, in one line. */
  readonly subject: string;
  readonly issuer: string;
  /** Subject alternative names: DNS names and addresses, 100 at most. */
  readonly names: readonly string[];
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** `rsa`, `ec`, `ed25519`… */
  readonly keyType?: string;
  /** RSA's modulus in bits. */
  readonly keyBits?: number;
  /** Elliptic curve, such as `prime256v1`. */
  readonly curve?: string;
  /** `sha256WithRSAEncryption`, `ecdsa-with-SHA256`…; the object identifier of others. */
  readonly signature?: string;
  /** It is its own issuer. */
  readonly selfSigned: boolean;
}

/** What a TLS server was seen to do. */
export interface TlsFact {
  readonly versions: Readonly<Record<TlsVersion, TlsSupport>>;
  readonly certificate?: ServerCertificate;
  /** Whether the cluster's authority signed it for this address: `unknown` where the kubeconfig names no authority. */
  readonly trust: "cluster" | "other" | "unknown";
}

/** What listens, or should. */
export type ProbedComponent =
  | "kube-apiserver"
  | "kubelet"
  | "etcd"
  | "kube-controller-manager"
  | "kube-scheduler"
  | "service";

/** An address that an object of the cluster, or the kubeconfig, names. */
export interface ProbeTarget {
  readonly component: ProbedComponent;
  /** The node or Service (`namespace/name`) it belongs to; the server's host name for the API server. */
  readonly name: string;
  /** IP address, or a host name that is resolved. */
  readonly address: string;
  readonly port: number;
  /** What names it, such as `Node node-1 (InternalIP)`. */
  readonly namedBy: string;
  /** The Service is that of a known dashboard. */
  readonly dashboard?: true;
}

/** What one probe found at one address. Holds no credential and no content of an answer. */
export interface ProbeFact extends ProbeTarget {
  readonly probe: ProbeName;
  /** What was shown: nothing, or the client certificate of the kubeconfig. */
  readonly credentials: "none" | "client-certificate";
  readonly outcome: ProbeOutcome;
  /** True where the answers came without TLS. */
  readonly plaintext: boolean;
  readonly answers: readonly ProbeAnswer[];
  /** A code of the system or of TLS where no answer came, or a word of the probe's own. */
  readonly reason?: string;
  /** The program that answered, where it is a known one: `Kubernetes Dashboard`. */
  readonly product?: string;
  readonly tls?: TlsFact;
  readonly detail: Text;
  /** When, ISO 8601. */
  readonly time: string;
}
