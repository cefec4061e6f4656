import { afterBreak, breakText, CODE, isBlank, isBreak, isBreakOrEnd, isDigit } from "./characters.ts";
import { YamlProblem } from "./problems.ts";
import type { Scanner } from "./scanner.ts";
import { TOKEN } from "./tokens.ts";

/** Reads the header behind `|` or `>`: the chomping mark (+1, 0, -1) and the explicit indentation (0: none). */
function scanHeader(scanner: Scanner): { chomping: number; increment: number } {
  const { text } = scanner;
  let chomping = 0;
  let increment = 0;
  for (let i = 0; i < 2; i++) {
    const code = text.charCodeAt(scanner.pos);
    if (chomping === 0 && (code === CODE.plus || code === CODE.minus)) chomping = code === CODE.plus ? 1 : -1;
    else if (increment === 0 && isDigit(code)) increment = code - CODE.zero;
    else break;
    if (code === CODE.zero) throw new YamlProblem("blockHeader", scanner.pos);
    scanner.pos++;
  }
  return { chomping, increment };
}

/**
 * Reads a block scalar. Its token ends before its last line break, so that with `|` and `>` it ends with the last line
 * that says something, and with `|+` and `>+` it holds the blank lines that belong to the value.
 */
export function scanBlockScalar(scanner: Scanner, literal: boolean): true {
  const { text } = scanner;
  const start = scanner.pos;
  scanner.pos++;
  const { chomping, increment } = scanHeader(scanner);
  let contentEnd = scanner.pos;
  scanner.skipRestOfLine();
  let pos = scanner.pos;
  let code = text.charCodeAt(pos);
  if (!isBreakOrEnd(code)) throw new YamlProblem("blockHeader", pos);
  let lastBreak = pos;
  let lineStart = scanner.lineStart;
  if (isBreak(code)) {
    pos = afterBreak(text, pos);
    lineStart = pos;
  }
  const outer = Math.max(scanner.indent, 0);
  let indent = increment > 0 ? outer + increment : 0;
  let value = "";
  let leading = "";
  let trailing = "";
  let leadingBlank = false;
  for (;;) {
    // Indentation and blank lines; the first line that says something decides the indentation.
    let deepest = 0;
    for (;;) {
      code = text.charCodeAt(pos);
      while (code === CODE.space && (indent === 0 || pos - lineStart < indent)) code = text.charCodeAt(++pos);
      deepest = Math.max(deepest, pos - lineStart);
      if (code === CODE.tab && (indent === 0 || pos - lineStart < indent)) throw new YamlProblem("tabIndentation", pos);
      if (!isBreak(code)) break;
      trailing += breakText(code);
      lastBreak = pos;
      pos = afterBreak(text, pos);
      lineStart = pos;
    }
    if (indent === 0) indent = Math.max(deepest, scanner.indent + 1, 1);
    if (pos - lineStart !== indent || code === CODE.end) break;
    const blank = isBlank(code);
    if (!literal && leading === "\n" && !leadingBlank && !blank) value += trailing === "" ? " " : trailing;
    else value += leading + trailing;
    leading = "";
    trailing = "";
    leadingBlank = blank;
    const from = pos;
    while (!isBreakOrEnd(code)) code = text.charCodeAt(++pos);
    value += text.slice(from, pos);
    contentEnd = pos;
    lastBreak = pos;
    if (code !== CODE.end) {
      leading = breakText(code);
      pos = afterBreak(text, pos);
      lineStart = pos;
    }
  }
  if (chomping >= 0) value += leading;
  if (chomping > 0) value += trailing;
  scanner.pos = pos;
  scanner.lineStart = lineStart;
  return scanner.scalar(TOKEN.block, start, chomping > 0 && trailing !== "" ? lastBreak : contentEnd, value);
}
