/**
 * Character classes of YAML 1.1 as libyaml, and so Go's YAML package, tests them. Next line (U+0085), line separator and
 * paragraph separator end a line. Code 0 stands for the end of the text.
 */
export const CODE = {
  end: 0,
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  doubleQuote: 34,
  hash: 35,
  percent: 37,
  ampersand: 38,
  singleQuote: 39,
  asterisk: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  zero: 48,
  nine: 57,
  colon: 58,
  less: 60,
  greater: 62,
  question: 63,
  at: 64,
  leftBracket: 91,
  backslash: 92,
  rightBracket: 93,
  backquote: 96,
  leftBrace: 123,
  pipe: 124,
  rightBrace: 125,
  byteOrderMark: 0xfeff,
} as const;

const BREAK = 1;
const BLANK = 2;
const END = 4;
const WORD = 8;
const FLOW_STOP = 16;
const URI = 32;

const CLASSES = new Uint8Array(256);

function mark(characters: string, bits: number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    CLASSES[code] = (CLASSES[code] ?? 0) | bits;
  }
}

mark("\n\r\u0085", BREAK);
mark(" \t", BLANK);
mark("\0", END);
mark("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-", WORD | URI);
mark(";/?:@&=+$,.!~*'()[]%", URI);
mark(",?[]{}", FLOW_STOP);

function is(code: number, bits: number): boolean {
  return code < 256 && ((CLASSES[code] ?? 0) & bits) !== 0;
}

function isSeparator(code: number): boolean {
  return code === 0x2028 || code === 0x2029;
}

/** A line break. */
export function isBreak(code: number): boolean {
  return is(code, BREAK) || isSeparator(code);
}

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === CODE.space || code === CODE.tab;
}

/** A line break or the end of the text. */
export function isBreakOrEnd(code: number): boolean {
  return is(code, BREAK | END) || isSeparator(code);
}

/** A space, a tab or a line break. */
export function isSpace(code: number): boolean {
  return is(code, BLANK | BREAK) || isSeparator(code);
}

/** A space, a tab, a line break or the end of the text. */
export function isSpaceOrEnd(code: number): boolean {
  return is(code, BLANK | BREAK | END) || isSeparator(code);
}

/** A character of an anchor's name, a directive's name or a tag handle. */
export function isWord(code: number): boolean {
  return is(code, WORD);
}

/** A character that ends a plain scalar inside `[ ]` or `{ }`. */
export function isFlowStop(code: number): boolean {
  return is(code, FLOW_STOP);
}

/** A character of a tag. */
export function isUri(code: number): boolean {
  return is(code, URI);
}

export function isDigit(code: number): boolean {
  return code >= CODE.zero && code <= CODE.nine;
}

/** The value of a hexadecimal digit, or -1. */
export function hexValue(code: number): number {
  if (isDigit(code)) return code - CODE.zero;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** What a line break at `at` adds to a scalar: a line feed, but for the two Unicode separators, which stay. */
export function breakText(code: number): string {
  return isSeparator(code) ? String.fromCharCode(code) : "\n";
}

/** True for `---` or `...` at `at` with white space or the end behind it; `at` must be the beginning of a line. */
export function isDocumentIndicator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === CODE.minus || code === CODE.dot) &&
    text.charCodeAt(at + 1) === code &&
    text.charCodeAt(at + 2) === code &&
    isSpaceOrEnd(text.charCodeAt(at + 3))
  );
}

/** Offset behind the line break at `at`. */
export function afterBreak(text: string, at: number): number {
  return text.charCodeAt(at) === CODE.carriageReturn && text.charCodeAt(at + 1) === CODE.lineFeed ? at + 2 : at + 1;
}
