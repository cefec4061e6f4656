import type { InputError } from "../../errors.ts";
import type { ExceptionComment } from "../../model/exception.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import type { InputEntry } from "../../model/finding.ts";
import type { ImageBuild } from "../../model/image-build.ts";
import { baseName } from "../../model/posix-path.ts";
import type { ObjectRecord, SourceFile } from "../../model/record.ts";
import type { TextRange } from "../../model/span.ts";
import { locate } from "../../model/span.ts";
import { endOfLine, lineStartsOf, positionOf } from "../../model/text-position.ts";
import { buildsOfSkaffold, decodeBuilds, isBuildFile } from "../builds/decode-builds.ts";
import { isSkaffold } from "../builds/skaffold.ts";
import { isWorkflowPath } from "../builds/workflow.ts";
import { isDockerfileName } from "../dockerfile/name.ts";
import { readDocuments } from "../documents.ts";
import { exceptionsInManifest } from "../exceptions/yaml-comments.ts";
import type { ReadDocument, ReadFailure } from "../read-result.ts";
import { redactObject } from "../redact/redact-object.ts";
import { decodeText } from "../text.ts";
import { decodeValues, isValuesName } from "../values/decode-values.ts";
import { decodeDockerfile } from "./decode-dockerfile.ts";
import { objectsOf } from "./decode-objects.ts";
import { sha256 } from "./source-file.ts";
import type { Decoded, Source } from "./types.ts";

/** The facts of one file. */
export interface ReadSource {
  readonly file: SourceFile;
  readonly objects: readonly ObjectRecord[];
  readonly dockerfile: DockerfileRecord | undefined;
  /** Images that it says are built here. */
  readonly builds: readonly ImageBuild[];
  /** Exceptions that its comments ask for. */
  readonly exceptions: readonly ExceptionComment[];
  readonly errors: readonly InputError[];
  readonly input: InputEntry;
}

/** Makes facts of the bytes of a file. Sensitive values are replaced before anything leaves here. */
export function readSource(source: Source): ReadSource {
  const decoded = decodeText(source.bytes);
  const text = decoded.ok ? decoded.text : "";
  const sensitive: TextRange[] = [];
  const file: SourceFile = {
    id: source.id,
    path: source.path,
    size: source.bytes.length,
    sha256: sha256(source.bytes),
    ...(source.mode !== undefined && { mode: source.mode }),
    lineStarts: lineStartsOf(text),
    sensitive,
  };
  if (!decoded.ok) {
    const { message, line, column } = decoded;
    return {
      file,
      objects: [],
      dockerfile: undefined,
      builds: [],
      exceptions: [],
      errors: [{ code: "text-encoding", path: source.path, line, column, message }],
      input: { path: source.path, kind: "other", state: "notChecked", reason: message },
    };
  }
  const read = decode(source, text, file);
  sensitive.push(...read.sensitive);
  sensitive.sort((a, b) => a.start - b.start);
  return { file, builds: [], ...read };
}

function decode(source: Source, text: string, file: SourceFile): Decoded {
  const name = baseName(source.path);
  if (source.valuesOnly !== undefined) return decodeValues(source, text, file, source.valuesOnly);
  if (isDockerfileName(name)) return decodeDockerfile(source, text, file);
  if (!source.named && (isWorkflowPath(source.path) || (isBuildFile(source.path) && !mayHoldObjects(text))))
    return decodeBuilds(source, text, file);
  const read = decodeManifest(source, text, file);
  const holdsNothing = read.objects.length === 0 && read.errors.length === 0;
  if (holdsNothing && isBuildFile(source.path)) return decodeBuilds(source, text, file);
  return holdsNothing && isValuesName(name) ? decodeValues(source, text, file, "Values") : read;
}

/** Text without the word `apiVersion`, and without an escape that could spell it, holds no Kubernetes object. */
function mayHoldObjects(text: string): boolean {
  return text.includes("apiVersion") || /\\u00|\\x/.test(text);
}

const notKubernetes = {
  en: "holds no Kubernetes object (apiVersion and kind)",
  fr: "ne contient aucun objet Kubernetes (apiVersion et kind)",
};

