import type { DockerfileError } from "../../model/dockerfile.ts";
import { errorAt } from "./errors.ts";

/** No file gets more errors than this; the last one says so. */
const mostErrors = 1000;

/** Collects errors: those that refuse the file, and those that a builder meets only where it builds the stage. */
export class Reports {
  readonly #errors: { readonly error: DockerfileError; readonly stage: number | null }[] = [];

  /** Adds an error of the file, or of a stage. */
  add(error: DockerfileError, stage: number | null = null): void {
    if (this.#errors.length < mostErrors) this.#errors.push({ error, stage });
    else if (this.#errors.length === mostErrors)
      this.#errors.push({ error: errorAt("tooManyErrors", error.range), stage: null });
  }

  /** The errors in the order of the file, without those of stages that are not built. */
  finish(built: ReadonlySet<number>): readonly DockerfileError[] {
    return this.#errors
      .filter(({ stage }) => stage === null || built.has(stage))
      .map(({ error }) => error)
      .sort((a, b) => a.range.start - b.range.start);
  }
}
