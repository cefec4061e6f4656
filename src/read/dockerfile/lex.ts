import { isSpace } from "./characters.ts";
import type { Operand, Outcome, Variable } from "./substitute.ts";
import { noOperand, substitute } from "./substitute.ts";

/** A text that no builder accepts: an unclosed quote, a bad `${…}`; or one that is nested deeper than we follow. */
export class LexError extends Error {
  readonly reason: "badSubstitution" | "tooLarge";

  constructor(reason: "badSubstitution" | "tooLarge") {
    super(reason);
    this.name = "LexError";
    this.reason = reason;
  }
}

/** How to lex. Names are those of BuildKit's `shell.Lex`. */
export interface LexOptions {
  readonly escapeToken: string;
  /** Keeps quotes in the result. */
  readonly rawQuotes?: boolean;
  /** Keeps escapes in the result. */
  readonly rawEscapes?: boolean;
  /** What a variable holds; without it, variables stay as they are written (`SkipUnsetEnv` without any). */
  readonly lookup?: (name: string) => Variable;
  /** No value may be longer, in UTF-16 units. */
  readonly limit: number;
}

const deepest = 50;
const specialParameters = new Set(["@", "*", "#", "?", "-", "$", "!", "0"]);
const digits = /\p{Nd}+/uy;
const identifier = /[\p{L}\p{Nd}_]+/uy;

/**
 * BuildKit's word lexer (`frontend/dockerfile/shell/lex.go`): removes quotes and escapes, substitutes variables, and
 * splits into words. Ported by behaviour, since heredocs and values are what this lexer says they are.
 */
export class Lexer {
  readonly #text: string;
  readonly #options: LexOptions;
  readonly #words: string[] = [];
  #at = 0;
  #depth = 0;
  #rawEscapes: boolean;
  #word = "";
  #inWord = false;
  #splitting = false;
  /** What made the whole value unknown, and whether an ARG took part. */
  outcome: Outcome = { unknown: null, dependsOnArgument: false };

  constructor(text: string, options: LexOptions) {
    this.#text = text;
    this.#options = options;
    this.#rawEscapes = options.rawEscapes ?? false;
  }

  /** The text as one value. Throws {@link LexError}. */
  value(): string {
    return this.#until("", this.#rawEscapes);
  }

  /** The text as words. Throws {@link LexError}. */
  words(): readonly string[] {
    this.#splitting = true;
    this.#until("", this.#rawEscapes);
    this.#endWord();
    return this.#words;
  }

  #endWord(): void {
    if (this.#word !== "") this.#words.push(this.#word);
    this.#word = "";
    this.#inWord = false;
  }

  /** Adds text that is split at white space. */
  #addSplit(text: string): void {
    for (const char of text) {
      if (!isSpace(char)) this.#addWhole(char);
      else if (this.#inWord) this.#endWord();
    }
  }

