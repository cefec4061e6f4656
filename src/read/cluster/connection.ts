import { X509Certificate } from "node:crypto";
import type { Agent as HttpAgent } from "node:http";
import { createSecureContext } from "node:tls";
import type { Text } from "../../model/text.ts";
import { createAgent, isLoopback, proxyOf } from "./agent.ts";
import { connectionTexts } from "./cluster.text.ts";
import { ClusterError } from "./cluster-error.ts";
import { readMaterial } from "./credential-files.ts";
import type { ClientCertificate, Presented } from "./credentials.ts";
import { credentialSource, refusalHint } from "./credentials.ts";
import { inClusterContext, serviceAccountFolder } from "./in-cluster.ts";
import type { ContextSettings } from "./kubeconfig.ts";
import { chooseContext } from "./kubeconfig.ts";
import type { KubeconfigPlaces } from "./kubeconfig-files.ts";
import { kubeconfigPaths, readKubeconfigs } from "./kubeconfig-files.ts";
import { fillText } from "./texts.ts";

/** Which cluster to read and how to get there. */
export interface ConnectionOptions extends KubeconfigPlaces {
  /** The context of `--context`; the kubeconfig's current one by default. */
  readonly context?: string;
  /** True where a person may answer a credential plugin: standard input is a terminal. Default false. */
  readonly interactive?: boolean;
  /** How long a credential plugin or provider may take, in milliseconds; 60,000 by default. */
  readonly credentialTimeout?: number;
  /** Where a pod has its service account; Kubernetes' own place by default. */
  readonly serviceAccountFolder?: string;
  /** Ends credential plugins and providers: the signal that ends the reading. */
  readonly signal?: AbortSignal;
}

