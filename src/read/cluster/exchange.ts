import type { ClientRequest, Agent as HttpAgent, IncomingHttpHeaders, IncomingMessage } from "node:http";
import http from "node:http";
import https from "node:https";
import { createGunzip } from "node:zlib";
import { systemCode } from "../../errors.ts";
import type { Text } from "../../model/text.ts";
import { reasonTexts } from "./cluster.text.ts";
import { fillText } from "./texts.ts";

/** One HTTP request and its bounds. */
export interface ExchangeRequest {
  readonly url: URL;
  readonly method?: "GET" | "POST";
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | undefined;
  readonly agent?: HttpAgent;
  readonly tls?: { readonly ca: string | undefined; readonly rejectUnauthorized: boolean };
  /** Most bytes of the body, unpacked. */
  readonly maxBytes: number;
  /** For the whole exchange, in milliseconds. */
  readonly timeout: number;
  /** The longest time without a byte, in milliseconds. */
  readonly stallTimeout: number;
  readonly signal?: AbortSignal;
}

/** An answer whose body came whole, whatever its status. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export type ExchangeFailure = "network" | "stalled" | "slow" | "too-large";

/** Why no whole answer came. */
export class ExchangeError extends Error {
  readonly failure: ExchangeFailure;
  /** Of the system or of TLS, for failures of the network: `ECONNRESET`, `CERT_HAS_EXPIRED`… */
  readonly code: string;
  readonly reason: Text;

  constructor(failure: ExchangeFailure, code: string, reason: Text) {
    super(reason.en);
    this.name = "ExchangeError";
    this.failure = failure;
    this.code = code;
    this.reason = reason;
  }
}

export function isExchangeError(error: unknown): error is ExchangeError {
  return error instanceof ExchangeError;
}

function networkError(error: Error): ExchangeError {
  const code = systemCode(error) ?? "connection closed";
  return new ExchangeError("network", code, fillText(reasonTexts.network, { code }));
}

/**
 * Sends one request and takes its whole answer. Redirects are not followed: credentials go to no other address.
 *
 * @throws ExchangeError where no whole answer came within the bounds; the signal's reason where it was aborted.
 */
export function exchange(request: ExchangeRequest): Promise<ExchangeAnswer> {
  return new Promise((resolve, reject) => {
    const { signal, maxBytes, timeout, stallTimeout } = request;
    if (signal?.aborted) return reject(signal.reason);
    const module = request.url.protocol === "http:" ? http : https;
    let outgoing: ClientRequest | undefined;
    const finish = (error: unknown, answer?: ExchangeAnswer) => {
      clearTimeout(whole);
      clearTimeout(stall);
      signal?.removeEventListener("abort", abort);
      if (answer !== undefined) return resolve(answer);
      outgoing?.destroy();
      reject(error);
    };
    const abort = () => finish(signal?.reason);
    const late = (failure: "slow" | "stalled", after: number) => () => {
      const reason = fillText(reasonTexts[failure], { seconds: Math.max(1, Math.round(after / 1000)) });
      finish(new ExchangeError(failure, failure, reason));
    };
    const whole = setTimeout(late("slow", timeout), timeout);
    const stall = setTimeout(late("stalled", stallTimeout), stallTimeout);
    signal?.addEventListener("abort", abort);
    outgoing = module.request(request.url, {
      method: request.method ?? "GET",
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]),
      ),
      ...(request.agent !== undefined && { agent: request.agent }),
      ...(request.tls !== undefined && { ...request.tls, agent: false }),
    });
    outgoing.on("error", (error) => finish(networkError(error)));
    outgoing.once("response", (response) => {
      collect(
        response,
        maxBytes,
        () => stall.refresh(),
        (error, text) => {
          if (text === undefined) finish(error);
          else finish(undefined, { status: response.statusCode ?? 0, headers: response.headers, text });
        },
      );
    });
    outgoing.end(request.body);
  });
}

function collect(
  response: IncomingMessage,
  maxBytes: number,
  onBytes: () => void,
  done: (error: unknown, text?: string) => void,
): void {
  const zipped = response.headers["content-encoding"] === "gzip";
  const body = zipped ? response.pipe(createGunzip()) : response;
  const chunks: Buffer[] = [];
  let size = 0;
  // A connection that is cut leaves its gunzip waiting.
  response.on("aborted", () => done(networkError(new Error("aborted"))));
  response.on("error", (error) => done(networkError(error)));
  if (zipped) response.on("data", onBytes);
  body.on("data", (chunk: Buffer) => {
    onBytes();
    size += chunk.length;
    if (size <= maxBytes) {
      chunks.push(chunk);
      return;
    }
    // Told before the connection is ended, which would look like a failure of its own.
    body.removeAllListeners("data");
    const reason = fillText(reasonTexts.tooLarge, { megabytes: Math.round(maxBytes / 1e5) / 10 });
    done(new ExchangeError("too-large", "too-large", reason));
  });
  if (body !== response) body.on("error", (error) => done(networkError(error)));
  body.once("end", () => {
    if (!response.complete) done(networkError(new Error("incomplete")));
    else done(undefined, Buffer.concat(chunks, size).toString("utf8"));
  });
}
