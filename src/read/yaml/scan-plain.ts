import {
  afterBreak,
  breakText,
  CODE,
  isBlank,
  isDocumentIndicator,
  isFlowStop,
  isSpace,
  isSpaceOrEnd,
} from "./characters.ts";
import { YamlProblem } from "./problems.ts";
import type { Scanner } from "./scanner.ts";
import { TOKEN } from "./tokens.ts";

/** What the line breaks between two lines of a flow scalar become: one is a space, further ones stay. */
export function fold(leading: string, trailing: string): string {
  if (leading !== "\n") return leading + trailing;
  return trailing === "" ? " " : trailing;
}

/** Reads a plain scalar, over several lines where they are indented deeper than the block it stands in. */
export function scanPlain(scanner: Scanner): true {
  const { text, flowLevel } = scanner;
  const inFlow = flowLevel > 0;
  const indent = scanner.indent + 1;
  const start = scanner.pos;
  let { lineStart } = scanner;
  let pos = start;
  let end = start;
  let from = start;
  let folded: string | undefined;
  let leading = "";
  let trailing = "";
  for (;;) {
    let code = text.charCodeAt(pos);
    if (code === CODE.hash || (pos === lineStart && isDocumentIndicator(text, pos))) break;
    const word = pos;
    while (!isSpaceOrEnd(code)) {
      if (code === CODE.colon && isSpaceOrEnd(text.charCodeAt(pos + 1))) break;
      if (inFlow && isFlowStop(code)) break;
      code = text.charCodeAt(++pos);
    }
    if (pos > word) {
      if (leading !== "") {
        folded = (folded ?? "") + text.slice(from, end) + fold(leading, trailing);
        from = word;
        leading = "";
        trailing = "";
      }
      end = pos;
    }
    if (!isSpace(code)) break;
    while (isSpace(code)) {
      if (isBlank(code)) {
        if (leading !== "" && code === CODE.tab && pos - lineStart < indent)
          throw new YamlProblem("tabIndentation", pos);
        pos++;
      } else {
        if (leading === "") leading = breakText(code);
        else trailing += breakText(code);
        pos = afterBreak(text, pos);
        lineStart = pos;
      }
      code = text.charCodeAt(pos);
    }
    if (!inFlow && pos - lineStart < indent) break;
  }
  if (end === start) throw new YamlProblem("badStart", start);
  scanner.pos = pos;
  scanner.lineStart = lineStart;
  if (leading !== "") scanner.simpleKeyAllowed = true;
  return scanner.scalar(TOKEN.plain, start, end, folded === undefined ? undefined : folded + text.slice(from, end));
}
