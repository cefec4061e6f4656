import type { DockerfileError, ParserDirective } from "../../model/dockerfile.ts";
import { skipSpace, trimEnd } from "./characters.ts";
import { errorAt } from "./errors.ts";
import type { PhysicalLine } from "./lines.ts";
import { lineAt } from "./lines.ts";

/** The parser directives of a file, the escape character they set, and where the rest starts. */
export interface Directives {
  readonly directives: readonly ParserDirective[];
  readonly escapeToken: "\\" | "`";
  readonly errors: readonly DockerfileError[];
  readonly next: number;
}

function isDirectiveName(name: string): name is ParserDirective["name"] {
  return name === "syntax" || name === "escape" || name === "check";
}

function parse(source: string, line: PhysicalLine): ParserDirective | undefined {
  const start = skipSpace(source, line.start, line.end);
  if (source.charAt(start) !== "#") return undefined;
  const nameStart = skipSpace(source, start + 1, line.end);
  const equals = source.indexOf("=", nameStart);
  if (equals < 0 || equals - nameStart > 100 || equals >= line.end) return undefined;
  const name = source.slice(nameStart, trimEnd(source, nameStart, equals)).toLowerCase();
  if (!isDirectiveName(name)) return undefined;
  const valueStart = skipSpace(source, equals + 1, line.end);
  const valueEnd = trimEnd(source, valueStart, line.end);
  if (valueStart === valueEnd) return undefined;
  const value = { text: source.slice(valueStart, valueEnd), range: { start: valueStart, end: valueEnd } };
  return { name, value, range: { start, end: valueEnd } };
}

/**
 * Reads the directives before the first comment, blank line or instruction (docs.docker.com, "Parser directives"). A
 * directive that comes twice, and an escape other than `\` and the backtick, is an error and is left out.
 */
export function readDirectives(source: string, start: number): Directives {
  const directives: ParserDirective[] = [];
  const errors: DockerfileError[] = [];
  let escapeToken: "\\" | "`" = "\\";
  let next = start;
  for (let line = lineAt(source, next); line !== undefined; line = lineAt(source, next)) {
    const directive = parse(source, line);
    if (directive === undefined) break;
    next = line.next;
    const text = directive.value.text;
    const wrongEscape = directive.name === "escape" && text !== "\\" && text !== "`";
    if (wrongEscape || directives.some((earlier) => earlier.name === directive.name)) {
      errors.push(errorAt(wrongEscape ? "wrongEscape" : "directiveTwice", directive.range));
      continue;
    }
    if (directive.name === "escape") escapeToken = text === "`" ? "`" : "\\";
    directives.push(directive);
  }
  return { directives, escapeToken, errors, next };
}

/** The length of the byte-order mark at the start of `source`. */
export function byteOrderMark(source: string): number {
  return source.startsWith("\ufeff") ? 1 : 0;
}
