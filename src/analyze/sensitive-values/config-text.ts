import { judgeNamedValue } from "./named-value.ts";
import { nameWords } from "./names.ts";
import { shift } from "./parts.ts";
import type { SensitivePart, ValueContext } from "./types.ts";

const maxLine = 8192;
const pair =
  /^(\s*(?:-\s+)?(?:(?:export|set|setx|env|declare|local|const|let|var)\s+)?["']?)([A-Za-z_][\w.\-/]{0,127})(["']?\s*(?::=|=>|[:=])\s*)(.*)$/i;
const directive = /^(\s*(?:requirepass|masterauth)\s+)(\S{1,512})\s*$/;
const element = /<([A-Za-z][\w.-]{0,63})>([^<>\n]{1,512})<\/([A-Za-z][\w.-]{0,63})>/g;
const comment = /^\s*(?:#|;|\/\/|\/\*|\*|--|<!--|rem\s)/i;

/** Judges `key: value`, `key=value` (YAML, INI, TOML, properties, shell), XML elements and redis.conf's directives, line by line. Linear. */
export function findInLines(text: string, context: ValueContext): readonly SensitivePart[] {
  const parts: SensitivePart[] = [];
  let start = 0;
  let previous = { key: "", value: "" };
  for (const line of text.split("\n")) {
    const bounded = line.slice(0, maxLine);
    if (!comment.test(bounded)) {
      const read = readPair(bounded);
      if (read !== undefined) {
        const name = read.key === "value" && previous.key === "name" ? previous.value : read.key;
        if (!isCode(read)) parts.push(...shift(judgeNamedValue(name, read.value, context), start + read.start));
        previous = read;
      }
      parts.push(...shift([...findElements(bounded, context), ...findDirective(bounded)], start));
    }
    start += line.length + 1;
  }
  return parts;
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly quoted: boolean;
  /** What follows the value on its line, comments aside. */
  readonly rest: string;
}

function readPair(line: string): Pair | undefined {
  const match = pair.exec(line);
  if (match === null) return undefined;
  const [, lead = "", key = "", separator = "", written = ""] = match;
  const start = lead.length + key.length + separator.length;
  const quote = written.charAt(0);
  if (quote === '"' || quote === "'") {
    const close = written.indexOf(quote, 1);
    if (close === -1) return undefined;
    return {
      key,
      value: written.slice(1, close),
      start: start + 1,
      quoted: true,
      rest: written.slice(close + 1).trim(),
    };
  }
  const hash = written.search(/\s#|\s\/\//);
  const value = (hash === -1 ? written : written.slice(0, hash)).trimEnd();
  const bare = value.replace(/[,;]$/, "");
  return { key, value: bare, start, quoted: false, rest: value.slice(bare.length) };
}

/** Source code has keys and values of its own: `token = request.headers["x"]`, `apiKey: apiKey,`, `password: str`. */
function isCode({ key, value, quoted, rest }: Pair): boolean {
  if (quoted) return /^[+.([]/.test(rest) || /["'+]\s*\+|\+\s*["']/.test(value);
  if (/[(){}[\]<>|`"'\s]|^[&*!]/.test(value) || rest === ";") return true;
  if (/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*){1,10}$/.test(value)) return true;
  return /^[A-Za-z_]\w*$/.test(value) && (rest === "," || (key.toLowerCase() !== "password" && sameWords(key, value)));
}

function sameWords(a: string, b: string): boolean {
  return nameWords(a).join(" ") === nameWords(b).join(" ");
}

function findElements(line: string, context: ValueContext): readonly SensitivePart[] {
  if (!line.includes("</")) return [];
  return [...line.matchAll(element)].flatMap((match) => {
    const [, name = "", value = "", close] = match;
    return name === close ? shift(judgeNamedValue(name, value, context), match.index + name.length + 2) : [];
  });
}

function findDirective(line: string): readonly SensitivePart[] {
  const match = directive.exec(line);
  if (match === null) return [];
  const [, lead = "", value = ""] = match;
  return shift(judgeNamedValue("requirepass", value, "file"), lead.length);
}
