import http from "node:http";
import net from "node:net";
import type { SecureVersion } from "node:tls";
import tls from "node:tls";
import { systemCode } from "../../../errors.ts";
import type { ClientCertificate } from "../credentials.ts";

/** How to speak TLS. Whatever certificate the server shows is taken: what it is, is looked at. */
export interface TlsSettings {
  /** PEM of the cluster's authority, to hold the server's certificate against. */
  readonly authority?: string | undefined;
  readonly serverName?: string | undefined;
  readonly minVersion?: SecureVersion;
  readonly maxVersion?: SecureVersion;
  readonly ciphers?: string;
  /** Shown only to a server of the authority, for this address, with this certificate (SHA-256 fingerprint). */
  readonly client?: { readonly certificate: ClientCertificate; readonly onlyTo: string };
}

/** Where to, and within what bounds. */
export interface Way {
  /** IP address. */
  readonly address: string;
  readonly port: number;
  /** In milliseconds, for all of it. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Undefined for plain text. */
  readonly tls: TlsSettings | undefined;
}

/** One GET without credentials in its headers. */
export interface Question extends Way {
  /** For the Host header. */
  readonly host: string;
  readonly path: string;
  /** Most bytes of an answer's body that are looked at, by its status. */
  readonly peek: (status: number) => number;
  /**
   * True to give the server time to refuse, before anything is sent: with TLS 1.3 a client has finished before it hears that
   * its certificate is missing, and what it has sent by then makes the system drop the alert.
   */
  readonly waits?: boolean;
}

/** The server's certificate and whether the authority signed it for the address. */
export interface Shown {
  /** DER. */
  readonly certificate: Buffer;
  /** SHA-256. */
  readonly fingerprint: string;
  readonly trusted: boolean;
}

/** No answer: how far it got, and the code of what ended it (`timeout` where the time was over). */
export interface NoAnswer {
  readonly kind: "none";
  readonly stage: "connect" | "handshake" | "answer";
  readonly code: string;
  readonly shown: Shown | undefined;
}

/** An answer: its head, and as much of its body as was asked for. */
export interface Answered {
  readonly kind: "answer";
  readonly status: number;
  readonly contentType: string;
  readonly start: string;
  readonly shown: Shown | undefined;
}

interface Opened {
  readonly kind: "open";
  readonly socket: net.Socket;
  readonly shown: Shown | undefined;
}

/** Connects, and speaks TLS where that is asked for. The caller ends the socket. */
export function open({ address, port, timeout, signal, tls: settings }: Way): Promise<Opened | NoAnswer> {
  return new Promise((resolve) => {
    let stage: NoAnswer["stage"] = "connect";
    let secure: tls.TLSSocket | undefined;
    const plain = net.connect({ host: address, port });
    const done = (result: Opened | NoAnswer) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
      if (result.kind === "none") {
        secure?.destroy();
        plain.destroy();
      }
      resolve(result);
    };
    const fail = (code: string) =>
      done({ kind: "none", stage, code, shown: secure === undefined ? undefined : shownBy(secure, address, settings) });
    const failed = (error: Error) => fail(systemCode(error) ?? "closed");
    const timer = setTimeout(() => fail("timeout"), timeout);
    const abort = () => fail("aborted");
    signal.addEventListener("abort", abort);
    if (signal.aborted) return abort();
    plain.on("error", failed);
    plain.once("connect", () => {
      if (settings === undefined) return done({ kind: "open", socket: plain, shown: undefined });
      stage = "handshake";
      try {
        secure = tls.connect(connectOptions(plain, settings));
      } catch (error) {
        return fail((error instanceof Error ? systemCode(error) : undefined) ?? "closed");
      }
      const socket = secure;
      socket.on("error", failed);
      socket.once("close", () => fail("closed"));
      socket.once("secureConnect", () => {
        const shown = shownBy(socket, address, settings);
        const { client } = settings;
        // Another certificate than the one that was verified: what is shown there now is not trusted.
        if (client !== undefined && (shown?.trusted !== true || shown.fingerprint !== client.onlyTo))
          return fail("not-trusted");
        done({ kind: "open", socket, shown });
      });
    });
  });
}

