import type { FactId } from "../facts.ts";
import { facts } from "../facts.ts";
import type { QuestionId } from "../questions.ts";
import type { Bilingual } from "../types.ts";

/** One thing that a framework asks for, or warns of. */
export interface Control {
  /** As references cite it: a section, a check, a number, a technique, a risk. */
  readonly id: string;
  readonly title: Bilingual;
  /**
   * What has to be known to answer it. Those that no rule which cites the control asks for stay open: where each could be
   * read is the fact's own source. None where the rules that cite it are all there is to it.
   */
  readonly facts: readonly FactId[];
  /** Rules that cite this control's whole level, or a stricter one, answer it where they answer one of these questions. */
  readonly level?: {
    readonly id: string;
    readonly stricter: readonly string[];
    readonly questions: readonly QuestionId[];
  };
}

function isFact(name: string): name is FactId {
  return Object.hasOwn(facts, name);
}

/**
 * Controls from a table: a line each, `id | facts | English title | French title`, the facts separated by spaces, `-` for
 * none; without a French title the English one is a proper name. Throws a RangeError for a line that is none.
 */
export function controlsFrom(table: string): readonly Control[] {
  return table
    .trim()
    .split("\n")
    .map((line): Control => {
      const [id = "", needed = "", en, fr = en] = line.split("|").map((cell) => cell.trim());
      const names = needed === "-" ? [] : needed.split(" ");
      if (!names.every(isFact) || !en || !fr) throw new RangeError(`no control: ${line}`);
      return { id, title: { en, fr }, facts: names.filter(isFact) };
    });
}
