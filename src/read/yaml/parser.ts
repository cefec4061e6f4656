import type { DocumentEnd, NodeSink } from "./node-sink.ts";
import { TokenCursor } from "./token-cursor.ts";
import { TOKEN } from "./tokens.ts";

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

/** Turns the tokens of one document after the other into nodes, without recursion. The text must end in a NUL. */
export class Parser extends TokenCursor {
  private state: number = STATE.done;
  private readonly states: number[] = [];

  /** Reads the document at `from`, which is its `---`, a directive, or its content. Throws a {@link YamlProblem}. */
  parse(from: number, sink: NodeSink): DocumentEnd {
    this.begin(from);
    this.states.length = 0;
    if (this.kind === TOKEN.documentStart) {
      this.take();
      if (this.isBoundary()) this.empty(sink);
      else this.run(sink);
    } else {
      if (this.scanner.versionSeen || this.scanner.tagPrefixes.size > 0) this.fail("directiveWithoutDocument");
      if (this.kind === TOKEN.streamEnd) this.empty(sink);
      else this.run(sink);
    }
    if (this.kind === TOKEN.problem) this.fail("contentAfterDocument");
    return { offset: this.scanner.tokens.start(this.token), kind: this.ending() };
  }

  private run(sink: NodeSink): void {
    this.states.push(STATE.done);
    this.node(sink, true, false);
    while (this.state !== STATE.done) this.step(sink);
  }

  private step(sink: NodeSink): void {
    switch (this.state) {
      case STATE.blockSequence:
        this.blockSequence(sink);
        return;
      case STATE.indentlessSequence:
        this.indentlessSequence(sink);
        return;
      case STATE.blockMappingKey:
        this.blockMappingKey(sink);
        return;
      case STATE.blockMappingValue:
        this.blockMappingValue(sink);
        return;
      case STATE.flowSequenceFirst:
      case STATE.flowSequence:
        this.flowSequence(sink);
        return;
      case STATE.flowPairKey:
        this.flowPairKey(sink);
        return;
      case STATE.flowPairValue:
        this.flowPairValue(sink);
        return;
      case STATE.flowPairEnd:
        sink.close(this.lastEnd);
        this.state = STATE.flowSequence;
        return;
      case STATE.flowMappingFirst:
      case STATE.flowMapping:
        this.flowMapping(sink);
        return;
      case STATE.flowMappingValue:
        this.flowMappingValue(sink);
        return;
      default:
        this.state = STATE.flowMapping;
        this.empty(sink);
        return;
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
      this.leave();
      return;
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
        this.leave();
        return;
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

  private blockSequence(sink: NodeSink): void {
    if (this.at(TOKEN.blockEntry)) {
      this.take();
      if (!this.at(TOKEN.blockEntry) && !this.at(TOKEN.blockEnd)) {
        this.child(sink, STATE.blockSequence, true, false);
        return;
      }
      this.empty(sink);
      return;
    }
    if (!this.at(TOKEN.blockEnd)) this.fail("blockSequenceEntry");
    this.take();
    sink.close(this.lastEnd);
    this.leave();
  }

  private indentlessSequence(sink: NodeSink): void {
    if (!this.at(TOKEN.blockEntry)) {
      sink.close(this.lastEnd);
      this.leave();
      return;
    }
    this.take();
    if (this.at(TOKEN.blockEntry) || this.endsBlockEntry()) {
      this.empty(sink);
      return;
    }
    this.child(sink, STATE.indentlessSequence, true, false);
  }

  private endsBlockEntry(): boolean {
    return this.at(TOKEN.key) || this.at(TOKEN.value) || this.at(TOKEN.blockEnd);
  }

  private blockMappingKey(sink: NodeSink): void {
    if (this.at(TOKEN.key)) {
      this.take();
      if (!this.endsBlockEntry()) {
        this.child(sink, STATE.blockMappingValue, true, true);
        return;
      }
      this.state = STATE.blockMappingValue;
      this.empty(sink);
      return;
    }
    if (!this.at(TOKEN.blockEnd)) this.fail("blockMappingKey");
    this.take();
    sink.close(this.lastEnd);
    this.leave();
  }

  private blockMappingValue(sink: NodeSink): void {
    if (this.at(TOKEN.value)) {
      this.take();
      if (!this.endsBlockEntry()) {
        this.child(sink, STATE.blockMappingKey, true, true);
        return;
      }
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
    if (!this.at(TOKEN.flowSequenceEnd) && this.state !== STATE.flowSequenceFirst) {
      if (!this.at(TOKEN.flowEntry)) this.fail("flowSequenceEnd");
      this.take();
    }
    if (this.at(TOKEN.flowSequenceEnd)) {
      this.closeFlow(sink);
      return;
    }
    if (this.at(TOKEN.key)) {
      sink.openMapping(undefined, this.start());
      this.take();
      this.state = STATE.flowPairKey;
      return;
    }
    this.child(sink, STATE.flowSequence, false, false);
  }

  private endsFlowEntry(terminator: number): boolean {
    return this.at(TOKEN.flowEntry) || this.at(terminator);
  }

  private flowPairKey(sink: NodeSink): void {
    if (!this.at(TOKEN.value) && !this.endsFlowEntry(TOKEN.flowSequenceEnd)) {
      this.child(sink, STATE.flowPairValue, false, false);
      return;
    }
    // libyaml takes the token that follows an empty key, whatever it is.
    this.take();
    this.state = STATE.flowPairValue;
    this.empty(sink);
  }

  private flowPairValue(sink: NodeSink): void {
    if (this.at(TOKEN.value)) {
      this.take();
      if (!this.endsFlowEntry(TOKEN.flowSequenceEnd)) {
        this.child(sink, STATE.flowPairEnd, false, false);
        return;
      }
    }
    this.state = STATE.flowPairEnd;
    this.empty(sink);
  }

  private flowMapping(sink: NodeSink): void {
    if (!this.at(TOKEN.flowMappingEnd) && this.state !== STATE.flowMappingFirst) {
      if (!this.at(TOKEN.flowEntry)) this.fail("flowMappingEnd");
      this.take();
    }
    if (this.at(TOKEN.flowMappingEnd)) {
      this.closeFlow(sink);
      return;
    }
    if (this.at(TOKEN.key)) {
      this.take();
      if (!this.at(TOKEN.value) && !this.endsFlowEntry(TOKEN.flowMappingEnd)) {
        this.child(sink, STATE.flowMappingValue, false, false);
        return;
      }
      this.state = STATE.flowMappingValue;
      this.empty(sink);
      return;
    }
    this.child(sink, STATE.flowMappingEmptyValue, false, false);
  }

  private flowMappingValue(sink: NodeSink): void {
    if (this.at(TOKEN.value)) {
      this.take();
      if (!this.endsFlowEntry(TOKEN.flowMappingEnd)) {
        this.child(sink, STATE.flowMapping, false, false);
        return;
      }
    }
    this.state = STATE.flowMapping;
    this.empty(sink);
  }
}
