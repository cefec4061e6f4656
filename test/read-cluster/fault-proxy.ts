import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import type { Authority } from "../support/cluster/x509.ts";
import { createAuthority } from "../support/cluster/x509.ts";

/** What the proxy does to an answer in the place of handing it on. */
export type Fault =
  | {
      readonly do: "answer";
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  /** Hands on so many bytes, then cuts the connection. */
  | { readonly do: "cut"; readonly after: number }
  /** Hands on so many bytes, then none for ever. */
  | { readonly do: "stall"; readonly after: number }
  /** A whole answer, as far as HTTP can tell, whose body ends early. */
  | { readonly do: "truncate"; readonly after: number }
  /** Hands on what this makes of the body. */
  | { readonly do: "change"; readonly body: (text: string) => string };

interface Trap {
  readonly matches: (path: string) => boolean;
  readonly fault: Fault;
  left: number;
}

/** A TLS server of its own authority in front of an API server. */
export interface FaultProxy {
  readonly server: string;
  readonly authority: Authority;
  /** Paths that were asked for, in order. */
  readonly paths: readonly string[];
  /** Statuses that the API server itself answered with. */
  readonly statuses: readonly number[];
  /** Does that to the next `times` requests whose path has this text in it. */
  inject(part: string | RegExp, fault: Fault, times?: number): void;
  /** Takes all faults back, and forgets the paths. */
  reset(): void;
  stop(): Promise<void>;
}

/** Starts it. `upstream` is asked with the Authorization header of whoever asks. */
export async function startFaultProxy(upstream: string, upstreamAuthority: string): Promise<FaultProxy> {
  const authority = createAuthority("fault-proxy");
  const { certificate, key } = authority.issue({ commonName: "proxy", hosts: ["127.0.0.1"], usages: ["server"] });
  const traps: Trap[] = [];
  const paths: string[] = [];
  const statuses: number[] = [];
  const server = createServer({ cert: certificate, key }, (incoming, outgoing) => {
    const path = incoming.url ?? "/";
    paths.push(path);
    const trap = traps.find((candidate) => candidate.left > 0 && candidate.matches(path));
    if (trap !== undefined) trap.left--;
    handle(incoming, outgoing, path, trap?.fault);
  });
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse, path: string, fault: Fault | undefined) => {
    if (fault?.do === "answer") {
      outgoing.writeHead(fault.status, { "content-type": "application/json", ...fault.headers });
      outgoing.end(fault.body ?? "");
      return;
    }
    const { authorization, accept } = incoming.headers;
    const forwarded = request(new URL(path, upstream), {
      ca: upstreamAuthority,
      headers: { ...(authorization !== undefined && { authorization }), ...(accept !== undefined && { accept }) },
    });
    forwarded.once("error", () => incoming.socket.destroy());
    forwarded.once("response", (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("error", () => incoming.socket.destroy());
      answer.once("end", () => {
        const body = Buffer.concat(chunks);
        statuses.push(answer.statusCode ?? 0);
        const type = answer.headers["content-type"] ?? "application/json";
        send(incoming, outgoing, { status: answer.statusCode ?? 500, type, body }, fault);
      });
    });
    forwarded.end();
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    server: `https://127.0.0.1:${portOf(server.address())}`,
    authority,
    paths,
    statuses,
    inject(part, fault, times = 1) {
      const matches = (path: string) => (typeof part === "string" ? path.includes(part) : part.test(path));
      traps.push({ matches, fault, left: times });
    },
    reset() {
      traps.length = 0;
      paths.length = 0;
      statuses.length = 0;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: { readonly status: number; readonly type: string; readonly body: Buffer },
  fault: Fault | undefined,
): void {
  const changed = fault?.do === "change" ? Buffer.from(fault.body(answer.body.toString())) : answer.body;
  const body = fault?.do === "truncate" ? changed.subarray(0, fault.after) : changed;
  outgoing.writeHead(answer.status, { "content-type": answer.type, "content-length": body.length });
  if (fault?.do !== "cut" && fault?.do !== "stall") {
    outgoing.end(body);
    return;
  }
  outgoing.write(body.subarray(0, fault.after), () => {
    if (fault.do === "cut") incoming.socket.destroy();
  });
}

/** The port a server listens on. */
export function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== "object" || address === null) throw new Error("not listening");
  return address.port;
}
