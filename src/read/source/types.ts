import type { InputError } from "../../errors.ts";
import type { ExceptionComment } from "../../model/exception.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import type { InputEntry } from "../../model/finding.ts";
import type { ImageBuild } from "../../model/image-build.ts";
import type { ObjectRecord, RecordId } from "../../model/record.ts";
import type { FileId, TextRange } from "../../model/span.ts";
import type { FileBytes } from "./source-file.ts";

/** A file to make facts of. */
export interface Source extends FileBytes {
  readonly id: FileId;
  readonly path: string;
  readonly environment: string;
  /** True when the user named this very file: then one that holds nothing to judge is worth a word. */
  readonly named: boolean;
  /** Set for what is read for its sensitive values alone: a chart's values, a kustomization. */
  readonly valuesOnly?: "Values" | "Kustomization";
  readonly nextRecord: () => RecordId;
}

/** What a kind of file comes to, before it is put together. */
export interface Decoded {
  readonly objects: readonly ObjectRecord[];
  readonly dockerfile: DockerfileRecord | undefined;
  /** Images that it says are built here. */
  readonly builds?: readonly ImageBuild[];
  readonly errors: readonly InputError[];
  readonly input: InputEntry;
  readonly sensitive: readonly TextRange[];
  /** Exceptions that its comments ask for. */
  readonly exceptions: readonly ExceptionComment[];
}
