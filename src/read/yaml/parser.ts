import { type ProblemKey, YamlProblem } from "./problems.ts";
import { Scanner } from "./scanner.ts";
import { FLAG, TOKEN } from "./tokens.ts";

/**
 * What a YAML parser tells, in document order. Offsets are UTF-16 units into the whole text. In a mapping, keys and values
 * alternate. Another parser can be put in this one's place by calling the same methods.
 */
export interface NodeSink {
  /** `plain` is true for a scalar whose type is read from its text; `tag` is the full tag, if one is written. */
  scalar(
    text: string,
    plain: boolean,
    tag: string | undefined,
    anchor: string | undefined,
    start: number,
    end: number,
  ): void;
  alias(name: string, start: number, end: number): void;
  openMapping(anchor: string | undefined, start: number): void;
  openSequence(anchor: string | undefined, start: number): void;
  close(end: number): void;
}

/** How the document that was parsed ended. */
export interface DocumentEnd {
  /** Offset of the mark that ends it, or of the first thing behind it. */
  readonly offset: number;
  readonly kind: "end-of-text" | "next-document" | "end-mark" | "directive" | "content";
}

const STATE = {
  done: 0,
  blockSequence: 1,
  indentlessSequence: 2,
  blockMappingKey: 3,
  blockMappingValue: 4,
  flowSequenceFirst: 5,
  flowSequence: 6,
  flowPairKey: 7,
  flowPairValue: 8,
  flowPairEnd: 9,
  flowMappingFirst: 10,
  flowMapping: 11,
  flowMappingValue: 12,
  flowMappingEmptyValue: 13,
} as const;

const STANDARD_PREFIXES = new Map([
  ["!", "!"],
  ["!!", "tag:yaml.org,2002:"],
]);

/** Turns the tokens of one document after the other into nodes, without recursion. The text must end in a NUL. */
export class Parser {
  private readonly scanner: Scanner;
  private sink: NodeSink | undefined;
  private problem: YamlProblem | undefined;
  private token = 0;
  private flags = 0;
  /** The token at hand, flags first: what a `:` showed to begin there comes before the token itself. */
  private kind = 0;
  private state: number = STATE.done;
  private readonly states: number[] = [];
  private readonly flowStarts: number[] = [];
  private lastEnd = 0;

  constructor(text: string) {
    this.scanner = new Scanner(text);
  }

  /** Reads the document at `from`, which is its `---`, a directive, or its content. Throws a {@link YamlProblem}. */
  parse(from: number, sink: NodeSink): DocumentEnd {
    this.problem = this.scanner.scanDocument(from);
    this.sink = sink;
    this.states.length = 0;
    this.flowStarts.length = 0;
    this.lastEnd = from;
    this.token = -1;
    this.next();
    if (this.kind === TOKEN.documentStart) {
      this.take();
      if (this.isBoundary()) this.empty(sink);
      else this.run(sink);
    } else {
      if (this.scanner.versionSeen || this.scanner.tagPrefixes.size > 0) this.fail("directiveWithoutDocument");
      this.run(sink);
    }
    if (this.kind === TOKEN.problem) this.fail("contentAfterDocument");
    return { offset: this.scanner.tokens.start(this.token), kind: this.ending() };
  }

