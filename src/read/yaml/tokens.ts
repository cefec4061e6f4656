/** Kinds of tokens. */
export const TOKEN = {
  streamEnd: 1,
  documentStart: 2,
  documentEnd: 3,
  /** A directive behind the document's content, which it therefore ends. */
  directive: 4,
  blockSequenceStart: 5,
  blockMappingStart: 6,
  blockEnd: 7,
  flowSequenceStart: 8,
  flowSequenceEnd: 9,
  flowMappingStart: 10,
  flowMappingEnd: 11,
  blockEntry: 12,
  flowEntry: 13,
  key: 14,
  value: 15,
  alias: 16,
  anchor: 17,
  tag: 18,
  plain: 19,
  quoted: 20,
  block: 21,
  /** Where scanning had to stop. */
  problem: 22,
} as const;

/** What turned out, at a `:`, to begin in front of a token. */
export const FLAG = { key: 0x100, mapping: 0x200 } as const;

const KIND_MASK = 0xff;
const SIZE = 4;

/** Tokens of one document, four integers each: kind and flags, start, end, and the index of a string or -1. */
export class TokenList {
  private data = new Int32Array(256 * SIZE);
  private readonly strings: string[] = [];
  count = 0;

  clear(): void {
    this.count = 0;
    this.strings.length = 0;
  }

  push(kind: number, start: number, end: number, string = -1): void {
    const at = this.count * SIZE;
    if (at === this.data.length) {
      const grown = new Int32Array(this.data.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[at] = kind;
    this.data[at + 1] = start;
    this.data[at + 2] = end;
    this.data[at + 3] = string;
    this.count++;
  }

  /** Stores a text and gives its index. */
  string(text: string): number {
    this.strings.push(text);
    return this.strings.length - 1;
  }

  flag(token: number, flags: number): void {
    const at = token * SIZE;
    this.data[at] = (this.data[at] ?? 0) | flags;
  }

  /** Forgets the tokens from `token` on. */
  truncate(token: number): void {
    this.count = token;
  }

  kind(token: number): number {
    return (this.data[token * SIZE] ?? 0) & KIND_MASK;
  }

  flags(token: number): number {
    return (this.data[token * SIZE] ?? 0) & ~KIND_MASK;
  }

  start(token: number): number {
    return this.data[token * SIZE + 1] ?? 0;
  }

  end(token: number): number {
    return this.data[token * SIZE + 2] ?? 0;
  }

  /** The string stored with the token; undefined where the source itself is meant. */
  text(token: number, offset = 0): string | undefined {
    const index = this.data[token * SIZE + 3] ?? -1;
    return index < 0 ? undefined : this.strings[index + offset];
  }
}
