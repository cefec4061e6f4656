import type { Json, Path } from "../../model/json.ts";
import { isList, isObject } from "../../model/json.ts";
import { locate } from "../../model/span.ts";
import type { OpenMapping } from "../json/tree-builder.ts";
import { TreeBuilder } from "../json/tree-builder.ts";
import { MAX_DEPTH } from "../read-result.ts";
import type { NodeSink } from "./node-sink.ts";
import { formatFloatKey, parseGoInteger } from "./numbers.ts";
import type { ProblemKey } from "./problems.ts";
import { YamlProblem } from "./problems.ts";
import { MAX_INT64, resolvePlain, resolveTagged, TAG } from "./resolve.ts";

interface Anchored {
  /** Record of the node in the table of positions. */
  readonly record: number;
  /** Nodes it stands for when written out; undefined while it is still being read. */
  size: number | undefined;
  value: Json;
  /** The key it makes, for a scalar. */
  key: string | undefined;
}

/** What the next node of an open container is. */
const ROLE = { item: 0, key: 1, value: 2, mergeValue: 3, mergeItem: 4 } as const;

// The API server's YAML reader refuses a document when too many of its nodes come out of aliases: at most 99 % in one of up
// to 400,000 nodes, falling to 10 % at 4,000,000 (allowedAliasRatio in Go's YAML package, since CVE-2019-11253).
const SMALL_DOCUMENT = 400_000;
const LARGE_DOCUMENT = 4_000_000;

function allowedAliasRatio(nodes: number): number {
  if (nodes <= SMALL_DOCUMENT) return 0.99;
  if (nodes >= LARGE_DOCUMENT) return 0.1;
  return 0.99 - (0.89 * (nodes - SMALL_DOCUMENT)) / (LARGE_DOCUMENT - SMALL_DOCUMENT);
}

/** Builds one document's value from its nodes as sigs.k8s.io/yaml does. Throws a {@link YamlProblem}. */
export class Composer implements NodeSink {
  private readonly tree = new TreeBuilder();
  private readonly anchors = new Map<string, Anchored>();
  private readonly roles: number[] = [];
  private readonly openAnchors: (Anchored | undefined)[] = [];
  private readonly sizesAtOpen: number[] = [];
  private readonly starts: number[] = [];
  /** Nodes so far with aliases written out, as Go counts them, and how many of these came out of aliases. */
  private nodes = 1;
  private aliased = 0;
  private hasNotFinite = false;

  /** Forgets everything, for the next document. */
  reset(): void {
    this.tree.reset();
    this.anchors.clear();
    this.roles.length = 0;
    this.openAnchors.length = 0;
    this.sizesAtOpen.length = 0;
    this.starts.length = 0;
    this.nodes = 1;
    this.aliased = 0;
    this.hasNotFinite = false;
  }

  /** The document, once all of its nodes were told. */
  finish(): ReturnType<TreeBuilder["finish"]> {
    const finished = this.tree.finish();
    const path = this.hasNotFinite ? pathToNotFinite(finished.value) : undefined;
    if (path !== undefined) throw new YamlProblem("notFinite", locate(finished.spans, path).value.start);
    return finished;
  }

  scalar(
    text: string,
    plain: boolean,
    tag: string | undefined,
    anchor: string | undefined,
    start: number,
    end: number,
  ): void {
    const role = this.role();
    if (role === ROLE.key) {
      this.key(text, plain, tag, anchor, start, end);
      return;
    }
    if (role >= ROLE.mergeValue) throw new YamlProblem("mergeValue", start);
    this.nodes++;
    const value = scalarValue(text, plain, tag, start);
    if (typeof value === "number" && !Number.isFinite(value)) this.hasNotFinite = true;
    if (anchor !== undefined) {
      this.anchors.set(anchor, { record: this.tree.nextRecord, size: 1, value, key: keyText(text, tag, value) });
    }
    this.tree.scalar(value, start, end);
    this.valueDone();
  }

  alias(name: string, start: number, end: number): void {
    const anchored = this.anchors.get(name);
    if (anchored === undefined) throw new YamlProblem("unknownAlias", start);
    if (anchored.size === undefined) throw new YamlProblem("aliasInsideItself", start);
    this.nodes += 1 + anchored.size;
    this.aliased += anchored.size;
    if (this.aliased > 100 && this.nodes > 1000 && this.aliased / this.nodes > allowedAliasRatio(this.nodes)) {
      throw new YamlProblem("aliasExpansion", start);
    }
    const role = this.role();
    if (role === ROLE.key) {
      if (anchored.key === undefined) throw new YamlProblem(unusableKey(anchored.value), start);
      this.tree.key(anchored.key, start, end);
      this.setRole(ROLE.value);
      return;
    }
    if (role >= ROLE.mergeValue && !isObject(anchored.value)) throw new YamlProblem("mergeValue", start);
    this.tree.alias(anchored.record, start, end);
    this.complete(anchored.value, start);
  }

  openMapping(anchor: string | undefined, start: number): void {
    this.open(anchor, start);
    const mapping = this.tree.openMapping(start);
    this.opened(anchor, mapping, ROLE.key);
  }

