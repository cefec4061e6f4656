import type { DockerfilePair, DockerfileValue, ExpandedText, SourceText } from "../../model/dockerfile.ts";
import { LexError, Lexer } from "./lex.ts";
import type { Variable } from "./substitute.ts";

/** No value is evaluated beyond this length, and all values of a file together not beyond {@link Budget}. */
const longestValue = 65_536;

/** What all expansions of one file may still yield, in UTF-16 units: guards against values that double and double. */
export class Budget {
  #left: number;

  constructor(fileLength: number) {
    this.#left = 8 * fileLength + 1_000_000;
  }

  /** Takes `length`; false when nothing is left. */
  take(length: number): boolean {
    this.#left -= length;
    return this.#left >= 0;
  }
}

const platformArguments = new Set(
  ["BUILD", "TARGET"].flatMap((prefix) =>
    ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((suffix) => prefix + suffix),
  ),
);
platformArguments.add("TARGETSTAGE");

/** What is not set in a scope: nothing is known of an image's environment, and scratch has nothing but PATH. */
export type Surroundings = "global" | "scratch" | "image";

/** The variables at one point of the file: ARG before the first FROM, or ARG and ENV of a stage and of its parents. */
export class Scope {
  readonly #variables = new Map<string, Variable>();
  readonly #parent: Scope | undefined;
  /** What lies outside: what is not set here, nor in the parents. */
  readonly surroundings: Surroundings;
  readonly #budget: Budget;
  readonly #escapeToken: string;

  constructor(options: { surroundings: Surroundings; parent?: Scope; budget: Budget; escapeToken: string }) {
    this.#parent = options.parent;
    this.surroundings = options.surroundings;
    this.#budget = options.budget;
    this.#escapeToken = options.escapeToken;
  }

  #find(name: string): Variable | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#parent) {
      const variable = scope.#variables.get(name);
      if (variable !== undefined) return variable;
    }
    return undefined;
  }

  /** What `name` holds here. */
  lookup(name: string): Variable {
    const found = this.#find(name);
    if (found !== undefined) return found;
    if (this.surroundings === "global")
      return platformArguments.has(name)
        ? { state: "unknown", reason: "platform", variable: name }
        : { state: "unset", declared: false };
    if (this.surroundings === "scratch" && name !== "PATH") return { state: "unset", declared: false };
    return { state: "unknown", reason: "baseImage", variable: name };
  }

  /** Removes quotes and substitutes variables in a word, as the builder does for the arguments of most instructions. */
  expand(text: string): DockerfileValue {
    const lexer = new Lexer(text, {
      escapeToken: this.#escapeToken,
      limit: longestValue + text.length,
      lookup: (name) => this.lookup(name),
    });
    try {
      const value = lexer.value();
      const { unknown, dependsOnArgument } = lexer.outcome;
      if (unknown !== null) return { state: "unknown", ...unknown };
      if (!this.#budget.take(value.length)) return { state: "unknown", reason: "tooLarge", variable: null };
      return { state: "known", value, dependsOnArgument };
    } catch (error) {
      if (error instanceof LexError) return { state: "unknown", reason: error.reason, variable: null };
      throw error;
    }
  }

  /** {@link expand}, with the text it came from. */
  expanded(source: SourceText): ExpandedText {
    return { ...source, value: this.expand(source.text) };
  }

  /** ENV: sets what each pair says; a pair whose name is not known makes nothing known. */
  setAll(pairs: readonly DockerfilePair[]): void {
    for (const { key, value } of pairs) {
      if (key.value.state === "known" && value !== null)
        this.#variables.set(key.value.value, asVariable(key.value.value, value.value));
    }
  }

  /**
   * ARG: a default becomes a value that a build argument can change; without one, the value is that of the global ARG
   * of the same name, else what the name had before (ENV outlives such an ARG), else it is declared and unset.
   */
  declare(name: string, value: DockerfileValue | null, global: Scope | undefined): void {
    this.#variables.set(name, this.#declared(name, value, global));
  }

  #declared(name: string, value: DockerfileValue | null, global: Scope | undefined): Variable {
    if (value !== null) return overridable(asVariable(name, value));
    const outer = global?.lookup(name);
    if (outer !== undefined && outer.state !== "unset") return outer;
    const before = global === undefined ? this.lookup(name) : this.#find(name);
    return before === undefined || before.state === "unset" ? { state: "unset", declared: true } : overridable(before);
  }
}

function asVariable(name: string, value: DockerfileValue): Variable {
  if (value.state === "known") return { state: "set", value: value.value, dependsOnArgument: value.dependsOnArgument };
  return { state: "unknown", reason: value.reason, variable: value.variable ?? name };
}

function overridable(variable: Variable): Variable {
  return variable.state === "set" ? { ...variable, dependsOnArgument: true } : variable;
}