function decodeManifest(source: Source, text: string, file: SourceFile): Decoded {
  const { path } = source;
  const ignored: InputEntry = { path, kind: "other", state: "ignored", reason: notKubernetes };
  const objects: ObjectRecord[] = [];
  const builds: ImageBuild[] = [];
  const errors: InputError[] = [];
  const sensitive: TextRange[] = [];
  if (!source.named && !mayHoldObjects(text))
    return { objects, dockerfile: undefined, errors, sensitive, exceptions: [], input: ignored };
  const documents = readDocuments(text);
  for (const document of documents) {
    if (document.ok) addObjects(source, file, document, { objects, builds, errors, sensitive });
    else if (source.named || mayHoldObjects(text.slice(document.start, document.end)))
      errors.push(failureOf(file, document));
  }
  const kind = objects.length > 0 && objects.every(isKubeconfig) ? "kubeconfig" : "manifest";
  const input: InputEntry = objects.length > 0 ? { path, kind, state: "judged" } : ignored;
  const unread = errors[0];
  if (objects.length === 0 && unread !== undefined)
    return {
      objects,
      dockerfile: undefined,
      errors,
      sensitive,
      exceptions: [],
      input: { path, kind: "manifest", state: "notChecked", reason: unread.message },
    };
  const exceptions = objects.length === 0 ? [] : exceptionsInManifest(text, documents);
  return { objects, dockerfile: undefined, builds, errors, sensitive, exceptions, input };
}

function isKubeconfig(record: ObjectRecord): boolean {
  return record.apiVersion === "v1" && record.objectKind === "Config";
}

function failureOf(file: SourceFile, failure: ReadFailure): InputError {
  const { line, column } = positionOf(file, failure.offset);
  const code = failure.code.startsWith("json")
    ? "json-syntax"
    : failure.code === "yaml-syntax"
      ? "yaml-syntax"
      : "yaml-limits";
  return { code, path: file.path, line, column, message: failure.message };
}

/** What is gathered of a file, document by document. */
interface Gathered {
  readonly objects: ObjectRecord[];
  readonly builds: ImageBuild[];
  readonly errors: InputError[];
  readonly sensitive: TextRange[];
}

function addObjects(
  source: Source,
  file: SourceFile,
  document: ReadDocument,
  { objects, builds, errors, sensitive }: Gathered,
): void {
  const content = objectsOf(document.value);
  if (content.kind === "invalid") {
    const { value } = locate(document.spans, content.path);
    const { line, column } = positionOf(file, value.start);
    errors.push({ code: "object-invalid", path: file.path, line, column, message: invalidMessage(content.reason) });
  }
  if (content.kind !== "objects") return;
  for (const { apiVersion, objectKind, object, basePath } of content.objects) {
    if (isSkaffold(apiVersion, objectKind)) builds.push(...buildsOfSkaffold(object, document, file, basePath));
    const redacted = redactObject(apiVersion, objectKind, object);
    for (const { path } of redacted.replaced) {
      const located = locate(document.spans, [...basePath, ...path]);
      sensitive.push(located.value);
    }
    for (const { path, first, second } of document.duplicateKeys) {
      const isSecret = redacted.sensitive.length > 0 || objectKind === "Secret";
      const oneLine = endOfLine(file, first.end) > second.start;
      if (startsWith(path, basePath) && (isSecret || oneLine)) sensitive.push({ start: first.end, end: second.start });
    }
    objects.push({
      kind: "object",
      id: source.nextRecord(),
      environment: source.environment,
      origin: { kind: "file", file: file.id, path: file.path, start: document.start, end: document.end },
      spans: document.spans,
      basePath,
      apiVersion,
      objectKind,
      object: redacted.object,
      sensitive: redacted.sensitive,
      duplicateKeys: document.duplicateKeys
        .filter(({ path }) => startsWith(path, basePath))
        .map(({ path, ...duplicate }) => ({ ...duplicate, path: path.slice(basePath.length) })),
    });
  }
}

function startsWith(path: readonly (string | number)[], prefix: readonly (string | number)[]): boolean {
  return prefix.every((step, index) => path[index] === step);
}

const expected = {
  apiVersion: { en: "apiVersion must be a text such as apps/v1", fr: "apiVersion doit être un texte tel que apps/v1" },
  kind: { en: "kind must be a text such as Deployment", fr: "kind doit être un texte tel que Deployment" },
  metadata: { en: "metadata must be a mapping", fr: "metadata doit être un dictionnaire" },
};

function invalidMessage(reason: keyof typeof expected): InputError["message"] {
  const { en, fr } = expected[reason];
  return {
    en: `${en}; the API server refuses this object, so it was not judged.`,
    fr: `${fr} ; le serveur d'API refuse cet objet, qui n'a donc pas été évalué.`,
  };
}
