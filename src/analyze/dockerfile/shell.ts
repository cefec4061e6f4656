import type { TextRange } from "../../model/span.ts";

/** A word of a shell command. */
export interface ShellWord {
  /** Quotes and escapes removed; what the shell expands (`$NAME`, `$(…)`) stays as written. */
  readonly text: string;
  /** Scripts whose output takes a place in the word: `$(…)`, backquotes, `<(…)`. */
  readonly substitutions: readonly ShellScript[];
}

/** A simple command: reserved words such as `if` and `then` in front of it are taken off. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** `NAME=value` in front of the command. */
  readonly assignments: readonly ShellWord[];
  /** The operator has its file descriptor in front, `2>` for instance, unless it is standard input or output. */
  readonly redirections: readonly { readonly operator: string; readonly target: ShellWord }[];
  /** From its first word to its last, as the script's place has it. */
  readonly range: TextRange;
}

/** Commands joined by `|`. */
export type ShellPipeline = readonly ShellCommand[];

/** A script as its pipelines, in order. Groups, conditions and loops are taken apart. */
export type ShellScript = readonly ShellPipeline[];

const reserved: ReadonlySet<string> = new Set(
  ["if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "!", "{", "}"].concat(
    "time",
  ),
);

const deepest = 12;

/**
 * Takes a POSIX shell script apart into commands, in the words of POSIX.1-2024 (XCU 2.3, token recognition), with bash's
 * `<(…)`, `<<<` and `|&`. Meant for reading what a script plainly does: what only a run can tell (values of variables,
 * which branch is taken) is left as written. Never throws; a script that is nested beyond twelve levels yields nothing
 * there. Work grows with the length of the text.
 *
 * @param place says where a stretch of the text is; the stretch itself where it is left out.
 */
export function parseShell(text: string, place: PlaceOf = (start, end) => ({ start, end })): ShellScript {
  return new ShellReader(text, 0, place).script(undefined);
}

/** Where a stretch of a script is: of a file, for one. */
export type PlaceOf = (start: number, end: number) => TextRange;

class ShellReader {
  readonly #text: string;
  readonly #depth: number;
  readonly #place: PlaceOf;
  #at = 0;
  /** Of the command that is being read; undefined before its first word. */
  #start: number | undefined;
  #end = 0;
  #pipelines: ShellCommand[][] = [];
  #pipeline: ShellCommand[] = [];
  #words: ShellWord[] = [];
  #assignments: ShellWord[] = [];
  #redirections: { operator: string; target: ShellWord }[] = [];
  /** Delimiters of here-documents whose bodies follow the next line break. */
  #heredocs: { readonly end: string; readonly tabs: boolean }[] = [];

  constructor(text: string, depth: number, place: PlaceOf) {
    this.#text = text;
    this.#depth = depth;
    this.#place = place;
  }

  get position(): number {
    return this.#at;
  }

  /** Reads to the end of the text, or to the `stop` that closes a substitution. */
  script(stop: ")" | undefined): ShellScript {
    let open = 0;
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === ")" && stop !== undefined && open === 0) {
        this.#at++;
        break;
      }
      if (char === "\n") this.#lineBreak();
      else if (/\s/.test(char)) this.#at++;
      else if (char === "#") this.#comment();
      else if (char === "(" || char === ")") {
        open += char === "(" ? 1 : open > 0 ? -1 : 0;
        this.#at++;
        this.#endPipeline();
      } else if (char === ";" || char === "&") this.#separator();
      else if (char === "|") this.#pipe();
      else if (/^(?:\d*[<>](?!\()|&>)/.test(this.#text.slice(this.#at, this.#at + 8))) this.#redirection();
      else this.#addWord(this.#at, this.#word());
    }
    this.#endPipeline();
    return this.#pipelines;
  }

  #separator(): void {
    if (this.#text.startsWith("&>", this.#at)) this.#redirection();
    else {
      this.#at += this.#text.startsWith("&&", this.#at) ? 2 : 1;
      this.#endPipeline();
    }
  }

  #pipe(): void {
    if (this.#text.startsWith("||", this.#at)) {
      this.#at += 2;
      this.#endPipeline();
    } else {
      this.#at += this.#text.startsWith("|&", this.#at) ? 2 : 1;
      this.#endCommand();
    }
  }

