import type { QuestionId } from "../questions.ts";
import type { Bilingual } from "../types.ts";

/** Where it can be told whether a control is kept: in files, in the running cluster, or on the hosts. */
export type AnsweredBy = "file" | "cluster" | "host";

/** One thing that a framework asks for. */
export interface Control {
  /** As references cite it: a section, a check, a number, a technique, a risk. */
  readonly id: string;
  readonly title: Bilingual;
  /** The nearest that can tell; what files tell, a cluster tells too. */
  readonly answeredBy: AnsweredBy;
  /** Rules that cite this control's whole level, or a stricter one, answer it where they answer one of these questions. */
  readonly level?: {
    readonly id: string;
    readonly stricter: readonly string[];
    readonly questions: readonly QuestionId[];
  };
}

/**
 * Controls from a table: a line each, `id | answeredBy | English title | French title`; without a French title the
 * English one is a proper name. Throws a RangeError for a line that is none.
 */
export function controlsFrom(table: string): readonly Control[] {
  return table
    .trim()
    .split("\n")
    .map((line): Control => {
      const [id = "", answeredBy, en, fr = en] = line.split("|").map((cell) => cell.trim());
      if ((answeredBy !== "file" && answeredBy !== "cluster" && answeredBy !== "host") || !en || !fr)
        throw new RangeError(`no control: ${line}`);
      return { id, title: { en, fr }, answeredBy };
    });
}
