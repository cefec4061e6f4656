import {
  afterBreak,
  breakText,
  CODE,
  hexValue,
  isBlank,
  isBreak,
  isDocumentIndicator,
  isSpace,
  isSpaceOrEnd,
} from "./characters.ts";
import { YamlProblem } from "./problems.ts";
import { fold } from "./scan-plain.ts";
import type { Scanner } from "./scanner.ts";
import { TOKEN } from "./tokens.ts";

const ESCAPES = new Map<number, string>(
  Object.entries({
    "0": "\0",
    a: "\x07",
    b: "\b",
    t: "\t",
    "\t": "\t",
    n: "\n",
    v: "\v",
    f: "\f",
    r: "\r",
    e: "\x1b",
    " ": " ",
    '"': '"',
    "'": "'",
    "\\": "\\",
    N: "\u0085",
    _: "\u00a0",
    L: "\u2028",
    P: "\u2029",
  }).map(([letter, text]) => [letter.charCodeAt(0), text]),
);

/** Hexadecimal digits behind `\x`, `\u` and `\U`. */
const HEX_LENGTHS = new Map([
  [120, 2],
  [117, 4],
  [85, 8],
]);

/** Reads a quoted scalar; `quote` is the code of the quote it begins with. */
export function scanQuoted(scanner: Scanner, quote: number): true {
  const { text } = scanner;
  const start = scanner.pos;
  let pos = start + 1;
  for (let code = text.charCodeAt(pos); ; code = text.charCodeAt(++pos)) {
    if (code === quote) {
      if (quote === CODE.singleQuote && text.charCodeAt(pos + 1) === quote) break;
      scanner.pos = pos + 1;
      return scanner.scalar(TOKEN.quoted, start, pos + 1);
    }
    if ((code === CODE.backslash && quote === CODE.doubleQuote) || code === CODE.end || isBreak(code)) break;
  }
  return scanDecoded(scanner, quote);
}

/** The same where the value differs from the source. */
function scanDecoded(scanner: Scanner, quote: number): true {
  const { text } = scanner;
  const start = scanner.pos;
  const double = quote === CODE.doubleQuote;
  let { lineStart } = scanner;
  let pos = start + 1;
  let value = "";
  for (;;) {
    if (text.charCodeAt(pos) === CODE.end || (pos === lineStart && isDocumentIndicator(text, pos))) {
      throw new YamlProblem("unclosedQuote", start);
    }
    let broken = false;
    let from = pos;
    let code = text.charCodeAt(pos);
    while (!isSpaceOrEnd(code)) {
      if (code === quote) {
        if (double || text.charCodeAt(pos + 1) !== quote) break;
        value += text.slice(from, pos + 1);
        pos += 2;
        from = pos;
      } else if (double && code === CODE.backslash) {
        value += text.slice(from, pos);
        const next = text.charCodeAt(pos + 1);
        if (isBreak(next)) {
          pos = afterBreak(text, pos + 1);
          lineStart = pos;
          from = pos;
          broken = true;
          break;
        }
        const length = HEX_LENGTHS.get(next) ?? 0;
        value += length > 0 ? hexEscape(text, pos, length) : simpleEscape(next, pos);
        pos += 2 + length;
        from = pos;
      } else {
        pos++;
      }
      code = text.charCodeAt(pos);
    }
    value += text.slice(from, pos);
    code = text.charCodeAt(pos);
    if (code === quote) break;
    const blanks = pos;
    let leading = "";
    let trailing = "";
    while (isSpace(code)) {
      if (isBlank(code)) {
        pos++;
      } else {
        if (!broken) leading = breakText(code);
        else trailing += breakText(code);
        broken = true;
        pos = afterBreak(text, pos);
        lineStart = pos;
      }
      code = text.charCodeAt(pos);
    }
    value += broken ? (leading === "" ? trailing : fold(leading, trailing)) : text.slice(blanks, pos);
  }
  scanner.pos = pos + 1;
  scanner.lineStart = lineStart;
  return scanner.scalar(TOKEN.quoted, start, pos + 1, value);
}

function simpleEscape(letter: number, at: number): string {
  const decoded = ESCAPES.get(letter);
  if (decoded === undefined) throw new YamlProblem("escape", at);
  return decoded;
}

function hexEscape(text: string, at: number, length: number): string {
  let value = 0;
  for (let i = at + 2; i < at + 2 + length; i++) {
    const digit = hexValue(text.charCodeAt(i));
    if (digit < 0) throw new YamlProblem("escape", at);
    value = value * 16 + digit;
  }
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) throw new YamlProblem("escape", at);
  return String.fromCodePoint(value);
}
