import type { DocumentEnd } from "./node-sink.ts";
import type { ProblemKey } from "./problems.ts";
import { YamlProblem } from "./problems.ts";
import { Scanner } from "./scanner.ts";
import { FLAG, TOKEN } from "./tokens.ts";

const STANDARD_PREFIXES = new Map([
  ["!", "!"],
  ["!!", "tag:yaml.org,2002:"],
]);

/** Goes through the tokens of one document after the other. */
export class TokenCursor {
  protected readonly scanner: Scanner;
  private problem: YamlProblem | undefined;
  protected token = 0;
  private flags = 0;
  /** The token at hand, flags first: what a `:` showed to begin there comes before the token itself. */
  protected kind = 0;
  /** Opening brackets of the open flow collections. */
  protected readonly flowStarts: number[] = [];
  /** Where the last token of substance ended. */
  protected lastEnd = 0;

  constructor(text: string) {
    this.scanner = new Scanner(text);
  }

  protected begin(from: number): void {
    this.problem = this.scanner.scanDocument(from);
    this.flowStarts.length = 0;
    this.lastEnd = from;
    this.token = -1;
    this.next();
  }

  protected ending(): DocumentEnd["kind"] {
    switch (this.kind) {
      case TOKEN.streamEnd:
        return "end-of-text";
      case TOKEN.documentStart:
        return "next-document";
      case TOKEN.documentEnd:
        return "end-mark";
      case TOKEN.directive:
        return "directive";
      default:
        return "content";
    }
  }

  protected isBoundary(): boolean {
    return this.kind <= TOKEN.directive;
  }

  private next(): void {
    this.token++;
    const { tokens } = this.scanner;
    this.flags = tokens.flags(this.token);
    this.settle();
  }

  private settle(): void {
    if ((this.flags & FLAG.mapping) !== 0) this.kind = TOKEN.blockMappingStart;
    else if ((this.flags & FLAG.key) !== 0) this.kind = TOKEN.key;
    else this.kind = this.scanner.tokens.kind(this.token);
  }

  /** Goes on to the next token. */
  protected take(): void {
    if ((this.flags & FLAG.mapping) !== 0) {
      this.flags &= ~FLAG.mapping;
      this.settle();
    } else if ((this.flags & FLAG.key) !== 0) {
      this.flags &= ~FLAG.key;
      this.settle();
    } else {
      if (this.kind !== TOKEN.blockEnd) this.lastEnd = this.scanner.tokens.end(this.token);
      this.next();
    }
  }

  protected at(kind: number): boolean {
    return this.kind === kind;
  }

  protected start(): number {
    return this.scanner.tokens.start(this.token);
  }

  protected fail(problem: ProblemKey): never {
    if (this.kind === TOKEN.problem && this.problem !== undefined) throw this.problem;
    const opened = this.flowStarts.at(-1);
    throw new YamlProblem(problem, this.isBoundary() && opened !== undefined ? opened : this.start());
  }

  protected scalarText(start: number): string {
    const { tokens, text } = this.scanner;
    const stored = tokens.text(this.token);
    if (stored !== undefined) return stored;
    const end = tokens.end(this.token);
    return this.kind === TOKEN.quoted ? text.slice(start + 1, end - 1) : text.slice(start, end);
  }

  protected fullTag(): string {
    const { tokens, tagPrefixes } = this.scanner;
    const handle = tokens.text(this.token) ?? "";
    const suffix = tokens.text(this.token, 1) ?? "";
    if (handle === "") return suffix;
    const prefix = tagPrefixes.get(handle) ?? STANDARD_PREFIXES.get(handle);
    return prefix === undefined ? this.fail("undefinedTagHandle") : prefix + suffix;
  }
}
