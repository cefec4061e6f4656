import type {
  CopySource,
  DockerfileCommand,
  DockerfileError,
  DockerfileFlag,
  DockerfileMount,
  DockerfilePair,
  ExpandedText,
  SourceText,
} from "../../model/dockerfile.ts";
import type { TextRange } from "../../model/span.ts";
import { isBlank } from "./characters.ts";
import type { MessageId } from "./errors.ts";
import { errorAt } from "./errors.ts";
import { heredocMarker } from "./heredoc.ts";
import type { Keyword } from "./keywords.ts";
import type { LogicalLine } from "./lines.ts";
import type { Part } from "./words.ts";
import { blankSeparated, execForm, quotedWords } from "./words.ts";

/** What reading an instruction's arguments takes. */
export interface ArgumentContext {
  readonly keyword: Keyword;
  readonly line: LogicalLine;
  readonly rest: Part;
  readonly flags: readonly DockerfileFlag[];
  readonly escapeToken: string;
  /** Where the instruction stands, for errors about what is not there. */
  readonly range: TextRange;
  readonly expand: (source: SourceText) => ExpandedText;
  /** {@link expand} with the variables before the first FROM, which are all that FROM sees. */
  readonly expandGlobal: (source: SourceText) => ExpandedText;
  /** Called for each pair of ARG, before the next is read, since the next may use it. */
  readonly declare: (pair: DockerfilePair) => void;
  readonly report: (error: DockerfileError) => void;
}

/** Reports, and gives undefined: the instruction is invalid. */
export function refuse(context: ArgumentContext, id: MessageId, range = context.range): undefined {
  context.report(errorAt(id, range, { keyword: context.keyword }));
  return undefined;
}

/** All of the arguments as one text, after substitution. */
export function single(context: ArgumentContext): ExpandedText | undefined {
  const { line, rest } = context;
  if (rest.start === rest.end) return refuse(context, "missingArguments");
  return context.expand(line.piece(rest.start, rest.end));
}

/** The command line of RUN, CMD, ENTRYPOINT, SHELL or HEALTHCHECK CMD; `part` lies in the arguments. */
export function command(context: ArgumentContext, part: Part): DockerfileCommand | undefined {
  const words = execForm(context.line, part);
  const range = context.line.range(part.start, part.end);
  if (words === "otherValues") return refuse(context, "execForm", range);
  if (words !== undefined) return { form: "exec", words, range };
  return { form: "shell", line: context.line.piece(part.start, part.end) };
}

/** Words of EXPOSE, VOLUME, ADD and COPY: those of a JSON array where `json` says so, else those between blanks. */
export function list(context: ArgumentContext, json: boolean): readonly SourceText[] | undefined {
  const { line, rest } = context;
  const words = json ? execForm(line, rest) : undefined;
  if (words === "otherValues") return refuse(context, "execForm", line.range(rest.start, rest.end));
  return words ?? blankSeparated(line.text, rest).map((part) => line.piece(part.start, part.end));
}

function pairAt(context: ArgumentContext, key: Part, value: Part | null): DockerfilePair {
  const text = (part: Part): ExpandedText => context.expand(context.line.piece(part.start, part.end));
  const expandedValue = value === null ? null : text(value);
  if (context.keyword !== "ARG") return { key: text(key), value: expandedValue };
  const name = context.line.piece(key.start, key.end);
  const pair = {
    key: { ...name, value: { state: "known", value: name.text, dependsOnArgument: false } },
    value: expandedValue,
  } as const;
  context.declare(pair);
  return pair;
}

/** `name=value …`, the old `name value` of ENV and LABEL, and for ARG a bare `name`. */
export function pairs(context: ArgumentContext): readonly DockerfilePair[] | undefined {
  const { line, rest, escapeToken } = context;
  const words = quotedWords(line.text, rest, escapeToken);
  const [first] = words;
  if (first === undefined) return refuse(context, "missingArguments");
  const bare = context.keyword === "ARG";
  if (!bare && !line.text.slice(first.start, first.end).includes("=")) return oldPair(context);
  const found: DockerfilePair[] = [];
  for (const word of words) {
    const equals = line.text.slice(word.start, word.end).indexOf("=");
    if (equals === 0 || (equals < 0 && !bare)) return refuse(context, "invalidPair", line.range(word.start, word.end));
    const key = { start: word.start, end: equals < 0 ? word.end : word.start + equals };
    found.push(pairAt(context, key, equals < 0 ? null : { start: key.end + 1, end: word.end }));
  }
  return found;
}

function oldPair(context: ArgumentContext): readonly DockerfilePair[] | undefined {
  const { line, rest } = context;
  let keyEnd = rest.start;
  while (keyEnd < rest.end && !isBlank(line.text.charAt(keyEnd))) keyEnd++;
  let valueStart = keyEnd;
  while (valueStart < rest.end && isBlank(line.text.charAt(valueStart))) valueStart++;
  if (valueStart === rest.end) return refuse(context, "invalidPair");
  return [pairAt(context, { start: rest.start, end: keyEnd }, { start: valueStart, end: rest.end })];
}

const gitUrl = /^(?:git:\/\/|ssh:\/\/|git@|https?:\/\/[^?#]*\.git(?:[?#]|$)|github\.com\/)/;

/** One source of ADD or COPY. Only ADD fetches URLs and Git repositories (BuildKit's `isHTTPSource`, `isGitSource`). */
export function copySource(context: ArgumentContext, source: SourceText): CopySource {
  const heredoc = heredocMarker(source.text);
  if (heredoc !== undefined) return { kind: "heredoc", name: heredoc.name, range: source.range };
  const path = context.expand(source);
  const text = path.value.state === "known" ? path.value.value : path.text;
  if (context.keyword !== "ADD") return { kind: "path", path };
  if (gitUrl.test(text)) return { kind: "git", path };
  return { kind: /^https?:\/\//.test(text) ? "url" : "path", path };
}

/** The flag `--name`, substituted. */
export function flagText(context: ArgumentContext, name: string): ExpandedText | null {
  const value = context.flags.find((flag) => flag.name === name)?.value;
  return value === undefined || value === null ? null : context.expand(value);
}

/** The mounts of RUN: comma-separated options; a comma between double quotes separates nothing. */
export function mounts(context: ArgumentContext): readonly DockerfileMount[] {
  return context.flags
    .filter((flag) => flag.name === "mount" && flag.value !== null)
    .map((flag) => {
      const options = splitOptions(flag.value?.text ?? "");
      const type = options.find((option) => option.name === "type")?.value.toLowerCase();
      return { type: type ?? "bind", range: flag.range, options };
    });
}

function splitOptions(text: string): DockerfileMount["options"] {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (char === "," && !quoted) {
      fields.push(field);
      field = "";
    } else field += char;
  }
  fields.push(field);
  return fields.filter(Boolean).map((option) => {
    const equals = option.indexOf("=");
    return equals < 0
      ? { name: option.toLowerCase(), value: "" }
      : { name: option.slice(0, equals).toLowerCase(), value: option.slice(equals + 1) };
  });
}