/** What one request is sent with. Holds credentials: never to be shown. */
export interface Access {
  readonly agent: HttpAgent;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

/** The way to one API server. */
export interface Connection {
  /** The context's name; `in-cluster` in a pod. */
  readonly context: string;
  /** Base address, without user information. */
  readonly server: URL;
  /** The context's namespace. */
  readonly namespace: string | undefined;
  /** Host of the proxy in between. */
  readonly proxy: string | undefined;
  /** False where the kubeconfig asks not to compress. */
  readonly compression: boolean;
  /** What the user should know, collected as it comes up. */
  readonly warnings: readonly Text[];
  /** What to send a request with; renewed by itself when it expires. @throws ClusterError where credentials fail. */
  access(): Promise<Access>;
  /** After a 401: forgets credentials that can be had anew. False where there are no others. */
  renew(): boolean;
  /** What to say when credentials were refused for good. */
  rejection(): Promise<ClusterError>;
  /** Ends idle connections. */
  close(): void;
}

/**
 * Prepares the way to an API server from a kubeconfig, or from the service account of the pod this runs in where there is
 * none (client-go's order). Nothing is sent yet.
 *
 * @throws ClusterError for kubeconfigs that are missing or wrong.
 */
export async function connect(options: ConnectionOptions): Promise<Connection> {
  const context = await contextOf(options);
  const { cluster, user } = context;
  const server = serverOf(context);
  const proxy = proxyOf(server, cluster.proxyUrl, options.env);
  const ca = await readMaterial(cluster.authority);
  const warnings: Text[] = [];
  const source = credentialSource(context, {
    env: options.env,
    interactive: options.interactive ?? false,
    timeout: options.credentialTimeout ?? 60_000,
    warn: (text) => warnings.push(text),
    ...(options.signal !== undefined && { signal: options.signal }),
  });
  let made: { readonly agent: HttpAgent; readonly certificate: ClientCertificate | undefined } | undefined;

  const certificateFor = async (presented: Presented): Promise<ClientCertificate | undefined> => {
    if (presented.certificate !== undefined) return presented.certificate;
    const certificate = await readMaterial(user.certificate);
    const key = await readMaterial(user.key);
    return certificate === undefined || key === undefined ? undefined : { certificate, key };
  };
  const agentFor = async (presented: Presented): Promise<HttpAgent> => {
    const certificate = await certificateFor(presented);
    if (made !== undefined && sameCertificate(made.certificate, certificate)) return made.agent;
    checkMaterial(ca, certificate, context);
    const { insecure, tlsServerName } = cluster;
    const agent = await createAgent({
      server,
      ca,
      certificate,
      insecure,
      tlsServerName,
      proxy,
      connectTimeout: 30_000,
    });
    made?.agent.destroy();
    made = { agent, certificate };
    return agent;
  };

  return {
    context: context.name,
    server,
    namespace: context.namespace,
    proxy: proxy?.host,
    compression: cluster.compression,
    warnings,
    async access() {
      const presented = await source.get();
      const { authorization } = presented;
      if (authorization !== undefined && /[^\t\x20-\x7e\x80-\xff]/.test(authorization))
        throw new ClusterError(
          "kubeconfig-invalid",
          fillText(connectionTexts.badMaterial, { field: "token", name: user.name }),
        );
      return {
        agent: await agentFor(presented),
        headers: { ...user.impersonation, ...(authorization !== undefined && { authorization }) },
      };
    },
    renew() {
      const renewed = source.renew();
      // A certificate file may have been replaced as well.
      return renewed || (user.certificate !== undefined && "file" in user.certificate);
    },
    async rejection() {
      const presented = await source.get().catch((): Presented => ({}));
      const certificate = made?.certificate;
      const expires =
        certificate === undefined ? undefined : new Date(new X509Certificate(certificate.certificate).validTo);
      const holes = { server: server.host, user: user.name || context.name, hint: refusalHint(presented, expires) };
      return new ClusterError("cluster-credentials", fillText(connectionTexts.rejected, holes));
    },
    close() {
      made?.agent.destroy();
    },
  };
}

async function contextOf(options: ConnectionOptions): Promise<ContextSettings> {
  const paths = kubeconfigPaths(options);
  const files = await readKubeconfigs(paths, options.kubeconfig !== undefined);
  if (files.length > 0) return chooseContext(files, options.context);
  const pod = await inClusterContext(options.env, options.serviceAccountFolder ?? serviceAccountFolder);
  if (pod !== undefined && options.context === undefined) return pod;
  throw new ClusterError(
    "kubeconfig-not-found",
    fillText(connectionTexts.noKubeconfig, { looked: paths.join(", ") || "~/.kube/config" }),
  );
}

function serverOf({ cluster }: ContextSettings): URL {
  const { name } = cluster;
  // kubectl takes an address without a scheme for http://; one that says neither is refused here.
  if (!/^https?:\/\//i.test(cluster.server) || !URL.canParse(cluster.server))
    throw new ClusterError("kubeconfig-invalid", fillText(connectionTexts.badServer, { name }));
  const server = new URL(cluster.server);
  server.username = "";
  server.password = "";
  server.search = "";
  server.hash = "";
  if (!server.pathname.endsWith("/")) server.pathname += "/";
  if (server.protocol === "http:" && !isLoopback(server.hostname))
    throw new ClusterError("kubeconfig-invalid", fillText(connectionTexts.plainHttp, { name }));
  return server;
}

function sameCertificate(one: ClientCertificate | undefined, other: ClientCertificate | undefined): boolean {
  return one?.certificate === other?.certificate && one?.key === other?.key;
}

/** Refuses what TLS could not use, so that the message names the field. */
function checkMaterial(
  ca: string | undefined,
  certificate: ClientCertificate | undefined,
  context: ContextSettings,
): void {
  const check = (field: string, name: string, use: () => unknown) => {
    try {
      use();
    } catch {
      throw new ClusterError("kubeconfig-invalid", fillText(connectionTexts.badMaterial, { field, name }));
    }
  };
  if (ca !== undefined) check("certificate-authority", context.cluster.name, () => new X509Certificate(ca));
  if (certificate !== undefined)
    check("client-certificate", context.user.name, () =>
      createSecureContext({ cert: certificate.certificate, key: certificate.key }),
    );
}
