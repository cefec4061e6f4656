import type { Json } from "../../model/json.ts";
import type { SpanTable, TextRange } from "../../model/span.ts";
import { RECORD, RECORD_SIZE } from "../../model/span.ts";
import type { DuplicateKey } from "../read-result.ts";
import { MAX_DUPLICATE_KEYS } from "../read-result.ts";
import { sameValue } from "./same-value.ts";

/** A mapping while it is being read. */
export type OpenMapping = Record<string, Json>;

/**
 * What a document's reader builds: the values, and the table of where they stand. Its caller keeps the order valid, and
 * uses one builder for all documents of a text, since most are small.
 */
export class TreeBuilder {
  private nodes = new Int32Array(256 * RECORD_SIZE);
  private used = 0;
  private keys: string[] = [];
  private readonly keyIndexes = new Map<string, number>();
  private readonly containers: (OpenMapping | Json[])[] = [];
  private readonly records: number[] = [];
  private readonly pendingKeys: string[] = [];
  /** Index of the key record whose value comes next, for each open container. */
  private readonly pendingRecords: number[] = [];
  private readonly seen: (Map<string, number> | undefined)[] = [];
  /** Which open mappings another has been merged into. */
  private readonly merged: boolean[] = [];
  private duplicates: DuplicateKey[] = [];
  private root: Json = null;

  /** Forgets everything, for the next document. */
  reset(): void {
    this.used = 0;
    this.keys = [];
    this.keyIndexes.clear();
    this.containers.length = 0;
    this.records.length = 0;
    this.pendingKeys.length = 0;
    this.pendingRecords.length = 0;
    this.seen.length = 0;
    this.merged.length = 0;
    this.duplicates = [];
    this.root = null;
  }

  /** Containers open. */
  get depth(): number {
    return this.containers.length;
  }

  /** Index that the next record will have. */
  get nextRecord(): number {
    return this.used;
  }

  /** Records a mapping's key; its value must follow. */
  key(key: string, start: number, end: number): void {
    let index = this.keyIndexes.get(key);
    if (index === undefined) {
      index = this.keys.length;
      this.keys.push(key);
      this.keyIndexes.set(key, index);
    }
    const top = this.containers.length - 1;
    this.pendingKeys[top] = key;
    this.pendingRecords[top] = this.used;
    this.record(RECORD.key, start, end, index);
  }

  /** Records a merge key; its value must follow, and be handed to {@link mergeInto}. */
  mergeKey(start: number, end: number): void {
    const top = this.containers.length - 1;
    this.pendingKeys[top] = "<<";
    this.pendingRecords[top] = this.used;
    this.record(RECORD.mergeKey, start, end, 0);
  }

  /** Records a scalar and puts its value where it belongs. */
  scalar(value: Json, start: number, end: number): void {
    this.record(RECORD.scalar, start, end, this.used + RECORD_SIZE);
    this.put(value);
  }

  /** Records an alias of the node at `target` without putting its value anywhere. */
  alias(target: number, start: number, end: number): void {
    this.record(RECORD.alias, start, end, target);
  }

  openMapping(start: number): OpenMapping {
    const mapping: OpenMapping = {};
    this.open(RECORD.mapping, mapping, start);
    return mapping;
  }

  openSequence(start: number): Json[] {
    const sequence: Json[] = [];
    this.open(RECORD.sequence, sequence, start);
    return sequence;
  }

  /** Ends the innermost container and returns it; the caller puts or merges it. */
  close(end: number): OpenMapping | Json[] {
    const container = this.containers.pop() ?? [];
    const record = this.records.pop() ?? 0;
    this.pendingKeys.pop();
    this.pendingRecords.pop();
    this.seen.pop();
    this.merged.pop();
    this.nodes[record + 2] = end;
    this.nodes[record + 3] = this.used;
    return container;
  }