  openSequence(anchor: string | undefined, start: number): void {
    if (this.role() === ROLE.mergeItem) throw new YamlProblem("mergeValue", start);
    const merged = this.role() === ROLE.mergeValue;
    this.open(anchor, start);
    if (merged) this.nodes--;
    const sequence = this.tree.openSequence(start);
    this.opened(anchor, sequence, merged ? ROLE.mergeItem : ROLE.item);
  }

  close(end: number): void {
    const container = this.tree.close(end);
    this.roles.pop();
    const anchored = this.openAnchors.pop();
    const sizeAtOpen = this.sizesAtOpen.pop() ?? 0;
    const start = this.starts.pop() ?? 0;
    if (anchored !== undefined) anchored.size = this.nodes - sizeAtOpen;
    this.complete(container, start);
  }

  private role(): number {
    return this.roles.at(-1) ?? ROLE.item;
  }

  private setRole(role: number): void {
    this.roles[this.roles.length - 1] = role;
  }

  private valueDone(): void {
    const top = this.roles.length - 1;
    const role = this.roles[top];
    if (role === ROLE.value || role === ROLE.mergeValue) this.roles[top] = ROLE.key;
  }

  /** Puts a finished value where it belongs, or merges it. */
  private complete(value: Json | OpenMapping | Json[], start: number): void {
    const role = this.role();
    if (role === ROLE.mergeValue) this.merge(value, start);
    else this.tree.put(value);
    this.valueDone();
  }

  private merge(value: Json, start: number): void {
    if (Array.isArray(value)) {
      // Go merges a list from its end, so that earlier mappings have precedence.
      for (let i = value.length - 1; i >= 0; i--) this.merge(value[i] ?? null, start);
    } else if (isObject(value)) {
      this.tree.mergeInto(value);
    } else {
      throw new YamlProblem("mergeValue", start);
    }
  }

  private open(anchor: string | undefined, start: number): void {
    if (this.role() === ROLE.key) throw new YamlProblem("complexKey", start);
    if (this.tree.depth >= MAX_DEPTH) throw new YamlProblem("tooDeep", start);
    this.sizesAtOpen.push(this.nodes);
    this.starts.push(start);
    this.nodes++;
    this.openAnchors.push(
      anchor === undefined ? undefined : { record: this.tree.nextRecord, size: undefined, value: null, key: undefined },
    );
  }

  private opened(anchor: string | undefined, value: OpenMapping | Json[], role: number): void {
    this.roles.push(role);
    const anchored = this.openAnchors.at(-1);
    if (anchor === undefined || anchored === undefined) return;
    anchored.value = value;
    this.anchors.set(anchor, anchored);
  }

  private key(
    text: string,
    plain: boolean,
    tag: string | undefined,
    anchor: string | undefined,
    start: number,
    end: number,
  ): void {
    if (text === "<<" && (plain || tag === TAG.merge)) {
      if (anchor !== undefined)
        this.anchors.set(anchor, { record: this.tree.nextRecord, size: 1, value: text, key: text });
      this.tree.mergeKey(start, end);
      this.setRole(ROLE.mergeValue);
      return;
    }
    this.nodes++;
    const value = scalarValue(text, plain, tag, start);
    const key = keyText(text, tag, value);
    if (key === undefined) throw new YamlProblem("nullKey", start);
    if (anchor !== undefined) this.anchors.set(anchor, { record: this.tree.nextRecord, size: 1, value, key });
    this.tree.key(key, start, end);
    this.setRole(ROLE.value);
  }
}

function scalarValue(text: string, plain: boolean, tag: string | undefined, start: number): Json {
  if (tag === undefined) return plain ? resolvePlain(text) : text;
  const value = resolveTagged(text, tag);
  if (value === undefined) throw new YamlProblem("tagMismatch", start);
  return value;
}

function unusableKey(value: Json): ProblemKey {
  return typeof value === "object" && value !== null ? "complexKey" : "nullKey";
}

/** Where a number stands that JSON cannot have, unless a later duplicate key replaced it. */
function pathToNotFinite(root: Json): Path | undefined {
  const seen = new Set<Json>();
  const pending: { value: Json; path: Path }[] = [{ value: root, path: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, path } = next;
    if (typeof value === "number" && !Number.isFinite(value)) return path;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    const list = isList(value);
    for (const [key, entry] of Object.entries(value)) {
      if (entry !== undefined) pending.push({ value: entry, path: [...path, list ? Number(key) : key] });
    }
  }
  return undefined;
}

/** The key a scalar makes; undefined where JSON cannot have it. */
function keyText(text: string, tag: string | undefined, value: Json): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "number") return undefined;
  const float = tag === TAG.float || text.startsWith(".") || !Number.isFinite(value);
  const integer = float ? undefined : parseGoInteger(text.replaceAll("_", ""));
  if (integer === undefined) return formatFloatKey(value);
  return BigInt(integer) > MAX_INT64 ? undefined : String(integer);
}