  private ending(): DocumentEnd["kind"] {
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

  private isBoundary(): boolean {
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
  private take(): void {
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

  private start(): number {
    return this.scanner.tokens.start(this.token);
  }

  private fail(problem: ProblemKey): never {
    if (this.kind === TOKEN.problem && this.problem !== undefined) throw this.problem;
    const opened = this.flowStarts.at(-1);
    throw new YamlProblem(problem, this.isBoundary() && opened !== undefined ? opened : this.start());
  }

  private run(sink: NodeSink): void {
    this.states.push(STATE.done);
    this.node(sink, true, false);
    while (this.state !== STATE.done) this.step(sink);
  }

  private step(sink: NodeSink): void {
    switch (this.state) {
      case STATE.blockSequence:
        return this.blockSequence(sink);
      case STATE.indentlessSequence:
        return this.indentlessSequence(sink);
      case STATE.blockMappingKey:
        return this.blockMappingKey(sink);
      case STATE.blockMappingValue:
        return this.blockMappingValue(sink);
      case STATE.flowSequenceFirst:
      case STATE.flowSequence:
        return this.flowSequence(sink);
      case STATE.flowPairKey:
        return this.flowPairKey(sink);
      case STATE.flowPairValue:
        return this.flowPairValue(sink);
      case STATE.flowPairEnd:
        sink.close(this.lastEnd);
        this.state = STATE.flowSequence;
        return;
      case STATE.flowMappingFirst:
      case STATE.flowMapping:
        return this.flowMapping(sink);
      case STATE.flowMappingValue:
        return this.flowMappingValue(sink);
      default:
        this.state = STATE.flowMapping;
        return this.empty(sink);
    }
  }

  private empty(sink: NodeSink): void {
    sink.scalar("", true, undefined, undefined, this.lastEnd, this.lastEnd);
  }

  private leave(): void {
    this.state = this.states.pop() ?? STATE.done;
  }

  private child(sink: NodeSink, back: number, block: boolean, indentless: boolean): void {
    this.states.push(back);
    this.node(sink, block, indentless);
  }

  private node(sink: NodeSink, block: boolean, indentless: boolean): void {
    const { tokens } = this.scanner;
    if (this.kind === TOKEN.alias) {
      sink.alias(tokens.text(this.token) ?? "", this.start(), tokens.end(this.token));
      this.take();
      return this.leave();
    }
    let anchor: string | undefined;
    let tag: string | undefined;
    for (;;) {
      if (this.kind === TOKEN.anchor && anchor === undefined) anchor = tokens.text(this.token);
      else if (this.kind === TOKEN.tag && tag === undefined) tag = this.fullTag();
      else break;
      this.take();
    }
    const start = this.start();
    switch (this.kind) {
      case TOKEN.plain:
      case TOKEN.quoted:
      case TOKEN.block: {
        const plain = tag === undefined ? this.kind === TOKEN.plain : tag === "!";
        sink.scalar(this.scalarText(start), plain, tag, anchor, start, tokens.end(this.token));
        this.take();
        return this.leave();
      }
      case TOKEN.flowSequenceStart:
      case TOKEN.flowMappingStart: {
        const sequence = this.kind === TOKEN.flowSequenceStart;
        if (sequence) sink.openSequence(anchor, start);
        else sink.openMapping(anchor, start);
        this.flowStarts.push(start);
        this.take();
        this.state = sequence ? STATE.flowSequenceFirst : STATE.flowMappingFirst;
        return;
      }
      case TOKEN.blockEntry:
        if (!indentless) break;
        sink.openSequence(anchor, start);
        this.state = STATE.indentlessSequence;
        return;
      case TOKEN.blockSequenceStart:
        if (!block) break;
        sink.openSequence(anchor, start);
        this.take();
        this.state = STATE.blockSequence;
        return;
      case TOKEN.blockMappingStart:
        if (!block) break;
        sink.openMapping(anchor, start);
        this.take();
        this.state = STATE.blockMappingKey;
        return;
      default:
        break;
    }
    if (anchor === undefined && tag === undefined) this.fail("nodeExpected");
    sink.scalar("", tag === undefined, tag, anchor, this.lastEnd, this.lastEnd);
    this.leave();
  }

  private scalarText(start: number): string {
    const { tokens, text } = this.scanner;
    const stored = tokens.text(this.token);
    if (stored !== undefined) return stored;
    const end = tokens.end(this.token);
    return this.kind === TOKEN.quoted ? text.slice(start + 1, end - 1) : text.slice(start, end);
  }

  private fullTag(): string {
    const { tokens, tagPrefixes } = this.scanner;
    const handle = tokens.text(this.token) ?? "";
    const suffix = tokens.text(this.token, 1) ?? "";
    if (handle === "") return suffix;
    const prefix = tagPrefixes.get(handle) ?? STANDARD_PREFIXES.get(handle);
    return prefix === undefined ? this.fail("undefinedTagHandle") : prefix + suffix;
  }

  private blockSequence(sink: NodeSink): void {
    if (this.kind === TOKEN.blockEntry) {
      this.take();
      if (this.kind !== TOKEN.blockEntry && this.kind !== TOKEN.blockEnd) {
        return this.child(sink, STATE.blockSequence, true, false);
      }
      return this.empty(sink);
    }
    if (this.kind !== TOKEN.blockEnd) this.fail("blockSequenceEntry");
    this.take();
    sink.close(this.lastEnd);
    this.leave();
  }

  private indentlessSequence(sink: NodeSink): void {
    if (this.kind !== TOKEN.blockEntry) {
      sink.close(this.lastEnd);
      return this.leave();
    }
    this.take();
    if (this.kind === TOKEN.blockEntry || this.endsBlockEntry()) return this.empty(sink);
    this.child(sink, STATE.indentlessSequence, true, false);
  }

  private endsBlockEntry(): boolean {
    return this.kind === TOKEN.key || this.kind === TOKEN.value || this.kind === TOKEN.blockEnd;
  }

  private blockMappingKey(sink: NodeSink): void {
    if (this.kind === TOKEN.key) {
      this.take();
      if (!this.endsBlockEntry()) return this.child(sink, STATE.blockMappingValue, true, true);
      this.state = STATE.blockMappingValue;
      return this.empty(sink);
    }
    if (this.kind !== TOKEN.blockEnd) this.fail("blockMappingKey");
    this.take();
    sink.close(this.lastEnd);
    this.leave();
  }

  private blockMappingValue(sink: NodeSink): void {
    if (this.kind === TOKEN.value) {
      this.take();
      if (!this.endsBlockEntry()) return this.child(sink, STATE.blockMappingKey, true, true);
    }
    this.state = STATE.blockMappingKey;
    this.empty(sink);
  }

  private closeFlow(sink: NodeSink): void {
    this.flowStarts.pop();
    this.take();
    sink.close(this.lastEnd);
    this.leave();
  }

  private flowSequence(sink: NodeSink): void {
    if (this.kind !== TOKEN.flowSequenceEnd && this.state !== STATE.flowSequenceFirst) {
      if (this.kind !== TOKEN.flowEntry) this.fail("flowSequenceEnd");
      this.take();
    }
    if (this.kind === TOKEN.flowSequenceEnd) return this.closeFlow(sink);
    if (this.kind === TOKEN.key) {
      sink.openMapping(undefined, this.start());
      this.take();
      this.state = STATE.flowPairKey;
      return;
    }
    this.child(sink, STATE.flowSequence, false, false);
  }

  private endsFlowEntry(terminator: number): boolean {
    return this.kind === TOKEN.flowEntry || this.kind === terminator;
  }

  private flowPairKey(sink: NodeSink): void {
    if (this.kind !== TOKEN.value && !this.endsFlowEntry(TOKEN.flowSequenceEnd)) {
      return this.child(sink, STATE.flowPairValue, false, false);
    }
    // libyaml takes the token that follows an empty key, whatever it is.
    this.take();
    this.state = STATE.flowPairValue;
    this.empty(sink);
  }

  private flowPairValue(sink: NodeSink): void {
    if (this.kind === TOKEN.value) {
      this.take();
      if (!this.endsFlowEntry(TOKEN.flowSequenceEnd)) return this.child(sink, STATE.flowPairEnd, false, false);
    }
    this.state = STATE.flowPairEnd;
    this.empty(sink);
  }

  private flowMapping(sink: NodeSink): void {
    if (this.kind !== TOKEN.flowMappingEnd && this.state !== STATE.flowMappingFirst) {
      if (this.kind !== TOKEN.flowEntry) this.fail("flowMappingEnd");
      this.take();
    }
    if (this.kind === TOKEN.flowMappingEnd) return this.closeFlow(sink);
    if (this.kind === TOKEN.key) {
      this.take();
      if (this.kind !== TOKEN.value && !this.endsFlowEntry(TOKEN.flowMappingEnd)) {
        return this.child(sink, STATE.flowMappingValue, false, false);
      }
      this.state = STATE.flowMappingValue;
      return this.empty(sink);
    }
    this.child(sink, STATE.flowMappingEmptyValue, false, false);
  }

  private flowMappingValue(sink: NodeSink): void {
    if (this.kind === TOKEN.value) {
      this.take();
      if (!this.endsFlowEntry(TOKEN.flowMappingEnd)) return this.child(sink, STATE.flowMapping, false, false);
    }
    this.state = STATE.flowMapping;
    this.empty(sink);
  }
}
