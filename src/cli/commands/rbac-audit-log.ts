import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
import { auditedRequests } from "../../analyze/rbac/audit-events.ts";
import type { UsageRecorder } from "../../analyze/rbac/usage.ts";
import type { InputError } from "../../errors.ts";
import { systemCode } from "../../errors.ts";
import type { Json } from "../../model/json.ts";
import type { LogView } from "../../report/rbac/usage.ts";
import type { Io } from "../io.ts";

/** Longest line that is read, in UTF-16 units; an event with both bodies of a large object stays below. */
const longestLine = 16_000_000;

/** What a log came to. */
export interface ReadLog {
  readonly log: LogView;
  readonly errors: readonly InputError[];
}

/**
 * Reads an audit log, event by event: a file, compressed by gzip or not (told by its first bytes), or `-` for standard
 * input. What is no event counts as an unreadable line. Memory holds one line.
 */
export async function readAuditLog(path: string, absolute: string, io: Io, recorder: UsageRecorder): Promise<ReadLog> {
  let events = 0;
  let refused = 0;
  let from: string | undefined;
  let to: string | undefined;
  let unreadable = 0;
  let firstUnreadable = 0;
  let lineNumber = 0;
  const errors: InputError[] = [];
  try {
    for await (const line of linesOf(unzipped(path === "-" ? io.stdin : createReadStream(absolute)))) {
      lineNumber++;
      if (line === "") continue;
      const requests = line === undefined ? undefined : auditedRequests(parsed(line));
      if (requests === undefined) {
        if (unreadable === 0) firstUnreadable = lineNumber;
        unreadable++;
        continue;
      }
      for (const { time, allowed, observed } of requests) {
        events++;
        if (!allowed) refused++;
        const at = timeOf(time);
        if (at !== undefined) {
          if (from === undefined || at < from) from = at;
          if (to === undefined || at > to) to = at;
        }
        for (const one of observed) recorder.record(one);
      }
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    errors.push(notReadable(path, code));
  }
  if (unreadable > 0) errors.push(notEvents(path, unreadable, firstUnreadable));
  const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  return { log: { path, events, refused, ...period, unreadableLines: unreadable }, errors };
}

/** A time as the log writes it, brought to one form, so that texts compare as times do; undefined for anything else. */
function timeOf(text: string | undefined): string | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function parsed(line: string): Json {
  try {
    const value: Json = JSON.parse(line);
    return value;
  } catch {
    return null;
  }
}

async function* unzipped(stream: AsyncIterable<Uint8Array | string>): AsyncIterable<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const start = Buffer.from(first.value);
  const all = (async function* () {
    yield start;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield Buffer.from(next.value);
  })();
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* all;
    return;
  }
  const gunzip = createGunzip();
  const feeding = (async () => {
    try {
      for await (const chunk of all)
        if (!gunzip.write(chunk)) await new Promise((resolve) => gunzip.once("drain", resolve));
      gunzip.end();
    } catch (error) {
      gunzip.destroy(error instanceof Error ? error : new Error("the log cannot be read"));
    }
  })();
  for await (const chunk of gunzip) if (chunk instanceof Uint8Array) yield chunk;
  await feeding;
}

/** Lines of a text in UTF-8; undefined in the place of one that is too long to be an event. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncIterable<string | undefined> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let tooLong = false;
  for await (const chunk of stream) {
    const parts = (rest + decoder.write(Buffer.from(chunk))).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      yield tooLong ? undefined : part.trim();
      tooLong = false;
    }
    if (rest.length > longestLine) {
      rest = "";
      tooLong = true;
    }
  }
  rest += decoder.end();
  if (tooLong || rest.trim() !== "") yield tooLong ? undefined : rest.trim();
}

function notReadable(path: string, code: string): InputError {
  return {
    code: code === "ENOENT" ? "path-not-found" : "path-not-readable",
    path,
    message: {
      en: `The audit log cannot be read to its end (${code}). Check that it is there, whole, and that you may read it.`,
      fr: `Le journal d'audit ne peut pas être lu jusqu'au bout (${code}). Vérifiez qu'il est là, entier, et lisible.`,
    },
  };
}

function notEvents(path: string, count: number, first: number): InputError {
  return {
    code: "object-invalid",
    path,
    line: first,
    column: 1,
    message: {
      en: `An audit event (audit.k8s.io, a JSON object a line) was expected; lines that are none: ${count}, the first is this.`,
      fr: `Un événement d'audit (audit.k8s.io, un objet JSON par ligne) était attendu ; lignes qui n'en sont pas : ${count}, la première est celle-ci.`,
    },
  };
}
