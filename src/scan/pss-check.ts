import { Readable } from "node:stream";
import type { PodSecurityCheckId, PodSecurityLevel, PodSecurityVersion } from "../analyze/pod-security/index.ts";
import { decodePod, evaluatePodSecurity, withDefaultVolumes } from "../analyze/pod-security/index.ts";
import { workloadsOf } from "../analyze/workloads/workloads.ts";
import type { InputError } from "../errors.ts";
import { fieldText } from "../model/path-text.ts";
import type { SourceFile } from "../model/record.ts";
import type { Resource, ResourceIdentity } from "../model/resource.ts";
import { toResource } from "../model/resource.ts";
import { locate } from "../model/span.ts";
import { positionOf } from "../model/text-position.ts";
import type { Workload } from "../model/workload.ts";
import { readSource } from "../read/source/read-source.ts";
import { readBytes, readStream } from "../read/source/source-file.ts";
import { selectForConfigurations } from "./inputs.ts";

/** Which files to read, and how. */
export interface PssInputOptions {
  /** Files, folders, globs, `-` for standard input. */
  readonly paths: readonly string[];
  /** Globs to leave out. */
  readonly exclude: readonly string[];
  /** Absolute; paths in the result are relative to it. */
  readonly workingDirectory: string;
  readonly configPath?: string;
  /** In bytes. */
  readonly maxFileSize: number;
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/** What to hold against the Pod Security Standards, and how. */
export interface PssCheckOptions extends PssInputOptions {
  readonly level: PodSecurityLevel;
  readonly version: PodSecurityVersion;
}

/** One field that a check refuses. */
export interface PssViolation {
  readonly check: PodSecurityCheckId;
  /** Path of the field in the object: `spec.template.spec.containers[0].securityContext.privileged`. */
  readonly field: string;
  /** Pod Security Admission's own words: reason and detail. */
  readonly message: string;
}

/** The verdict on one object that runs pods. */
export interface PssResult {
  readonly file: string;
  readonly resource: ResourceIdentity;
  readonly allowed: boolean;
  readonly violations: readonly PssViolation[];
}

/** The verdicts in the order of the input, and what could not be read. */
export interface PssCheckResult {
  readonly results: readonly PssResult[];
  readonly errors: readonly InputError[];
}

/**
 * Says of every Pod and every object with pod templates what Pod Security Admission would refuse. Admission itself refuses
 * pods; for the objects that make them it warns and audits, by the same checks on the template. A field of the wrong type
 * is an error: the API server refuses the object before admission looks at it.
 */
export async function checkPodSecurity(options: PssCheckOptions): Promise<PssCheckResult> {
  const found: { results: PssResult[]; errors: InputError[] } = { results: [], errors: [] };
  for await (const { resource, file } of pssInputs(options, found.errors)) {
    const workloads = workloadsOf(resource);
    if (workloads.length === 0) continue;
    const violations = workloads.flatMap((workload) => violationsOf(workload, options));
    found.results.push({ file: file.path, resource: resource.identity, allowed: violations.length === 0, violations });
  }
  return found;
}

/**
 * The objects of all inputs, one after the other. What could not be read, fields of the wrong type too, is added to `errors`.
 */
export async function* pssInputs(
  options: PssInputOptions,
  errors: InputError[],
): AsyncGenerator<{ readonly resource: Resource; readonly file: SourceFile }, void, undefined> {
  const { files, notRead, errors: selectErrors } = selectForConfigurations(options);
  errors.push(...selectErrors);
  let nextRecord = 0;
  for (const [id, { selected, environment }] of files.entries()) {
    const { absolute, path, named } = selected;
    const bytes =
      absolute === undefined
        ? await readStream(options.stdin ?? Readable.from([]), options.maxFileSize)
        : readBytes(absolute, path, options.maxFileSize);
    if ("code" in bytes) {
      errors.push(bytes);
      continue;
    }
    const read = readSource({ ...bytes, id, path, environment, named, nextRecord: () => nextRecord++ });
    errors.push(...read.errors);
    for (const record of read.objects) {
      const resource = toResource(record, "default");
      yield { resource, file: read.file };
      for (const workload of workloadsOf(resource)) errors.push(...wronglyTyped(resource, workload, read.file));
    }
  }
  for (const { path, kind, reason } of notRead)
    if ((kind === "helm-chart" || kind === "kustomization") && reason !== undefined)
      errors.push({ code: "object-invalid", path, message: reason });
}

function violationsOf(
  { podMetadata, podSpec, templatePath }: Workload,
  { level, version }: Pick<PssCheckOptions, "level" | "version">,
): readonly PssViolation[] {
  const pod = { metadata: podMetadata, spec: withDefaultVolumes(podSpec) };
  return evaluatePodSecurity(pod, level, version).flatMap(({ check, reason, detail, fields }) =>
    fields.map((field) => ({
      check,
      field: fieldText([...templatePath, ...field]),
      message: detail === "" ? reason : `${reason}: ${detail}`,
    })),
  );
}

function wronglyTyped(
  { record }: Resource,
  { podMetadata, podSpec, templatePath }: Workload,
  file: SourceFile,
): readonly InputError[] {
  return decodePod({ metadata: podMetadata, spec: podSpec }).wronglyTyped.map(({ path, expected }) => {
    const field = [...templatePath, ...path];
    const { value } = locate(record.spans, [...record.basePath, ...field]);
    const { en, fr } = typeNames[expected];
    return {
      code: "object-invalid",
      path: file.path,
      ...positionOf(file, value.start),
      message: {
        en: `${fieldText(field)} must be ${en}; the API server refuses this object.`,
        fr: `${fieldText(field)} doit être ${fr} ; le serveur d'API refuse cet objet.`,
      },
    };
  });
}

const typeNames = {
  object: { en: "a mapping", fr: "un dictionnaire" },
  list: { en: "a list", fr: "une liste" },
  string: { en: "a text", fr: "un texte" },
  boolean: { en: "true or false", fr: "true ou false" },
  integer: { en: "an integer", fr: "un entier" },
};
