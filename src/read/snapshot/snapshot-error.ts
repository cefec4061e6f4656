import type { InputError } from "../../errors.ts";
import type { Text } from "../../model/text.ts";

/** Thrown where a snapshot does not hold: nothing of it is to be judged. */
export class SnapshotError extends Error {
  readonly error: InputError;

  /** @param line 1-based; undefined where the file as a whole is meant. */
  constructor(path: string, line: number | undefined, text: Text) {
    super(text.en);
    this.name = "SnapshotError";
    this.error = { code: "snapshot-invalid", path, ...(line !== undefined && { line }), message: text };
  }
}
