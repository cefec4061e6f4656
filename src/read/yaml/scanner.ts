import { MAX_DEPTH } from "../read-result.ts";
import { afterBreak, CODE, isBlank, isBreak, isBreakOrEnd, isDocumentIndicator, isSpaceOrEnd } from "./characters.ts";
import { YamlProblem } from "./problems.ts";
import { scanBlockScalar } from "./scan-block-scalar.ts";
import { scanPlain } from "./scan-plain.ts";
import { scanAnchor, scanDirective, scanTag } from "./scan-properties.ts";
import { scanQuoted } from "./scan-quoted.ts";
import { FLAG, TOKEN, TokenList } from "./tokens.ts";

/** A key and its `:` stand on one line, at most this many characters apart (YAML 1.1, "simple keys"). */
const SIMPLE_KEY_LENGTH = 1024;

/**
 * Cuts one document into tokens, by the same rules as libyaml (YAML 1.1), which the API server's reader is made of. A key is
 * only known by the `:` behind it: its first token is then flagged, so that nothing has to be moved.
 * The text must end in a NUL and hold no other.
 */
export class Scanner {
  readonly text: string;
  readonly tokens = new TokenList();
  pos = 0;
  lineStart = 0;
  indent = -1;
  flowLevel = 0;
  simpleKeyAllowed = true;
  /** Prefixes that the document's `%TAG` directives declare, by handle. */
  readonly tagPrefixes = new Map<string, string>();
  versionSeen = false;
  /** False while only directives were read. */
  private started = false;
  private indents: number[] = [];
  // The key that may have begun, for each flow level: its token (-1: none), offset and line.
  private keyTokens: number[] = [];
  private keyMarks: number[] = [];
  private keyLines: number[] = [];
  private keyRequired = false;
  // Where the token at hand was begun, and the key (-1: none) that it ruled out.
  private fetchFrom = 0;
  private fetchLine = 0;
  private removedKey = -1;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Reads the tokens of the document that begins at `from`, to the mark that ends it. What is wrong becomes the last
   * token, for the parser to report unless it finds an earlier fault.
   */
  scanDocument(from: number): YamlProblem | undefined {
    this.tokens.clear();
    this.pos = from;
    this.lineStart = from;
    this.indent = -1;
    this.flowLevel = 0;
    this.simpleKeyAllowed = true;
    this.tagPrefixes.clear();
    this.versionSeen = false;
    this.started = false;
    this.indents = [];
    this.keyTokens = [-1];
    this.keyMarks = [0];
    this.keyLines = [0];
    this.keyRequired = false;
    try {
      while (this.fetch());
      return undefined;
    } catch (thrown) {
      if (!(thrown instanceof YamlProblem)) throw thrown;
      this.dropUndecided();
      this.tokens.push(TOKEN.problem, thrown.offset, thrown.offset);
      return thrown;
    }
  }

  /** Tokens behind a key that could still have turned out to be one must not be taken for something else. */
  private dropUndecided(): void {
    let first = this.removedKey >= 0 ? this.removedKey : this.tokens.count;
    for (const [level, token] of this.keyTokens.entries()) {
      if (token >= 0 && token < first && ((level === 0 && this.keyRequired) || this.wasNear(level))) first = token;
    }
    this.tokens.truncate(first);
  }

  /** True when a `:` at the token being read would still have belonged to the key that began at this flow level. */
  private wasNear(level: number): boolean {
    return this.keyLines[level] === this.fetchLine && this.fetchFrom - (this.keyMarks[level] ?? 0) <= SIMPLE_KEY_LENGTH;
  }

