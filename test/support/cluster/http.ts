import { Agent as HttpAgent, request as httpRequest } from "node:http";
import type { RequestOptions } from "node:https";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Json } from "../../../src/model/json.ts";
import { isObject } from "../../../src/model/json.ts";
import type { Answer } from "./types.ts";
import type { KeyPair } from "./x509.ts";

/** Requests over kept-alive connections, a pool for each certificate. */
export interface Client {
  send(request: ClientRequest): Promise<Answer>;
  /** Closes all connections. */
  close(): void;
}

export interface ClientRequest {
  readonly url: string;
  readonly method?: string;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly certificate?: KeyPair;
  readonly insecure?: boolean;
}

const timeoutMs = 60_000;

/** @param authorities PEM of all that are trusted. */
export function createClient(authorities: string): Client {
  const plain = new HttpAgent({ keepAlive: true, maxSockets: 32 });
  const agents = new Map<string, HttpsAgent>();
  const agentFor = ({ certificate, insecure = false }: ClientRequest) => {
    const id = `${insecure}${certificate?.certificate ?? ""}`;
    const known = agents.get(id);
    if (known !== undefined) return known;
    const agent = new HttpsAgent({
      keepAlive: true,
      maxSockets: 32,
      ca: authorities,
      rejectUnauthorized: !insecure,
      ...(certificate === undefined ? {} : { cert: certificate.certificate, key: certificate.key }),
    });
    agents.set(id, agent);
    return agent;
  };
  return {
    send(request) {
      const secure = request.url.startsWith("https:");
      return exchange(request, secure ? httpsRequest : httpRequest, secure ? agentFor(request) : plain);
    },
    close() {
      plain.destroy();
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    },
  };
}

function exchange(
  { url, method = "GET", body, headers }: ClientRequest,
  start: typeof httpsRequest,
  agent: RequestOptions["agent"],
): Promise<Answer> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
  return new Promise((resolve, reject) => {
    const outgoing = start(
      url,
      {
        method,
        agent,
        timeout: timeoutMs,
        headers: { accept: "application/json", ...(sent === undefined ? {} : { "content-type": type }), ...headers },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.once("error", reject);
        incoming.once("end", () => {
          const text = Buffer.concat(parts).toString("utf8");
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json: () => parseJson(text) });
        });
      },
    );
    outgoing.once("timeout", () => outgoing.destroy(new Error(`${method} ${url}: no answer in ${timeoutMs / 1000} s`)));
    outgoing.once("error", reject);
    outgoing.end(sent);
  });
}

/** @throws SyntaxError where the text is no JSON. */
export function parseJson(text: string): Json {
  const parsed: unknown = JSON.parse(text);
  if (isJson(parsed)) return parsed;
  throw new SyntaxError("not JSON");
}

/** Whatever JSON.parse returns is JSON; the outermost type is all that can be wrong. */
function isJson(value: unknown): value is Json {
  return (
    value === null || ["boolean", "number", "string"].includes(typeof value) || isObject(value) || Array.isArray(value)
  );
}
