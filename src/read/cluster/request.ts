import { setTimeout as sleep } from "node:timers/promises";
import type { JsonObject } from "../../model/json.ts";
import { isObject, stringAt } from "../../model/json.ts";
import type { Text } from "../../model/text.ts";
import { connectionTexts, reasonTexts } from "./cluster.text.ts";
import { ClusterError, isClusterError } from "./cluster-error.ts";
import type { Access, Connection } from "./connection.ts";
import { explain, isLasting } from "./connection-error.ts";
import type { ExchangeAnswer } from "./exchange.ts";
import { ExchangeError, exchange, isExchangeError } from "./exchange.ts";
import type { AttemptFailure, RetryPolicy } from "./retry.ts";
import { defaultRetry, isPassing, waitAfter } from "./retry.ts";
import { fillText, quoted } from "./texts.ts";

/** Bounds of requests. Times in milliseconds, sizes in bytes. */
export interface RequestSettings {
  /** For one exchange; 120,000 by default. */
  readonly timeout?: number;
  /** The longest time without a byte; 30,000 by default. */
  readonly stallTimeout?: number;
  /** Most bytes of an answer, unpacked; 16 MiB by default. */
  readonly maxBytes?: number;
  readonly retry?: RetryPolicy;
  /** Ends everything: the user's, or `AbortSignal.timeout` for an overall deadline. */
  readonly signal?: AbortSignal;
}

export interface GetOptions {
  readonly accept?: string;
  readonly maxBytes?: number;
}

/** An answer of the API server that is no success. */
export class ApiFailure extends Error {
  readonly status: number;
  /** `reason` of its Status (`Forbidden`, `Expired`…), empty where it gave none. */
  readonly reason: string;
  /** `metadata.continue` of its Status: where to go on after a 410. */
  readonly continueToken: string | undefined;
  readonly text: Text;

  constructor(status: number, body: JsonObject | undefined) {
    const message = quoted(stringAt(body, ["message"]) ?? "");
    const text = fillText(reasonTexts.status, { status, detail: message === "" ? "" : `: ${message}` });
    super(text.en);
    this.name = "ApiFailure";
    this.status = status;
    this.reason = stringAt(body, ["reason"]) ?? "";
    this.continueToken = stringAt(body, ["metadata", "continue"]);
    this.text = text;
  }
}

/** Why one path could not be read, in words for the user. */
export function failureText(error: unknown): Text | undefined {
  if (error instanceof ApiFailure) return error.text;
  if (isExchangeError(error)) return error.reason;
  return error instanceof ClusterError ? error.text : undefined;
}

/**
 * So many requests in a row without an answer, and no more is sent: each would only wait for its time to be over. It is more
 * than are under way at once, so that some were tried after the first ones gave up.
 */
const mostLosses = 8;
/** In milliseconds: so long after a failure of the network a refusal may be that of a server that is starting. */
const trouble = 10_000;
/** Attempts on such a refusal. */
const mostRefusals = 5;

/** Asks an API server. Only reads: every request is a GET. */
export class ApiClient {
  readonly connection: Connection;
  readonly #settings: RequestSettings;
  /** True once an answer came: what fails from then on may be a restart, and is worth more patience. */
  #answered = false;
  /** Requests in a row that gave up for want of an answer: the next ones are tried once only, until one gets through. */
  #lost = 0;
  #lastLoss: ExchangeError | undefined;
  /** When no answer came the last time. An API server that starts refuses what it allows once it has read its roles. */
  #troubled = Number.NEGATIVE_INFINITY;
  /** Credentials that failed once fail for all: no plugin is run again, and nobody is asked twice. */
  #refused: ClusterError | undefined;

  constructor(connection: Connection, settings: RequestSettings = {}) {
    this.connection = connection;
    this.#settings = settings;
  }

  /** True where the overall deadline, and no user, ended the work. */
  get outOfTime(): boolean {
    const reason: unknown = this.#settings.signal?.reason;
    return reason instanceof Error && reason.name === "TimeoutError";
  }

