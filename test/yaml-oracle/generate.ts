import { SCALARS } from "./scalars.ts";

/** A seeded source of numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const KEYS = ["a", "b", "name", "spec", "'q k'", '"d\\tq"', "1", "0x2", "yes", "k.8s/io", "é", "😀", "__proto__", "-x"];
const WORDS = ["nginx", "1.25", "0644", "on", "~", "a b", "x:y", "#", "é", "😀", "it's", '"', "- ", "1e3", "_", "\\"];
const COMMENTS = ["", "", "", " # note", "  # a: b", " #"];

/** Writes random YAML documents: block and flow collections, every scalar style, comments, anchors, aliases, merges. */
export class DocumentWriter {
  private readonly random: () => number;
  private anchors: string[] = [];
  private mappings: string[] = [];
  private newline = "\n";

  constructor(random: () => number) {
    this.random = random;
  }

  document(): string {
    this.anchors = [];
    this.mappings = [];
    this.newline = this.chance(0.15) ? "\r\n" : "\n";
    const head = this.pick(["", "", "", "---\n", "--- # c\n", "# top\n", "\ufeff"]);
    const body = this.block(0, 0);
    return (head + (body.startsWith("\n") ? body.slice(1) : body)).replaceAll("\n", this.newline);
  }

  private pick<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.random() * choices.length)];
    if (chosen === undefined) throw new Error("nothing to choose from");
    return chosen;
  }

  private chance(probability: number): boolean {
    return this.random() < probability;
  }

  private several(most: number): number {
    return 1 + Math.floor(this.random() * most);
  }

  /** A node behind `key:` or `-`, from the blank or line break on. */
  private block(indent: number, depth: number): string {
    const roll = this.random();
    if (depth > 4 || roll < 0.35) return ` ${this.scalar(indent)}${this.pick(COMMENTS)}\n`;
    if (roll < 0.42) return ` ${this.flow(depth)}${this.pick(COMMENTS)}\n`;
    if (roll < 0.5) return this.blockScalar(indent);
    if (roll < 0.55 && this.anchors.length > 0) return ` *${this.pick(this.anchors)}\n`;
    return roll < 0.8 ? this.mapping(indent, depth) : this.sequence(indent, depth);
  }

  private anchor(list: string[]): string {
    if (!this.chance(0.2)) return "";
    const name = `n${Math.floor(this.random() * 6)}`;
    list.push(name);
    return ` &${name}`;
  }

  private mapping(indent: number, depth: number): string {
    const names: string[] = [];
    let text = `${this.anchor(names)}${this.pick(COMMENTS)}\n`;
    const pad = " ".repeat(indent);
    for (let i = this.several(4); i > 0; i--) {
      if (this.chance(0.1)) text += this.pick(["\n", `${pad}# between\n`]);
      if (this.chance(0.08) && this.mappings.length > 0) text += `${pad}<<: *${this.pick(this.mappings)}\n`;
      text += `${pad}${this.pick(KEYS)}:${this.block(indent + this.several(4), depth + 1)}`;
    }
    this.anchors.push(...names);
    this.mappings = [...this.mappings.filter((name) => !this.anchors.includes(name)), ...names];
    return text;
  }

  private sequence(indent: number, depth: number): string {
    let text = "\n";
    const pad = " ".repeat(indent);
    for (let i = this.several(4); i > 0; i--) text += `${pad}-${this.block(indent + this.several(3), depth + 1)}`;
    return text;
  }

  private scalar(indent: number): string {
    const roll = this.random();
    if (roll < 0.4) return this.pick(SCALARS);
    const words = Array.from({ length: this.several(5) }, () => this.pick(WORDS));
    const gap = this.chance(0.15) ? `\n${" ".repeat(indent + 1)}` : " ";
    if (roll < 0.6) return words.join(" ").replace(/^[^a-zé1]+/, "w");
    if (roll < 0.8) return `'${words.join(gap).replaceAll("'", "''")}'`;
    return `"${words.join(gap).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  }

  private blockScalar(indent: number): string {
    const pad = " ".repeat(Math.max(indent, 1));
    let text = ` ${this.pick(["|", ">"])}${this.pick(["", "", "-", "+"])}${this.pick(COMMENTS)}\n`;
    for (let i = this.several(5); i > 0; i--) {
      text += this.pick(["\n", `${pad}${this.pick(WORDS)} text\n`, `${pad}  more\n`, `${pad}# no comment\n`]);
    }
    return text;
  }

  private flow(depth: number): string {
    const gap = this.pick(["", " "]);
    const items = Array.from({ length: this.several(4) - 1 }, () => this.flowNode(depth + 1));
    if (this.chance(0.5)) return `[${gap}${items.join(`,${gap}`)}${gap}]`;
    return `{${gap}${items.map((item) => `${this.pick(KEYS)}: ${item}`).join(", ")}${gap}}`;
  }

  private flowNode(depth: number): string {
    if (depth < 5 && this.chance(0.25)) return this.flow(depth);
    return this.pick(["a", "1", "yes", "'x, y'", '"]"', "~", "a b", "0o17", "x:y", "é", "''", "-1"]);
  }
}

const FRAGMENTS = [
  ...["a: b", "- x", "- - y", "\n", "\n", "\n", "\n  ", "\n    ", "\n ", "  ", " ", "{", "}", "[", "]", ",", ": ", ":"],
  ...["? ", "?", "|", ">", "|-\n  t", "|+\n  t\n\n", ">2\n    q", '"q"', "'s'", '"a\\nb"', '"a\\\n  b"', "'a\n b'"],
  ...["#c", " # c", "&a ", "*a", "!!str ", "!!int ", "!t ", "! ", "!!binary aGk=", "<<: ", "<<", "0644", "1e3", "yes"],
  ...["~", "null", ".inf", "1_000", "0x1F", "-1", "+.5", "---\n", "\n---\n", "\n...\n", "%YAML 1.1\n", "%TAG ! x\n"],
  ...["\t", "\r\n", "\u0085", "\u2028", "😀", "é", "key: ", "k2: v", "k3:", "- ", "-", "---", "@", "`", "%", '"', "'"],
  ...["\\", "a", "b", "1", ".", "e5", "  - a: 1\n    b: 2\n", "x: |\n  l1\n\n   l2\n", "a: {b: c, d: [e, f]}\n"],
  ...["[a: b]", "[k: *a]", "{? a, b}", "{a: , b}", '"k": v', "plain\n  text", "z: >-\n  f1\n\n  f3\n", "{{ x }}"],
];

/** Pieces of YAML in any order: mostly broken documents. */
export function soup(random: () => number): string {
  let text = "";
  for (let i = 1 + Math.floor(random() * 12); i > 0; i--) text += FRAGMENTS[Math.floor(random() * FRAGMENTS.length)];
  return text;
}
