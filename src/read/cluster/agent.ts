import type { Agent as HttpAgent } from "node:http";
import http from "node:http";
import https from "node:https";
import { connectionTexts } from "./cluster.text.ts";
import { ClusterError } from "./cluster-error.ts";
import { fillText } from "./texts.ts";

/** What the connections to an API server are made with. */
export interface AgentSettings {
  readonly server: URL;
  /** PEM; the authorities that Node knows where it is left out. */
  readonly ca: string | undefined;
  readonly certificate: { readonly certificate: string; readonly key: string } | undefined;
  readonly tlsServerName: string | undefined;
  readonly insecure: boolean;
  readonly proxy: URL | undefined;
  /** In milliseconds, for a proxy to give a way. */
  readonly connectTimeout: number;
}

/** At most as many connections as lists are read at once, and one to spare. */
const maxSockets = 8;

/**
 * Keeps connections alive. Proxies (HTTP, HTTPS, SOCKS) go through the agents of the official client library, which is
 * loaded only then: without a proxy Node's own agent does all it would do.
 */
export async function createAgent(settings: AgentSettings): Promise<HttpAgent> {
  const { server, ca, certificate, tlsServerName, insecure, proxy } = settings;
  if (proxy !== undefined) return throughProxy(settings, proxy);
  if (server.protocol === "http:") return new http.Agent({ keepAlive: true, maxSockets });
  return new https.Agent({
    keepAlive: true,
    maxSockets,
    rejectUnauthorized: !insecure,
    ...(ca !== undefined && { ca }),
    ...(certificate !== undefined && { cert: certificate.certificate, key: certificate.key }),
    ...(tlsServerName !== undefined && { servername: tlsServerName }),
  });
}

const proxyProtocols: ReadonlySet<string> = new Set(["http:", "https:", "socks5:", "socks5h:"]);

async function throughProxy(settings: AgentSettings, proxy: URL): Promise<HttpAgent> {
  if (!proxyProtocols.has(proxy.protocol) || proxy.hostname === "") throw badProxy(proxy.host);
  const { proxyAgent } = await import("./proxy-agent.ts");
  const agent = await proxyAgent(settings, proxy);
  if (agent === undefined) throw badProxy(proxy.host);
  return Object.assign(agent, { maxSockets });
}

function badProxy(origin: string): ClusterError {
  return new ClusterError("kubeconfig-invalid", fillText(connectionTexts.badProxy, { origin }));
}

/**
 * The proxy to go through: the kubeconfig's `proxy-url`, else HTTPS_PROXY or https_proxy unless NO_PROXY names the server,
 * as Go's ProxyFromEnvironment does; loopback addresses go through none then.
 *
 * @throws ClusterError where it is no URL.
 */
export function proxyOf(
  server: URL,
  proxyUrl: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): URL | undefined {
  const secure = server.protocol === "https:";
  const fromEnvironment = secure ? env.HTTPS_PROXY || env.https_proxy : env.HTTP_PROXY || env.http_proxy;
  const skipped = () => isLoopback(server.hostname) || isExcepted(server, env.NO_PROXY || env.no_proxy || "");
  const wanted = proxyUrl ?? (fromEnvironment && !skipped() ? fromEnvironment : undefined);
  if (wanted === undefined) return undefined;
  const url = wanted.includes("://") ? wanted : `http://${wanted}`;
  if (!URL.canParse(url)) throw badProxy("?");
  return new URL(url);
}

/** True for this machine's own addresses: `localhost`, 127.0.0.0/8 and ::1. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function isExcepted({ hostname, port, protocol }: URL, list: string): boolean {
  const actualPort = port === "" ? (protocol === "https:" ? "443" : "80") : port;
  return list.split(",").some((entry) => {
    const [host = "", entryPort] = entry
      .trim()
      .toLowerCase()
      .split(/:(?=\d+$)/);
    if (host === "*") return true;
    if (host === "" || (entryPort !== undefined && entryPort !== actualPort)) return false;
    if (host.includes("/")) return inRange(hostname, host);
    const name = host.replace(/^\*?\./, "");
    return (hostname === name && !host.startsWith(".")) || hostname.endsWith(`.${name}`);
  });
}

function addressNumber(address: string): number | undefined {
  const parts = address.split(".").map(Number);
  if (parts.length !== 4 || !parts.every((part) => part >= 0 && part <= 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

function inRange(hostname: string, range: string): boolean {
  const [base = "", length = ""] = range.split("/");
  const address = addressNumber(hostname);
  const first = addressNumber(base);
  const size = 2 ** (32 - Number(length));
  if (address === undefined || first === undefined || !(size >= 1)) return false;
  return Math.floor(address / size) === Math.floor(first / size);
}
