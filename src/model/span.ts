import type { Path } from "./json.ts";

/** Number of a file in a snapshot's file table. */
export type FileId = number;

/** A stretch of one text: UTF-16 offsets, `end` exclusive; `start === end` marks a place where something is absent. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Integers in one record of a {@link SpanTable}. */
export const RECORD_SIZE = 4;

/**
 * What the first integer of a record says.
 * `key` and `mergeKey` stand before the record of the value they lead to.
 */
export const RECORD = { scalar: 0, mapping: 1, sequence: 2, alias: 3, key: 4, mergeKey: 5 } as const;

/**
 * Where every node of one document stands. Records of four integers in document order, `[kind, start, end, link]`:
 * `link` is the index after the node's last descendant for scalars, mappings and sequences, the index of the anchored
 * node's record for aliases, and the index in `keys` for keys. An alias refers to its anchor and never copies it, so the
 * table is never larger than the text. Structured clone keeps it as it is; a JSON writer stores `Array.from(nodes)`, and
 * what it reads back is a table again.
 */
export interface SpanTable {
  readonly nodes: Int32Array | readonly number[];
  readonly keys: readonly string[];
}

/** What {@link locate} finds. */
export interface Location {
  /** How many steps of the path exist: `path.length` when the node itself is there. */
  readonly found: number;
  /** The node reached after those steps. A scalar's range is its token, quotes included. */
  readonly value: TextRange;
  /** The key that node stands under; undefined for list items and the root. */
  readonly key: TextRange | undefined;
  /** True when an alias or a merge key was followed: other places of the document share the node. */
  readonly shared: boolean;
}

/** Lists longer than this get an index of their items, so that locating every item of a list stays linear. */
const INDEXED_LENGTH = 32;

const itemIndexes = new WeakMap<SpanTable, Map<number, Int32Array>>();

interface Entry {
  key: number;
  value: number;
  merged: boolean;
}

/**
 * Where the node at `path` stands, or, where it is absent, its deepest ancestor that exists. Of keys given twice the last
 * counts, as in Go's decoder. A step through an alias goes on inside the anchored node; a path that ends at an alias gives
 * the alias itself. Merge keys lead to the entry that was merged in.
 */
export function locate(table: SpanTable, path: Path): Location {
  let node = 0;
  let key = -1;
  let shared = false;
  let found = 0;
  for (const step of path) {
    const target = resolveAlias(table, node);
    const followed = target !== node;
    if (typeof step === "number") {
      const item = itemOf(table, target, step);
      if (item < 0) break;
      node = item;
      key = -1;
    } else {
      const entry = entryOf(table, target, step);
      if (entry === undefined) break;
      node = entry.value;
      key = entry.key;
      if (entry.merged) shared = true;
    }
    if (followed) shared = true;
    found++;
  }
  return { found, value: rangeOf(table, node), key: key < 0 ? undefined : rangeOf(table, key), shared };
}

function word(table: SpanTable, index: number): number {
  return table.nodes[index] ?? 0;
}

function rangeOf(table: SpanTable, record: number): TextRange {
  return { start: word(table, record + 1), end: word(table, record + 2) };
}

function resolveAlias(table: SpanTable, node: number): number {
  return word(table, node) === RECORD.alias ? word(table, node + 3) : node;
}

function after(table: SpanTable, node: number): number {
  return word(table, node) === RECORD.alias ? node + RECORD_SIZE : word(table, node + 3);
}

function itemOf(table: SpanTable, sequence: number, index: number): number {
  if (word(table, sequence) !== RECORD.sequence || index < 0) return -1;
  if (index > INDEXED_LENGTH) return itemIndex(table, sequence)[index] ?? -1;
  const end = word(table, sequence + 3);
  let item = sequence + RECORD_SIZE;
  for (let i = 0; i < index && item < end; i++) item = after(table, item);
  return item < end ? item : -1;
}

function itemIndex(table: SpanTable, sequence: number): Int32Array {
  let indexes = itemIndexes.get(table);
  if (indexes === undefined) {
    indexes = new Map();
    itemIndexes.set(table, indexes);
  }
  let index = indexes.get(sequence);
  if (index === undefined) {
    const items: number[] = [];
    const end = word(table, sequence + 3);
    for (let item = sequence + RECORD_SIZE; item < end; item = after(table, item)) items.push(item);
    index = Int32Array.from(items);
    indexes.set(sequence, index);
  }
  return index;
}

function entryOf(table: SpanTable, mapping: number, key: string): Entry | undefined {
  if (word(table, mapping) !== RECORD.mapping) return undefined;
  let hit: Entry | undefined;
  const end = word(table, mapping + 3);
  for (let record = mapping + RECORD_SIZE; record < end; ) {
    const value = record + RECORD_SIZE;
    if (word(table, record) === RECORD.mergeKey) {
      const merged = mergedEntryOf(table, value, key);
      if (merged !== undefined) hit = merged;
    } else if (table.keys[word(table, record + 3)] === key) {
      hit = { key: record, value, merged: false };
    }
    record = after(table, value);
  }
  return hit;
}

/** Looks `key` up in what a merge key names: a mapping, or a list of mappings of which the first has precedence. */
function mergedEntryOf(table: SpanTable, value: number, key: string): Entry | undefined {
  const source = resolveAlias(table, value);
  if (word(table, source) !== RECORD.sequence) {
    const entry = entryOf(table, source, key);
    return entry === undefined ? undefined : { ...entry, merged: true };
  }
  const end = word(table, source + 3);
  for (let item = source + RECORD_SIZE; item < end; item = after(table, item)) {
    const entry = entryOf(table, resolveAlias(table, item), key);
    if (entry !== undefined) return { ...entry, merged: true };
  }
  return undefined;
}
