import type { InputError } from "../../errors.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import type { InputEntry } from "../../model/finding.ts";
import type { SourceFile } from "../../model/record.ts";
import { positionOf } from "../../model/text-position.ts";
import { overwriteRanges } from "../dockerfile/mask.ts";
import { readDockerfile } from "../dockerfile/read.ts";
import { exceptionsInDockerfile } from "../exceptions/dockerfile-comments.ts";
import { sensitiveInDockerfile } from "../redact/redact-dockerfile.ts";
import type { Decoded, Source } from "./types.ts";

/** Makes facts of a Dockerfile: read, its sensitive values found and masked, and read again without them. */
export function decodeDockerfile(source: Source, text: string, file: SourceFile): Decoded {
  const { path } = source;
  const read = readDockerfile(text);
  const sensitive = sensitiveInDockerfile(read);
  const ranges = sensitive.map(({ range }) => range);
  const dockerfile: DockerfileRecord = {
    kind: "dockerfile",
    id: source.nextRecord(),
    environment: source.environment,
    origin: { kind: "file", file: file.id, path, start: 0, end: text.length },
    dockerfile: sensitive.length === 0 ? read : readDockerfile(overwriteRanges(text, ranges)),
    sensitive,
  };
  const errors = read.errors.map(({ range, message }): InputError => {
    const { line, column } = positionOf(file, range.start);
    return { code: "dockerfile-syntax", path, line, column, message };
  });
  const input: InputEntry = { path, kind: "dockerfile", state: "judged" };
  return { objects: [], dockerfile, errors, sensitive: ranges, exceptions: exceptionsInDockerfile(text, read), input };
}