  /** Puts a value into the innermost container, or makes it the document's. */
  put(value: Json): void {
    const top = this.containers.length - 1;
    const container = this.containers[top];
    if (container === undefined) {
      this.root = value;
    } else if (Array.isArray(container)) {
      container.push(value);
    } else {
      const key = this.pendingKeys[top] ?? "";
      if (Object.hasOwn(container, key) || this.seen[top] !== undefined) this.noteKey(top, key, container, value);
      setOwn(container, key, value);
    }
  }

  /** Copies the entries of `source` into the innermost mapping, over what is there. */
  mergeInto(source: { readonly [key: string]: Json | undefined }): void {
    const top = this.containers.length - 1;
    const mapping = this.containers[top];
    if (mapping === undefined || Array.isArray(mapping)) return;
    this.seen[top] ??= this.keysSoFar(top);
    this.merged[top] = true;
    for (const key of Object.keys(source)) setOwn(mapping, key, source[key] ?? null);
  }

  /** The value and the table. */
  finish(): { value: Json; spans: SpanTable; duplicateKeys: readonly DuplicateKey[] } {
    const spans = { nodes: this.nodes.slice(0, this.used), keys: this.keys };
    return { value: this.root, spans, duplicateKeys: this.duplicates };
  }

  private open(kind: number, container: OpenMapping | Json[], start: number): void {
    this.records.push(this.used);
    this.containers.push(container);
    this.pendingKeys.push("");
    this.pendingRecords.push(0);
    this.seen.push(undefined);
    this.merged.push(false);
    this.record(kind, start, start, 0);
  }

  private record(kind: number, start: number, end: number, link: number): void {
    const at = this.used;
    if (at + RECORD_SIZE > this.nodes.length) {
      const grown = new Int32Array(this.nodes.length * 2);
      grown.set(this.nodes);
      this.nodes = grown;
    }
    this.nodes[at] = kind;
    this.nodes[at + 1] = start;
    this.nodes[at + 2] = end;
    this.nodes[at + 3] = link;
    this.used = at + RECORD_SIZE;
  }

  /** Called when `key` may stand in the innermost mapping already: by itself, or only because it was merged in. */
  private noteKey(top: number, key: string, container: OpenMapping, value: Json): void {
    this.seen[top] ??= this.keysSoFar(top);
    const record = this.pendingRecords[top] ?? 0;
    const earlier = this.seen[top]?.get(key);
    this.seen[top]?.set(key, record);
    if (earlier === undefined || this.duplicates.length >= MAX_DUPLICATE_KEYS) return;
    const before = Object.hasOwn(container, key) ? container[key] : undefined;
    this.duplicates.push({
      path: this.pathTo(top),
      key,
      first: this.range(earlier),
      second: this.range(record),
      ...(this.merged[top] === false && before !== undefined && sameValue(before, value) ? { same: true } : {}),
    });
  }

  /** The keys read so far of the mapping at `top`, the pending one left out, each with its record. */
  private keysSoFar(top: number): Map<string, number> {
    const found = new Map<string, number>();
    let record = (this.records[top] ?? 0) + RECORD_SIZE;
    const end = this.pendingRecords[top] ?? 0;
    while (record < end) {
      if (this.nodes[record] === RECORD.key) found.set(this.keys[this.nodes[record + 3] ?? 0] ?? "", record);
      const value = record + RECORD_SIZE;
      record = this.nodes[value] === RECORD.alias ? value + RECORD_SIZE : (this.nodes[value + 3] ?? end);
    }
    return found;
  }

  private pathTo(top: number): (string | number)[] {
    const path: (string | number)[] = [];
    for (let i = 0; i < top; i++) {
      const container = this.containers[i];
      path.push(Array.isArray(container) ? container.length : (this.pendingKeys[i] ?? ""));
    }
    return path;
  }

  private range(record: number): TextRange {
    return { start: this.nodes[record + 1] ?? 0, end: this.nodes[record + 2] ?? 0 };
  }
}

/** Sets an own property, `__proto__` included. */
function setOwn(mapping: OpenMapping, key: string, value: Json): void {
  if (key === "__proto__") {
    Object.defineProperty(mapping, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    mapping[key] = value;
  }
}
