/** One input that shows a rule at work. */
export interface Example {
  /** What the case is. */
  readonly title: string;
  /**
   * The file's text. In a bad example ` #!` at the end of a line marks where a finding must start; it is stripped before
   * the text is read. Documents of the same kind and name take the place of those in the good sample project.
   */
  readonly input: string;
  /** File name that tells the kind of file; `example.yaml` where it is left out. */
  readonly path?: string;
  /** Other files of the case, by path; without marks. In the good sample project they count like the input. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Permission bits of the file; 0o600 where they are left out. */
  readonly mode?: number;
  /** The file lies in a git work tree whose index lists it, or does not; no repository is around where it is left out. */
  readonly tracked?: boolean;
  /** Other rules that the same fault breaks when it is put into the good sample project. */
  readonly also?: readonly string[];
  /** Kubernetes version to judge for, as `1.25`; the newest known where it is left out. */
  readonly kubernetesVersion?: string;
}

/** The examples of a rule; the tests run every one. */
export interface Examples {
  readonly bad: readonly [Example, ...Example[]];
  readonly good: readonly [Example, ...Example[]];
}
