import type { InputError } from "../../errors.ts";
import type { InputEntry } from "../../model/finding.ts";

/** A file to read. */
export interface SelectedFile {
  /** POSIX path relative to the working directory, as reports show it; `-` is standard input. */
  readonly path: string;
  /** Path to open; undefined for standard input. */
  readonly absolute: string | undefined;
  /** True when the user named this very file: then it is read whatever its name. */
  readonly named: boolean;
  /** Set for what is read for its sensitive values alone: a chart's values, a kustomization. */
  readonly valuesOnly?: "Values" | "Kustomization";
}

/** What PATH arguments come to. */
export interface Selection {
  /** Files to read, each once, in the order of their paths within each PATH argument. */
  readonly files: readonly SelectedFile[];
  /** Files to read for their sensitive values alone. */
  readonly values: readonly SelectedFile[];
  /** Charts, kustomizations and what belongs to them, links that lead outside: known, not read, with the reason. */
  readonly notRead: readonly InputEntry[];
  readonly errors: readonly InputError[];
}

/** What to select. */
export interface SelectOptions {
  /** PATH arguments: files, folders, globs, `-`. */
  readonly paths: readonly string[];
  /** Globs of paths to leave out, relative to each PATH folder or to the working directory. */
  readonly exclude: readonly string[];
  readonly workingDirectory: string;
}