  #comment(): void {
    const end = this.#text.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  #lineBreak(): void {
    this.#at++;
    for (const { end, tabs } of this.#heredocs) {
      while (this.#at < this.#text.length) {
        const next = this.#text.indexOf("\n", this.#at);
        const line = this.#text.slice(this.#at, next < 0 ? this.#text.length : next);
        this.#at = next < 0 ? this.#text.length : next + 1;
        if ((tabs ? line.replace(/^\t+/, "") : line) === end) break;
      }
    }
    this.#heredocs = [];
    this.#endPipeline();
  }

  #redirection(): void {
    const found = /^(?:\d*(?:<<<|<<-|<<|<>|<&|>&|>>|>\||<|>)|&>>?)/.exec(
      this.#text.slice(this.#at, this.#at + 16),
    )?.[0];
    if (found === undefined) {
      this.#at++;
      return;
    }
    const start = this.#at;
    this.#at += found.length;
    while (/[ \t]/.test(this.#text.charAt(this.#at))) this.#at++;
    const target = this.#word();
    const bare = found.replace(/^\d+/, "");
    const descriptor = found.slice(0, found.length - bare.length);
    const operator = descriptor === (bare.startsWith("<") ? "0" : "1") ? bare : found;
    if (bare === "<<" || bare === "<<-") this.#heredocs.push({ end: target.text, tabs: bare === "<<-" });
    this.#redirections.push({ operator, target });
    this.#extend(start);
  }

  /** Takes what was read from `start` on into the command's range. */
  #extend(start: number): void {
    this.#start ??= start;
    this.#end = this.#at;
  }

  #addWord(start: number, word: ShellWord): void {
    if (this.#words.length === 0 && reserved.has(word.text)) return;
    this.#extend(start);
    if (this.#words.length === 0) {
      if (/^[A-Za-z_]\w*\+?=/.test(word.text)) {
        this.#assignments.push(word);
        return;
      }
    }
    this.#words.push(word);
  }

  #endCommand(): void {
    this.#pipeline.push({
      words: this.#words,
      assignments: this.#assignments,
      redirections: this.#redirections,
      range: this.#place(this.#start ?? this.#at, this.#start === undefined ? this.#at : this.#end),
    });
    this.#start = undefined;
    this.#words = [];
    this.#assignments = [];
    this.#redirections = [];
  }

  #endPipeline(): void {
    const empty = this.#words.length + this.#assignments.length + this.#redirections.length === 0;
    if (!empty || this.#pipeline.length > 0) this.#endCommand();
    if (this.#pipeline.length > 0) this.#pipelines.push(this.#pipeline);
    this.#pipeline = [];
  }

  #word(): ShellWord {
    const substitutions: ShellScript[] = [];
    const parts: string[] = [];
    const start = this.#at;
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      const next = this.#text.charAt(this.#at + 1);
      if ((char === "<" || char === ">") && next === "(") parts.push(this.#substitution(2, substitutions));
      else if (/[\s;&|()<>]/.test(char)) break;
      else if (char === "'") parts.push(this.#singleQuoted());
      else if (char === '"') parts.push(this.#doubleQuoted(substitutions));
      else parts.push(this.#piece(substitutions, false));
    }
    if (this.#at === start) this.#at++;
    return { text: parts.join(""), substitutions };
  }

  #singleQuoted(): string {
    const close = this.#text.indexOf("'", this.#at + 1);
    const end = close < 0 ? this.#text.length : close;
    const inner = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return inner;
  }

  #doubleQuoted(substitutions: ShellScript[]): string {
    const parts: string[] = [];
    this.#at++;
    while (this.#at < this.#text.length && this.#text.charAt(this.#at) !== '"')
      parts.push(this.#piece(substitutions, true));
    this.#at++;
    return parts.join("");
  }

  /** One character, an escape, or an expansion. */
  #piece(substitutions: ShellScript[], quoted: boolean): string {
    const char = this.#text.charAt(this.#at);
    const next = this.#text.charAt(this.#at + 1);
    if (char === "\\") {
      this.#at += 2;
      if (next === "\n") return "";
      return quoted && !/["$`\\]/.test(next) ? char + next : next;
    }
    if (char === "$" && next === "(") return this.#substitution(2, substitutions);
    if (char === "$" && next === "{") return this.#parameter();
    if (char === "`") return this.#backquotes(substitutions);
    this.#at++;
    return char;
  }

  #parameter(): string {
    const close = this.#text.indexOf("}", this.#at);
    const end = close < 0 ? this.#text.length : close + 1;
    const text = this.#text.slice(this.#at, end);
    this.#at = end;
    return text;
  }

  #substitution(length: number, substitutions: ShellScript[]): string {
    const start = this.#at;
    if (this.#depth >= deepest) {
      this.#at = this.#text.length;
      return this.#text.slice(start);
    }
    const inner = new ShellReader(this.#text, this.#depth + 1, this.#place);
    inner.#at = start + length;
    substitutions.push(inner.script(")"));
    this.#at = inner.position;
    return this.#text.slice(start, this.#at);
  }

  #backquotes(substitutions: ShellScript[]): string {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#text.length && this.#text.charAt(end) !== "`") end += this.#text.charAt(end) === "\\" ? 2 : 1;
    this.#at = Math.min(end + 1, this.#text.length);
    if (this.#depth < deepest) {
      const inner = this.#text.slice(start + 1, end).replace(/\\([$`\\])/g, "$1");
      const whole = this.#place(start, this.#at);
      substitutions.push(new ShellReader(inner, this.#depth + 1, () => whole).script(undefined));
    }
    return this.#text.slice(start, this.#at);
  }
}
