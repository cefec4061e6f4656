import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Json, JsonObject } from "../../src/model/json.ts";

/** How a server answers for a product: a JSON value, or whatever the function writes. */
export type Answer = Json | ((request: IncomingMessage, response: ServerResponse) => void);

/** One release as endoflife.date's API v1 has it. */
export function release(name: string, eolFrom: string | null, more: JsonObject = {}): JsonObject {
  const latest = { name: `${name}.1`, date: "2026-01-01", link: null };
  const flags = { isLts: false, ltsFrom: null, isEol: eolFrom !== null && eolFrom < "2026-11-23", isMaintained: true };
  return {
    name,
    codename: null,
    label: name,
    releaseDate: "2020-01-01",
    ...flags,
    eolFrom,
    latest,
    custom: null,
    ...more,
  };
}

/** A product's answer as endoflife.date's API v1 gives it. */
export function product(name: string, releases: readonly Json[], more: JsonObject = {}): JsonObject {
  return {
    schema_version: "1.2.1",
    generated_at: "2026-11-20T00:00:00+00:00",
    last_modified: "2026-11-20T00:00:00+00:00",
    result: { name, aliases: [], label: name, category: "app", tags: [], releases, ...more },
  };
}

/** Answers `/api/v1/products/<slug>/`; 404 for a slug that is not there. */
export function endOfLifeListener(answers: ReadonlyMap<string, Answer>): RequestListener {
  return (request, response) => {
    const slug = /^\/api\/v1\/products\/([a-z0-9-]+)\/$/.exec(request.url ?? "")?.[1] ?? "";
    const answer = answers.get(slug);
    if (answer === undefined) {
      response.writeHead(404).end("not found");
      return;
    }
    if (typeof answer === "function") {
      answer(request, response);
      return;
    }
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  };
}

/** A server on this machine, and the slugs that it was asked for, in order. */
export interface Served {
  readonly base: string;
  readonly asked: readonly string[];
}

/** Runs `work` while a server answers on loopback. */
export async function whileServed(
  answers: ReadonlyMap<string, Answer>,
  work: (served: Served) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const listener = endOfLifeListener(answers);
  const server = createServer((request, response) => {
    asked.push(request.url?.split("/").at(-2) ?? "");
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await work({ base: `http://127.0.0.1:${portOf(server.address())}/api/v1`, asked });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** The port that a server listens on. */
export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new TypeError("the server does not listen on a port");
  return address.port;
}
