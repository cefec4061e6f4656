import type { InputError } from "../../errors.ts";
import type { ObjectRecord, SourceFile } from "../../model/record.ts";
import type { TextRange } from "../../model/span.ts";
import { locate } from "../../model/span.ts";
import { positionOf } from "../../model/text-position.ts";
import { readDocuments } from "../documents.ts";
import { exceptionsInManifest } from "../exceptions/yaml-comments.ts";
import type { Decoded, Source } from "../source/types.ts";
import { sensitiveInKustomization, sensitiveInValues } from "./find-values.ts";

/** What a file that is read for its sensitive values alone may be. */
export type ValuesKind = "Values" | "Kustomization";

const find = { Values: sensitiveInValues, Kustomization: sensitiveInKustomization };
const inputKind = { Values: "helm-chart", Kustomization: "kustomization" } as const;

/** True for the names of values files: `values.yaml`, `values-prod.yaml`, `prod.values.yml`. */
export function isValuesName(name: string): boolean {
  return /^(?:values[^/]*|[^/]+[-._]values)\.ya?ml$/.test(name);
}

/** Group of the records that stand for such files, so that rules can ask for them. */
export const valuesApiVersion = "rempart.dev/v1";

/**
 * Reads a file for its sensitive values alone: a chart's values, a kustomization's generators. The record holds none of its
 * text, only where those values stand. What the file renders to is not judged here.
 */
export function decodeValues(source: Source, text: string, file: SourceFile, kind: ValuesKind): Decoded {
  const { path, environment } = source;
  const objects: ObjectRecord[] = [];
  const errors: InputError[] = [];
  const ranges: TextRange[] = [];
  const documents = readDocuments(text);
  for (const document of documents) {
    if (!document.ok) {
      const { line, column } = positionOf(file, document.offset);
      const code = document.code === "yaml-syntax" ? "yaml-syntax" : "yaml-limits";
      errors.push({ code, path, line, column, message: document.message });
      continue;
    }
    const sensitive = find[kind](document.value);
    for (const value of sensitive) ranges.push(locate(document.spans, value.path).value);
    objects.push({
      kind: "object",
      id: source.nextRecord(),
      environment,
      origin: { kind: "file", file: file.id, path, start: document.start, end: document.end },
      spans: document.spans,
      basePath: [],
      apiVersion: valuesApiVersion,
      objectKind: kind,
      object: {},
      sensitive,
      duplicateKeys: [],
    });
  }
  return {
    objects,
    dockerfile: undefined,
    errors,
    sensitive: ranges,
    exceptions: objects.length === 0 ? [] : exceptionsInManifest(text, documents),
    input: { path, kind: inputKind[kind], state: "judged" },
  };
}