  #addWhole(text: string): void {
    this.#word += text;
    this.#inWord = true;
  }

  #bounded(result: string): string {
    if (result.length > this.#options.limit) throw new LexError("tooLarge");
    return result;
  }

  #until(stop: string, rawEscapes: boolean): string {
    const before = this.#rawEscapes;
    this.#rawEscapes = rawEscapes;
    const splits = this.#splitting && stop === "";
    if (!splits) this.#word = "";
    let result = "";
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === stop) {
        this.#at++;
        this.#rawEscapes = before;
        return this.#bounded(result);
      }
      if (char === "'" || char === '"') {
        const quoted = char === "'" ? this.#singleQuoted() : this.#doubleQuoted();
        result += quoted;
        if (splits) this.#addWhole(quoted);
      } else if (char === "$") {
        const value = this.#dollar();
        result = this.#bounded(result + value);
        if (splits) this.#addSplit(value);
      } else if (char === "<") {
        const marker = this.#marker();
        result += marker;
        if (splits) this.#addWhole(marker);
      } else {
        const plain = this.#plain(char);
        result += plain;
        if (splits) {
          if (char === this.#options.escapeToken) this.#addWhole(plain);
          else this.#addSplit(plain);
        }
      }
    }
    if (stop !== "") throw new LexError("badSubstitution");
    this.#rawEscapes = before;
    return this.#bounded(result);
  }

  #plain(char: string): string {
    this.#at++;
    if (char !== this.#options.escapeToken) return char;
    const escaped = this.#text.charAt(this.#at);
    this.#at++;
    return this.#rawEscapes ? char + escaped : escaped;
  }

  #singleQuoted(): string {
    const close = this.#text.indexOf("'", this.#at + 1);
    if (close < 0) throw new LexError("badSubstitution");
    const inner = this.#text.slice(this.#at + 1, close);
    this.#at = close + 1;
    return this.#options.rawQuotes === true ? `'${inner}'` : inner;
  }

  #doubleQuoted(): string {
    const quote = this.#options.rawQuotes === true ? '"' : "";
    let result = quote;
    this.#at++;
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === '"') {
        this.#at++;
        return result + quote;
      }
      if (char === "$") {
        result = this.#bounded(result + this.#dollar());
        continue;
      }
      this.#at++;
      if (char !== this.#options.escapeToken) {
        result += char;
        continue;
      }
      const next = this.#text.charAt(this.#at);
      if (next === '"' || next === "$" || next === this.#options.escapeToken) {
        this.#at++;
        result += this.#rawEscapes ? char + next : next;
      } else if (next !== "") result += char;
    }
    throw new LexError("badSubstitution");
  }

  /** `<`, or `<<` and the blanks after it, which belong to the word that follows. */
  #marker(): string {
    const start = this.#at;
    this.#at++;
    if (this.#text.charAt(this.#at) !== "<") return "<";
    this.#at++;
    while (/[\t\r ]/.test(this.#text.charAt(this.#at))) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #name(): string {
    for (const pattern of [digits, identifier]) {
      pattern.lastIndex = this.#at;
      const found = pattern.exec(this.#text)?.[0];
      if (found !== undefined) {
        this.#at += found.length;
        return found;
      }
    }
    const char = this.#text.charAt(this.#at);
    if (!specialParameters.has(char)) return "";
    this.#at++;
    return char;
  }

  #dollar(): string {
    this.#at++;
    if (this.#text.charAt(this.#at) !== "{") {
      const name = this.#name();
      return name === "" ? "$" : this.#substitute(`$${name}`, name, "", noOperand);
    }
    this.#at++;
    if (/^[{}:]?$/.test(this.#text.charAt(this.#at))) throw new LexError("badSubstitution");
    const name = this.#name();
    let operator = this.#text.charAt(this.#at);
    this.#at++;
    if (operator === "}") return this.#substitute(`\${${name}}`, name, "", noOperand);
    if (++this.#depth > deepest) throw new LexError("tooLarge");
    if (operator === "/") return this.#pattern(name);
    if (operator === ":") {
      operator += this.#text.charAt(this.#at);
      this.#at++;
    }
    if (!this.#accepts(operator)) throw new LexError("badSubstitution");
    const outer = this.outcome;
    this.outcome = { unknown: null, dependsOnArgument: false };
    const word = this.#until("}", operator === "#" || operator === "%");
    const operand = { text: word, ...this.outcome };
    this.outcome = outer;
    this.#depth--;
    return this.#substitute(`\${${name}${operator}${word}}`, name, operator, operand);
  }

  /** Where no value is asked for, BuildKit lets any character follow the colon, except those of patterns. */
  #accepts(operator: string): boolean {
    const known = this.#options.lookup === undefined ? /^(?::[^#%]|[-+?#%])$/u : /^(?::?[-+?]|[#%])$/;
    return known.test(operator);
  }

  #pattern(name: string): string {
    if (this.#text.charAt(this.#at) === "/") this.#at++;
    const pattern = this.#until("/", true);
    const replacement = this.#until("}", true);
    this.#depth--;
    return this.#substitute(`\${${name}/${pattern}/${replacement}}`, name, "/", noOperand);
  }

  #substitute(written: string, name: string, operator: string, operand: Operand): string {
    if (this.#options.lookup === undefined) return written;
    return substitute(this.#options.lookup(name), name, operator, operand, this.outcome);
  }
}