  /** Reads one token; false behind the last one of the document. */
  private fetch(): boolean {
    this.fetchFrom = this.pos;
    this.fetchLine = this.lineStart;
    this.removedKey = -1;
    this.skipToToken();
    const { text, pos } = this;
    const column = pos - this.lineStart;
    this.unroll(column);
    const code = text.charCodeAt(pos);
    if (column === 0) {
      if (code === CODE.percent) return this.fetchDirective();
      if (isDocumentIndicator(text, pos)) return this.fetchIndicator(code);
    }
    this.started = true;
    switch (code) {
      case CODE.end:
        return this.endWith(TOKEN.streamEnd, pos, pos);
      case CODE.leftBracket:
        return this.fetchFlowStart(TOKEN.flowSequenceStart);
      case CODE.leftBrace:
        return this.fetchFlowStart(TOKEN.flowMappingStart);
      case CODE.rightBracket:
        return this.fetchFlowEnd(TOKEN.flowSequenceEnd);
      case CODE.rightBrace:
        return this.fetchFlowEnd(TOKEN.flowMappingEnd);
      case CODE.comma:
        this.removeKey();
        this.simpleKeyAllowed = true;
        return this.mark(TOKEN.flowEntry);
      case CODE.minus:
        if (isSpaceOrEnd(text.charCodeAt(pos + 1))) return this.fetchBlockEntry();
        break;
      case CODE.question:
        if (this.flowLevel > 0 || isSpaceOrEnd(text.charCodeAt(pos + 1))) return this.fetchKey();
        break;
      case CODE.colon:
        if (this.flowLevel > 0 || isSpaceOrEnd(text.charCodeAt(pos + 1))) return this.fetchValue();
        break;
      case CODE.asterisk:
        this.beginKey();
        return scanAnchor(this, TOKEN.alias);
      case CODE.ampersand:
        this.beginKey();
        return scanAnchor(this, TOKEN.anchor);
      case CODE.exclamation:
        this.beginKey();
        return scanTag(this);
      case CODE.pipe:
      case CODE.greater:
        if (this.flowLevel > 0) throw new YamlProblem("badStart", pos);
        this.removeKey();
        this.simpleKeyAllowed = true;
        return scanBlockScalar(this, code === CODE.pipe);
      case CODE.singleQuote:
      case CODE.doubleQuote:
        this.beginKey();
        return scanQuoted(this, code);
      case CODE.tab:
        throw new YamlProblem("tabIndentation", pos);
      case CODE.percent:
      case CODE.at:
      case CODE.backquote:
        throw new YamlProblem("badStart", pos);
      default:
        break;
    }
    this.beginKey();
    return scanPlain(this);
  }

  private skipToToken(): void {
    const { text } = this;
    let pos = this.pos;
    for (;;) {
      let code = text.charCodeAt(pos);
      const tabs = this.flowLevel > 0 || !this.simpleKeyAllowed;
      while (code === CODE.space || (tabs && code === CODE.tab)) code = text.charCodeAt(++pos);
      if (code === CODE.hash) {
        while (!isBreakOrEnd(code)) code = text.charCodeAt(++pos);
      }
      if (!isBreak(code)) break;
      pos = afterBreak(text, pos);
      this.lineStart = pos;
      if (this.flowLevel === 0) this.simpleKeyAllowed = true;
    }
    this.pos = pos;
  }

  private unroll(column: number): void {
    if (this.flowLevel > 0) return;
    while (this.indent > column) {
      this.tokens.push(TOKEN.blockEnd, this.pos, this.pos);
      this.indent = this.indents.pop() ?? -1;
    }
  }

  /** Begins a block collection when the column is deeper than the open one; true when it does. */
  private roll(column: number): boolean {
    if (this.flowLevel > 0 || this.indent >= column) return false;
    this.indents.push(this.indent);
    this.indent = column;
    this.checkDepth(this.lineStart + column);
    return true;
  }

  /** Each open bracket and each indentation is a node at least: what is too deep by these needs no reading to its end. */
  private checkDepth(offset: number): void {
    if (this.flowLevel + this.indents.length > MAX_DEPTH) throw new YamlProblem("tooDeep", offset);
  }

  private beginKey(): void {
    if (this.simpleKeyAllowed) {
      this.removeKey();
      this.keyTokens[this.flowLevel] = this.tokens.count;
      this.keyMarks[this.flowLevel] = this.pos;
      this.keyLines[this.flowLevel] = this.lineStart;
      if (this.flowLevel === 0) this.keyRequired = this.indent === this.pos - this.lineStart;
    }
    this.simpleKeyAllowed = false;
  }

  private removeKey(): void {
    const token = this.keyTokens[this.flowLevel] ?? -1;
    if (token < 0) return;
    if (this.flowLevel === 0 && this.keyRequired) throw new YamlProblem("missingColon", this.keyMarks[0] ?? 0);
    if (this.wasNear(this.flowLevel)) this.removedKey = token;
    this.keyTokens[this.flowLevel] = -1;
  }

  private keyIsValid(): boolean {
    const level = this.flowLevel;
    if ((this.keyTokens[level] ?? -1) < 0) return false;
    const mark = this.keyMarks[level] ?? 0;
    if (this.keyLines[level] === this.lineStart && characters(this.text, mark, this.pos) <= SIMPLE_KEY_LENGTH)
      return true;
    this.removeKey();
    return false;
  }

