import { createHash } from "node:crypto";
import { hashOf } from "./canonical.ts";
import type { SnapshotEnd, SnapshotHeader, SnapshotItem } from "./types.ts";
import { snapshotFormat } from "./types.ts";

/** How much a snapshot holds. */
export type SnapshotCounts = Pick<SnapshotEnd, "objects" | "lacks" | "facts">;

/**
 * A snapshot as lines of JSON, each with its line feed: a header, a line for each item as it comes, and an end with the
 * counts and the hash of all lines before. One item is in memory at a time.
 *
 * @param onItem is told the counts so far.
 */
export async function* snapshotLines(
  header: SnapshotHeader,
  items: AsyncIterable<SnapshotItem>,
  now: () => Date,
  onItem?: (counts: SnapshotCounts) => void,
): AsyncGenerator<string, void, undefined> {
  const hash = createHash("sha256");
  const hashed = (line: object): string => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    return text;
  };
  const counts = { objects: 0, lacks: 0, facts: 0 };
  yield hashed({ rempart: "snapshot", format: snapshotFormat, ...header });
  for await (const item of items) {
    if (item.kind === "object") counts.objects++;
    else if (item.kind === "lack") counts.lacks++;
    else counts.facts++;
    yield hashed(lineOf(item));
    onItem?.(counts);
  }
  const end: SnapshotEnd = { ...counts, finished: now().toISOString(), sha256: hash.digest("hex") };
  yield `${JSON.stringify({ kind: "end", ...end })}\n`;
}

function lineOf(item: SnapshotItem): object {
  if (item.kind !== "object") return item;
  const { kind, apiPath, collected, object, sensitive, embedded } = item;
  return {
    kind,
    apiPath,
    collected,
    sha256: hashOf(object),
    object,
    ...(sensitive.length > 0 && { sensitive }),
    ...(embedded.length > 0 && { embedded }),
  };
}
