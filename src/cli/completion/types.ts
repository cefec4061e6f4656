/** An option as completion offers it. */
export interface CompletedOption {
  /** `--long`, and `-s` where there is one. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** Its values, where they are a closed list; else file names are offered. */
  readonly values: readonly string[] | undefined;
}

/** A command as completion offers it. */
export interface CompletedCommand {
  /** The words after the program's name that lead to it. */
  readonly words: readonly string[];
  readonly subcommands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly CompletedOption[];
  /** What may follow: file names, or a closed list. */
  readonly operands: "files" | readonly string[];
}