  private endWith(kind: number, start: number, end: number): false {
    this.unroll(-1);
    this.removeKey();
    this.tokens.push(kind, start, end);
    return false;
  }

  private fetchIndicator(code: number): boolean {
    const start = this.pos;
    const kind = code === CODE.minus ? TOKEN.documentStart : TOKEN.documentEnd;
    if (this.started || kind === TOKEN.documentEnd) return this.endWith(kind, start, start + 3);
    this.simpleKeyAllowed = false;
    this.started = true;
    return this.mark(kind, 3);
  }

  private fetchDirective(): boolean {
    const start = this.pos;
    if (this.started) {
      scanDirective(this, false);
      return this.endWith(TOKEN.directive, start, start);
    }
    this.simpleKeyAllowed = false;
    return scanDirective(this, true);
  }

  private mark(kind: number, length = 1): true {
    const start = this.pos;
    this.pos = start + length;
    this.tokens.push(kind, start, this.pos);
    return true;
  }

  private fetchFlowStart(kind: number): true {
    this.beginKey();
    this.flowLevel++;
    this.checkDepth(this.pos);
    this.keyTokens[this.flowLevel] = -1;
    this.simpleKeyAllowed = true;
    return this.mark(kind);
  }

  private fetchFlowEnd(kind: number): true {
    this.removeKey();
    if (this.flowLevel > 0) {
      this.flowLevel--;
      this.keyTokens.length = this.flowLevel + 1;
    }
    this.simpleKeyAllowed = false;
    return this.mark(kind);
  }

  private fetchBlockEntry(): true {
    if (this.flowLevel === 0) {
      if (!this.simpleKeyAllowed) throw new YamlProblem("sequenceNotAllowed", this.pos);
      if (this.roll(this.pos - this.lineStart)) this.tokens.push(TOKEN.blockSequenceStart, this.pos, this.pos);
    }
    this.removeKey();
    this.simpleKeyAllowed = true;
    return this.mark(TOKEN.blockEntry);
  }

  private fetchKey(): true {
    if (this.flowLevel === 0) {
      if (!this.simpleKeyAllowed) throw new YamlProblem("keyNotAllowed", this.pos);
      if (this.roll(this.pos - this.lineStart)) this.tokens.push(TOKEN.blockMappingStart, this.pos, this.pos);
    }
    this.removeKey();
    this.simpleKeyAllowed = this.flowLevel === 0;
    return this.mark(TOKEN.key);
  }

  private fetchValue(): true {
    if (this.keyIsValid()) {
      const token = this.keyTokens[this.flowLevel] ?? 0;
      const column = (this.keyMarks[this.flowLevel] ?? 0) - (this.keyLines[this.flowLevel] ?? 0);
      this.tokens.flag(token, this.roll(column) ? FLAG.key | FLAG.mapping : FLAG.key);
      this.keyTokens[this.flowLevel] = -1;
      this.simpleKeyAllowed = false;
    } else {
      if (this.flowLevel === 0) {
        if (!this.simpleKeyAllowed) throw new YamlProblem("valueNotAllowed", this.pos);
        if (this.roll(this.pos - this.lineStart)) this.tokens.push(TOKEN.blockMappingStart, this.pos, this.pos);
      }
      this.simpleKeyAllowed = this.flowLevel === 0;
    }
    return this.mark(TOKEN.value);
  }

  /** Adds a scalar token that ends at `end`; `text` is its value where it is not the source itself. */
  scalar(kind: number, start: number, end: number, text?: string): true {
    this.tokens.push(kind, start, end, text === undefined ? -1 : this.tokens.string(text));
    return true;
  }

  /** Skips spaces, tabs and a comment. */
  skipRestOfLine(): void {
    let code = this.text.charCodeAt(this.pos);
    while (isBlank(code)) code = this.text.charCodeAt(++this.pos);
    if (code === CODE.hash) while (!isBreakOrEnd(code)) code = this.text.charCodeAt(++this.pos);
  }
}

/** Unicode characters between two offsets, counted exactly only where it matters. */
function characters(text: string, start: number, end: number): number {
  if (end - start <= SIMPLE_KEY_LENGTH || end - start > 2 * SIMPLE_KEY_LENGTH) return end - start;
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) count++;
  }
  return count;
}
