import type { Heredoc } from "../../model/dockerfile.ts";
import { LexError, Lexer } from "./lex.ts";
import { lineAt } from "./lines.ts";

/** What `<<NAME` announces. */
export interface HeredocMarker {
  readonly name: string;
  readonly expand: boolean;
  readonly chomp: boolean;
}

const marker = /^\d*<<(-?)[\t\n\f\r ]*([^<]*)$/;

function count(text: string): number {
  return text.split(/['"]/).length;
}

/** The heredoc that a word announces (BuildKit's `ParseHeredoc`), or undefined. Throws LexError for an unclosed quote. */
function parseMarker(word: string): HeredocMarker | undefined {
  const match = marker.exec(word);
  const rest = match?.[2] ?? "";
  if (match === null || rest === "") return undefined;
  const limit = rest.length + 2;
  const words = new Lexer(rest, { escapeToken: "\\", limit }).words();
  const [name] = words;
  if (name === undefined || words.length !== 1) return undefined;
  const raw = new Lexer(rest, { escapeToken: "\\", rawQuotes: true, limit }).words();
  if (raw.length !== 1) throw new LexError("badSubstitution");
  return { name, expand: count(name) === count(raw[0] ?? ""), chomp: match[1] === "-" };
}

/** {@link parseMarker}, where a word that cannot be lexed announces nothing. */
export function heredocMarker(word: string): HeredocMarker | undefined {
  try {
    return parseMarker(word);
  } catch (error) {
    if (error instanceof LexError) return undefined;
    throw error;
  }
}

/**
 * The heredocs that an instruction announces (`heredocsFromLine`): the escape character is always `\` here, and a line
 * with an unclosed quote or a substitution that BuildKit does not know, such as `${list[@]}`, announces none.
 */
export function heredocMarkers(line: string): readonly HeredocMarker[] {
  if (!line.includes("<<")) return [];
  try {
    const lexer = new Lexer(line, { escapeToken: "\\", rawQuotes: true, rawEscapes: true, limit: 2 * line.length + 2 });
    return lexer.words().flatMap((word) => parseMarker(word) ?? []);
  } catch (error) {
    if (error instanceof LexError) return [];
    throw error;
  }
}

/** A heredoc's body, and where the line after its terminator starts; `end` is the end of the terminator. */
export interface HeredocBody {
  readonly heredoc: Heredoc;
  readonly terminated: boolean;
  readonly end: number;
  readonly next: number;
}

/** Reads the body that starts at `start`. Without a terminator it takes the rest of the file. */
export function readHeredoc(source: string, start: number, announced: HeredocMarker): HeredocBody {
  const body = (end: number): Heredoc => ({ ...announced, text: source.slice(start, end), range: { start, end } });
  let next = start;
  for (let line = lineAt(source, next); line !== undefined; line = lineAt(source, next)) {
    next = line.next;
    let from = line.start;
    while (announced.chomp && source.charAt(from) === "\t" && from < line.end) from++;
    if (line.end - from === announced.name.length && source.startsWith(announced.name, from))
      return { heredoc: body(line.start), terminated: true, end: line.end, next };
  }
  return { heredoc: body(source.length), terminated: false, end: source.length, next: source.length };
}