function connectOptions(socket: net.Socket, settings: TlsSettings): tls.ConnectionOptions {
  const { authority, serverName, minVersion, maxVersion, ciphers, client } = settings;
  return {
    socket,
    rejectUnauthorized: false,
    // The name is held against the certificate below; here it would be "localhost".
    checkServerIdentity: () => undefined,
    ...(authority !== undefined && { ca: authority }),
    ...(serverName !== undefined && { servername: serverName }),
    ...(minVersion !== undefined && { minVersion }),
    ...(maxVersion !== undefined && { maxVersion }),
    ...(ciphers !== undefined && { ciphers }),
    ...(client !== undefined && { cert: client.certificate.certificate, key: client.certificate.key }),
  };
}

function shownBy(socket: tls.TLSSocket, address: string, settings: TlsSettings | undefined): Shown | undefined {
  const certificate = socket.getPeerCertificate();
  if (certificate?.raw === undefined) return undefined;
  const named = tls.checkServerIdentity(settings?.serverName ?? address, certificate) === undefined;
  return {
    certificate: certificate.raw,
    fingerprint: certificate.fingerprint256,
    trusted: settings?.authority !== undefined && socket.authorized && named,
  };
}

/** Sends one GET on a connection of its own; its time is that of the whole. Never throws, never follows a redirect. */
export async function ask(question: Question): Promise<Answered | NoAnswer> {
  const started = performance.now();
  const way = await open(question);
  if (way.kind === "none") return way;
  if (question.waits === true) {
    const code = await refusalOn(way.socket, 200 + 2 * (performance.now() - started));
    if (code !== undefined) return { kind: "none", stage: "handshake", code, shown: way.shown };
  }
  const left = question.timeout - (performance.now() - started);
  return exchange(way, question, Math.max(1, left));
}

/** The code with which a connection ends within a time, in milliseconds; undefined where it goes on. */
function refusalOn(socket: net.Socket, time: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const done = (code: string | undefined) => {
      clearTimeout(timer);
      socket.off("error", failed);
      socket.off("close", closed);
      resolve(code);
    };
    const timer = setTimeout(() => done(undefined), Math.min(time, 1_000));
    const failed = (error: Error) => done(systemCode(error) ?? "closed");
    const closed = () => done("closed");
    socket.on("error", failed);
    socket.on("close", closed);
    // Alerts are heard by who reads.
    socket.resume();
  });
}

function exchange({ socket, shown }: Opened, question: Question, timeout: number): Promise<Answered | NoAnswer> {
  const { host, path, peek, signal } = question;
  return new Promise((resolve) => {
    const done = (result: Answered | NoAnswer) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
      request.destroy();
      socket.destroy();
      resolve(result);
    };
    const fail = (code: string) => done({ kind: "none", stage: "answer", code, shown });
    const timer = setTimeout(() => fail("timeout"), timeout);
    const abort = () => fail("aborted");
    signal.addEventListener("abort", abort);
    const request = http.request({
      createConnection: () => socket,
      method: "GET",
      path,
      headers: { host, "user-agent": "rempart", accept: "*/*", connection: "close" },
    });
    request.on("error", (error) => fail(systemCode(error) ?? "closed"));
    request.once("response", (response) => {
      const status = response.statusCode ?? 0;
      const most = peek(status);
      const head = {
        kind: "answer",
        status,
        contentType: String(response.headers["content-type"] ?? "").slice(0, 200),
        shown,
      } as const;
      let start = "";
      const end = () => done({ ...head, start: start.slice(0, most) });
      if (most === 0) return end();
      response.setEncoding("latin1");
      response.on("data", (part: string) => {
        start += part;
        if (start.length >= most) end();
      });
      response.once("end", end);
      response.once("error", end);
    });
    request.end();
  });
}