  /**
   * The body of a path (with its query), as text.
   *
   * Network failures, 429 and 5xx are tried again with growing waits, a 401 once with renewed credentials.
   *
   * @throws ApiFailure for any other answer; ExchangeError where no whole answer came though the server was reached before,
   * or the answer is too large; ClusterError where it was never reached, credentials fail or time is over; the signal's
   * reason where the user ended it.
   */
  async get(path: string, options: GetOptions = {}): Promise<string> {
    const { signal, retry = defaultRetry } = this.#settings;
    let renewed = false;
    if (this.#refused !== undefined) throw this.#refused;
    if (this.#lost >= mostLosses && this.#lastLoss !== undefined) throw this.#lastLoss;
    for (let attempt = 1; ; attempt++) {
      let failure: AttemptFailure;
      let error: ApiFailure | ExchangeError;
      try {
        const answer = await this.#once(path, options);
        if (answer.status >= 200 && answer.status < 300) {
          this.#answered = true;
          this.#lost = 0;
          return answer.text;
        }
        const starting = Date.now() - this.#troubled < trouble && attempt < mostRefusals;
        if (answer.status === 401 && !starting) {
          if (renewed || !this.connection.renew()) {
            this.#refused = await this.connection.rejection();
            throw this.#refused;
          }
          renewed = true;
          attempt--;
          continue;
        }
        error = new ApiFailure(answer.status, this.#statusOf(answer));
        const status = starting && (answer.status === 401 || answer.status === 403) ? 503 : answer.status;
        failure = { kind: "status", status, retryAfter: answer.headers["retry-after"] };
      } catch (caught) {
        if (signal?.aborted) throw this.#endedBy(signal.reason);
        if (!isExchangeError(caught) || caught.failure === "too-large") throw caught;
        if (isLasting(caught.code)) throw explain(caught, this.connection.server.host, this.connection.proxy);
        this.#troubled = Date.now();
        error = caught;
        failure = { kind: "network" };
      }
      const attempts = Math.min(retry.attempts, this.#mostAttempts(error));
      const wait = waitAfter(failure, attempt, { ...retry, attempts }, Date.now(), Math.random());
      if (wait === undefined) throw this.#giveUp(error);
      try {
        await sleep(wait, undefined, signal === undefined ? {} : { signal });
      } catch {
        throw this.#endedBy(signal?.reason);
      }
    }
  }

  /** The body of a path as JSON. @throws as {@link ApiClient.get}, and ExchangeError where it is none. */
  async getJson(path: string, options: GetOptions = {}): Promise<JsonObject> {
    // What was cut or garbled on the way is whole the second time.
    for (let attempt = 1; ; attempt++) {
      const value = parse(await this.get(path, options));
      if (isObject(value)) return value;
      if (attempt === 2) throw new ExchangeError("network", "bad-json", reasonTexts.badJson);
    }
  }

  async #once(path: string, options: GetOptions): Promise<ExchangeAnswer> {
    const { timeout = 120_000, stallTimeout = 30_000, maxBytes = 16 * 2 ** 20, signal } = this.#settings;
    const { agent, headers } = await this.#access();
    return exchange({
      url: new URL(path.replace(/^\//, ""), this.connection.server),
      headers: {
        ...headers,
        accept: options.accept ?? "application/json",
        "user-agent": "rempart",
        ...(this.connection.compression && { "accept-encoding": "gzip" }),
      },
      agent,
      maxBytes: options.maxBytes ?? maxBytes,
      timeout,
      stallTimeout,
      ...(signal !== undefined && { signal }),
    });
  }

  async #access(): Promise<Access> {
    try {
      return await untilAborted(this.connection.access(), this.#settings.signal);
    } catch (error) {
      if (isClusterError(error) && error.code !== "cluster-timeout") this.#refused = error;
      throw error;
    }
  }

  #statusOf(answer: ExchangeAnswer): JsonObject | undefined {
    const body = parse(answer.text);
    return isObject(body) && body.kind === "Status" ? body : undefined;
  }

  #mostAttempts(error: ApiFailure | ExchangeError): number {
    // What the API server says of itself with a 500 is seldom over soon: a conversion webhook that is gone, say.
    if (error instanceof ApiFailure) return error.status === 500 ? 3 : this.#lost > 0 ? 1 : Number.POSITIVE_INFINITY;
    if (this.#lost > 0) return 1;
    if (!this.#answered) return 2;
    return error.failure === "network" ? Number.POSITIVE_INFINITY : 3;
  }

  #giveUp(error: ApiFailure | ExchangeError): Error {
    if (error instanceof ApiFailure) {
      if (isPassing(error.status) && error.status !== 500) this.#lost = Math.max(this.#lost, 1);
      return error;
    }
    if (!this.#answered) return explain(error, this.connection.server.host, this.connection.proxy);
    this.#lost++;
    this.#lastLoss = error;
    return error;
  }

  #endedBy(reason: unknown): Error {
    if (this.outOfTime) return new ClusterError("cluster-timeout", connectionTexts.outOfTime);
    return reason instanceof Error ? reason : new Error("aborted");
  }
}

/** Waits no longer than the signal allows. @throws its reason. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
