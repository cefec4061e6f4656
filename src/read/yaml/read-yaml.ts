import type { ReadFailure, ReadResult } from "../read-result.ts";
import { CODE, isBreak, isBreakOrEnd, isSpaceOrEnd } from "./characters.ts";
import { Composer } from "./composer.ts";
import { hintFor } from "./hints.ts";
import type { DocumentEnd } from "./node-sink.ts";
import { Parser } from "./parser.ts";
import { problemText, YamlProblem } from "./problems.ts";

/** What libyaml's reader refuses: control characters, half surrogate pairs, non-characters. */
const REFUSED_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Reads the documents of a YAML text the way the Kubernetes API server's reader does (sigs.k8s.io/yaml, which is Go's YAML
 * package v2, which is libyaml: YAML 1.1), with the position of every key and value. A broken document is a failure in its
 * place; the documents before and behind it are read all the same. Never throws; time grows with the text's length only.
 *
 * Where this differs from kubectl: directives (`%TAG`) may stand before a document's `---`, content may follow `---` on its
 * line, a line that only begins with `---` (`---x`) is text as YAML has it, and what follows a document that has ended is
 * a failure of its own, while the API server ignores it silently.
 *
 * @param text decoded text; a byte order mark at its beginning counts as one unit.
 * @returns at least one result; an empty text is one document with the value null.
 */
export function readYaml(text: string): readonly ReadResult[] {
  const reader = new YamlReader(text);
  return reader.read();
}

class YamlReader {
  private readonly text: string;
  private readonly parser: Parser;
  private readonly composer = new Composer();
  private readonly results: ReadResult[] = [];
  /** Offset of the first refused character at or behind where the reader is. */
  private refusedAt: number;

  constructor(text: string) {
    this.text = text;
    this.parser = new Parser(`${text}\0`);
    this.refusedAt = nextRefused(text, 0);
  }

  read(): readonly ReadResult[] {
    const from = this.text.charCodeAt(0) === CODE.byteOrderMark ? 1 : 0;
    let next: number | undefined = from;
    while (next !== undefined) next = this.document(next);
    return this.results;
  }

  /** Offset of the `---` of the document at `from`, which blank lines, comments and directives may precede. */
  private ownSeparator(from: number): number | undefined {
    let pos = from;
    for (;;) {
      const code = this.code(pos);
      if (code === CODE.hash) {
        while (!isBreakOrEnd(this.code(pos))) pos++;
      } else if (code === CODE.space || isBreak(code)) {
        pos++;
      } else if (code === CODE.percent && this.beginsLine(pos)) {
        return nextSeparator(this.text, pos);
      } else {
        return isSeparatorAt(this.text, pos) ? pos : undefined;
      }
    }
  }

  /** Reads the document at `from`; gives the offset at which to go on, undefined at the end. */
  private document(from: number): number | undefined {
    const own = this.ownSeparator(from);
    const start = own === undefined ? from : own + 3;
    const boundary = nextSeparator(this.text, start);
    const limit = boundary ?? this.text.length;
    if (this.refusedAt < from) this.refusedAt = nextRefused(this.text, from);
    if (this.refusedAt < limit) {
      this.fail(new YamlProblem("controlCharacter", this.refusedAt), Math.min(start, this.refusedAt), limit);
      return boundary;
    }
    this.composer.reset();
    let ended: DocumentEnd;
    try {
      ended = this.parser.parse(from, this.composer);
      this.results.push({ ok: true, ...this.composer.finish(), start, end: ended.offset });
    } catch (thrown) {
      if (!(thrown instanceof YamlProblem)) throw thrown;
      this.fail(thrown, start, limit);
      return boundary;
    }
    return this.goOn(ended, limit, boundary);
  }

  private goOn(ended: DocumentEnd, limit: number, boundary: number | undefined): number | undefined {
    switch (ended.kind) {
      case "end-of-text":
        return undefined;
      case "end-mark":
        return this.behindEndMark(ended.offset + 3, limit, boundary);
      case "content":
        this.fail(new YamlProblem("contentAfterDocument", ended.offset), ended.offset, limit);
        return boundary;
      default:
        return ended.offset;
    }
  }

  /** Behind `...` only comments, further `...`, directives and the next `---` may stand. */
  private behindEndMark(from: number, limit: number, boundary: number | undefined): number | undefined {
    let pos = from;
    while (pos < limit) {
      const code = this.text.charCodeAt(pos);
      if (code === CODE.hash) {
        while (pos < limit && !isBreak(this.text.charCodeAt(pos))) pos++;
      } else if (this.text.startsWith("...", pos) && this.beginsLine(pos) && isSpaceOrEnd(this.code(pos + 3))) {
        pos += 3;
      } else if (code === CODE.space || code === CODE.tab || isBreak(code)) {
        pos++;
      } else if (code === CODE.percent && this.beginsLine(pos)) {
        return pos;
      } else {
        this.fail(new YamlProblem("contentAfterDocument", pos), pos, limit);
        return boundary;
      }
    }
    return boundary;
  }

  private code(at: number): number {
    return at < this.text.length ? this.text.charCodeAt(at) : CODE.end;
  }

  private beginsLine(at: number): boolean {
    return at === 0 || isBreak(this.text.charCodeAt(at - 1)) || (at === 1 && this.code(0) === CODE.byteOrderMark);
  }

  private fail(problem: YamlProblem, start: number, end: number): void {
    this.results.push(failure(this.text, problem, start, end));
  }
}

function failure(text: string, problem: YamlProblem, start: number, end: number): ReadFailure {
  const hint = hintFor(text, problem, start);
  const { code, en, fr } = problemText(hint.problem);
  const message = { en: en + hint.en, fr: fr + hint.fr };
  return { ok: false, code, template: hint.problem === "templateText", offset: hint.offset, message, start, end };
}

function nextRefused(text: string, from: number): number {
  REFUSED_CHARACTER.lastIndex = from;
  return REFUSED_CHARACTER.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}

/** True where a line begins with `---` and white space, or ends there. */
function isSeparatorAt(text: string, at: number): boolean {
  if (!text.startsWith("---", at)) return false;
  const before = at === 0 ? CODE.lineFeed : text.charCodeAt(at - 1);
  if (!isBreak(before) && !(at === 1 && before === CODE.byteOrderMark)) return false;
  return at + 3 >= text.length || isSpaceOrEnd(text.charCodeAt(at + 3));
}

/** Offset of the next `---` line at or behind `from`; undefined where there is none. */
function nextSeparator(text: string, from: number): number | undefined {
  let at = text.indexOf("---", from);
  while (at >= 0 && !isSeparatorAt(text, at)) at = text.indexOf("---", at + 1);
  return at < 0 ? undefined : at;
}
