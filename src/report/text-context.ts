import type { FrameworkId } from "../guidance/frameworks.ts";
import type { SourceFile } from "../model/record.ts";
import type { Severity } from "../model/severity.ts";
import type { Style } from "./style.ts";
import type { ReportContext } from "./types.ts";
import type { ReportWords } from "./words.ts";

/** How the text report is made. */
export interface TextOptions extends ReportContext {
  /** No line is wider, in columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Shows every finding of every rule. */
  readonly all: boolean;
  readonly failOn: Severity | "never";
  /** The exit code, which the last line explains. */
  readonly exitCode: number;
  /** How many rules the user left out. */
  readonly leftOut: number;
  /** Groups by the controls of this framework in place of the twelve. */
  readonly framework?: FrameworkId | undefined;
  /** The text of a file as it was judged; undefined where it can no longer be had. */
  readonly readText: (file: SourceFile) => string | undefined;
}

/** What the parts of the text report share. */
export interface TextContext extends TextOptions {
  readonly style: Style;
  readonly words: ReportWords;
  /** True where the findings or the missing facts are of more than one environment. */
  readonly severalEnvironments: boolean;
}
