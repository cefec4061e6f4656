import type { IncomingMessage } from "node:http";
import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import tls from "node:tls";
import { systemCode } from "../errors.ts";

/** Why nothing usable came. */
export type DownloadFailure =
  /** It took longer than was allowed, from the first packet to the last byte. */
  | { readonly kind: "timeout" }
  | { readonly kind: "too-large" }
  /** The connection ended before the body did. */
  | { readonly kind: "truncated" }
  | { readonly kind: "status"; readonly status: number }
  /** A redirection to where we do not go. */
  | { readonly kind: "redirect" }
  /** No connection, or no trusted one: the system's or TLS's own code (`ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`). */
  | { readonly kind: "network"; readonly code: string };

/** What came, or why nothing did. */
export type Download =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly failure: DownloadFailure };

/** How much a download may take. */
export interface DownloadLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Waits before the second, third… try, in milliseconds; their number bounds the tries. */
  readonly waitsMs: readonly number[];
}

const maxRedirects = 3;

/** True for an address that may be asked: https, or http on this machine itself; without a password in it. */
export function isAllowed(url: URL): boolean {
  if (url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}

/**
 * Fetches a text with GET. A failure that may pass (no connection, a broken body, 429, 5xx) is tried again as
 * often as `waitsMs` says. Redirections are followed to addresses that are allowed by themselves. `proxy` (`http://host:port`)
 * is asked to tunnel https (CONNECT); never for addresses of this machine. Never throws.
 */
export async function download(
  url: URL,
  { timeoutMs, maxBytes, waitsMs }: DownloadLimits,
  headers: Readonly<Record<string, string>>,
  proxy: URL | undefined,
): Promise<Download> {
  let result = await once(url, { timeoutMs, maxBytes }, headers, proxy);
  for (const wait of waitsMs) {
    if (result.ok || !mayPass(result.failure)) return result;
    await new Promise((resolve) => setTimeout(resolve, wait));
    result = await once(url, { timeoutMs, maxBytes }, headers, proxy);
  }
  return result;
}

type OneTry = Pick<DownloadLimits, "timeoutMs" | "maxBytes">;

async function once(
  asked: URL,
  { timeoutMs, maxBytes }: OneTry,
  headers: Readonly<Record<string, string>>,
  proxy: URL | undefined,
): Promise<Download> {
  const late = AbortSignal.timeout(timeoutMs);
  let url = asked;
  try {
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const response = await request(url, headers, proxy, late);
      const { statusCode: status = 0 } = response;
      if (status >= 300 && status < 400 && status !== 304) {
        response.destroy();
        const target = redirection(response, url);
        if (target === undefined) return failed({ kind: "redirect" });
        url = target;
        continue;
      }
      if (status !== 200) {
        response.destroy();
        return failed({ kind: "status", status });
      }
      const body = await readBody(response, maxBytes);
      return !body.ok && late.aborted ? failed({ kind: "timeout" }) : body;
    }
    return failed({ kind: "redirect" });
  } catch (error) {
    if (late.aborted) return failed({ kind: "timeout" });
    return failed({ kind: "network", code: systemCode(error) ?? "EIO" });
  }
}

function redirection(response: IncomingMessage, from: URL): URL | undefined {
  const { location } = response.headers;
  if (location === undefined || !URL.canParse(location, from.href)) return undefined;
  const target = new URL(location, from);
  const leavesMachine = isLoopback(from.hostname) === isLoopback(target.hostname);
  return isAllowed(target) && leavesMachine ? target : undefined;
}

async function request(
  url: URL,
  headers: Readonly<Record<string, string>>,
  proxy: URL | undefined,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const viaProxy = url.protocol === "https:" && proxy !== undefined && !isLoopback(url.hostname);
  const socket = viaProxy ? await tunnel(url, proxy, signal) : undefined;
  return new Promise((resolve, reject) => {
    const client = url.protocol === "https:" ? https : http;
    const options = { headers: { ...headers, connection: "close" }, signal };
    const sent = client.request(
      url,
      socket === undefined ? { ...options, agent: false } : { ...options, createConnection: () => socket },
      resolve,
    );
    sent.on("error", reject);
    sent.end();
  });
}

/** Asks a proxy for a tunnel (RFC 9110, 9.3.6) and speaks TLS through it. */
function tunnel(url: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const target = `${url.hostname}:${url.port === "" ? "443" : url.port}`;
  const login = decodeURIComponent(`${proxy.username}:${proxy.password}`);
  const authorization = login === ":" ? undefined : `Basic ${Buffer.from(login).toString("base64")}`;
  return new Promise((resolve, reject) => {
    const sent = http.request({
      host: proxy.hostname,
      port: proxy.port === "" ? 80 : Number(proxy.port),
      method: "CONNECT",
      path: target,
      headers: { host: target, ...(authorization !== undefined && { "proxy-authorization": authorization }) },
      agent: false,
      signal,
    });
    sent.on("error", reject);
    sent.on("connect", (response, socket) => {
      if (response.statusCode !== 200) {
        socket.destroy();
        reject(Object.assign(new Error("the proxy refused"), { code: `PROXY_${response.statusCode ?? 0}` }));
        return;
      }
      const secure = tls.connect({ socket, servername: url.hostname, ALPNProtocols: ["http/1.1"] });
      secure.once("error", reject);
      secure.once("secureConnect", () => resolve(secure));
      signal.addEventListener("abort", () => secure.destroy(new Error("too late")), { once: true });
    });
    sent.end();
  });
}

function readBody(response: IncomingMessage, maxBytes: number): Promise<Download> {
  const pieces: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    response.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > maxBytes) {
        resolve(failed({ kind: "too-large" }));
        response.destroy();
      } else pieces.push(piece);
    });
    response.on("end", () => {
      if (response.complete) resolve({ ok: true, text: Buffer.concat(pieces).toString("utf8") });
      else resolve(failed({ kind: "truncated" }));
    });
    response.on("error", (error) => {
      if (systemCode(error) === "ECONNRESET") resolve(failed({ kind: "truncated" }));
      else reject(error);
    });
  });
}

/**
 * The proxy that the environment names for an address: HTTPS_PROXY or https_proxy, unless NO_PROXY or no_proxy lists the host
 * (itself, a domain it is in, or `*`). Undefined where there is none; `unusable` for one that is no `http://` address.
 */
export function proxyFor(url: URL, env: Readonly<Record<string, string | undefined>>): URL | "unusable" | undefined {
  const named = env.HTTPS_PROXY || env.https_proxy || "";
  if (named === "" || url.protocol !== "https:" || isLoopback(url.hostname)) return undefined;
  const excluded = (env.NO_PROXY || env.no_proxy || "")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== "");
  const host = url.hostname.toLowerCase();
  const isExcluded = excluded.some((entry) => {
    const name = entry.replace(/:\d+$/, "").replace(/^\*?\./, "");
    return name === "*" || host === name || host.endsWith(`.${name}`);
  });
  if (isExcluded) return undefined;
  const written = named.includes("://") ? named : `http://${named}`;
  if (!URL.canParse(written)) return "unusable";
  const proxy = new URL(written);
  return proxy.protocol === "http:" && proxy.hostname !== "" ? proxy : "unusable";
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}

function mayPass(failure: DownloadFailure): boolean {
  if (failure.kind === "status") return failure.status === 429 || failure.status >= 500;
  return failure.kind === "network" || failure.kind === "truncated";
}

function failed(failure: DownloadFailure): Download {
  return { ok: false, failure };
}
