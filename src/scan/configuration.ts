import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import validate from "rempart:validate-config";
import picomatch from "picomatch";
import { parseRegistryPrefix } from "../analyze/images/allowed-registries.ts";
import { RempartError, systemCode } from "../errors.ts";
import type { Json, Path } from "../model/json.ts";
import { at, isObject, listAt, stringAt } from "../model/json.ts";
import type { RegistryPrefix } from "../model/registry.ts";
import type { SpanTable } from "../model/span.ts";
import { locate } from "../model/span.ts";
import { lineStartsOf, positionOf } from "../model/text-position.ts";
import { readDocuments } from "../read/documents.ts";
import { problemText } from "./configuration-problem.ts";
import type { ConfiguredException, ConfiguredSeverity } from "./configured.ts";
import { configuredExceptions, configuredSeverities, wrongDay } from "./configured.ts";

/** Files that are deployed together, as rempart.yaml names them. */
export interface EnvironmentConfiguration {
  readonly name: string;
  /** True for a path, relative to the configuration's folder, that belongs to the environment. */
  readonly matches: (path: string) => boolean;
}

/** What rempart.yaml says. */
export interface Configuration {
  /** Absolute path of the file; undefined where there is none. */
  readonly path: string | undefined;
  /** Absolute path of its folder: globs are relative to it. */
  readonly folder: string;
  readonly environments: readonly EnvironmentConfiguration[];
  readonly exclude: readonly string[];
  readonly skipRules: readonly string[];
  readonly kubernetesVersion: string | undefined;
  readonly failOn: string | undefined;
  readonly lang: string | undefined;
  /** Where images may come from; undefined where it does not say. */
  readonly allowedRegistries: readonly RegistryPrefix[] | undefined;
  readonly exceptions: readonly ConfiguredException[];
  readonly severities: readonly ConfiguredSeverity[];
  /** How many rules of its own it has, which are not read yet. */
  readonly custom: number;
}

const fileNames = ["rempart.yaml", "rempart.yml"];

/** The environment of files that rempart.yaml assigns to none. */
export const defaultEnvironment = "default";

/**
 * The configuration that holds for a PATH: the nearest rempart.yaml in its folder or above it. Never the working
 * directory's for a PATH outside of it.
 */
export function findConfiguration(absolute: string): Configuration {
  const start = isFolder(absolute) ? absolute : path.dirname(absolute);
  for (let folder = start; ; folder = path.dirname(folder)) {
    for (const name of fileNames) {
      const file = path.join(folder, name);
      if (existsSync(file)) return loadConfiguration(file);
    }
    if (folder === path.dirname(folder)) return emptyConfiguration(start);
  }
}

function isFolder(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true;
}

function emptyConfiguration(folder: string): Configuration {
  return {
    path: undefined,
    folder,
    environments: [],
    exclude: [],
    skipRules: [],
    kubernetesVersion: undefined,
    failOn: undefined,
    lang: undefined,
    allowedRegistries: undefined,
    exceptions: [],
    severities: [],
    custom: 0,
  };
}

/** Reads a configuration file. Throws a RempartError with the position of what does not hold. */
export function loadConfiguration(file: string): Configuration {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const code = systemCode(error) ?? "EIO";
    throw refuse(file, undefined, `it cannot be read (${code})`, `il ne peut pas être lu (${code})`);
  }
  const [document, another] = readDocuments(text);
  if (document === undefined || (document.ok && document.value === null)) return emptyConfiguration(path.dirname(file));
  if (!document.ok) throw refuse(file, positionIn(text, document.offset), document.message.en, document.message.fr);
  if (another !== undefined)
    throw refuse(file, positionIn(text, another.start), "one document was expected", "un seul document était attendu");
  if (!validate(document.value)) throw invalid(file, text, document.spans);
  const place = (path: Path): Position => positionIn(text, locate(document.spans, path).value.start);
  const wrong = wrongDay(document.value);
  if (wrong !== undefined)
    throw refuse(file, place(wrong), `${wrong.join(".")} is no day`, `${wrong.join(".")} n'est pas un jour`);
  return {
    ...toConfiguration(file, document.value),
    exceptions: configuredExceptions(document.value, (index, key) => place(["exceptions", index, key])),
  };
}

function positionIn(text: string, offset: number): Position {
  return positionOf({ lineStarts: lineStartsOf(text) }, offset);
}

function invalid(file: string, text: string, spans: SpanTable): RempartError {
  const error = validate.errors?.[0];
  const steps = (error?.instancePath ?? "").split("/").slice(1).map(unescapePointer);
  const property = error?.params.additionalProperty;
  const full = typeof property === "string" ? [...steps, property] : steps;
  const located = locate(spans, full);
  const where = full.join(".");
  const { en, fr } = problemText(error ?? { keyword: "", params: {} });
  const position = positionIn(text, (located.key ?? located.value).start);
  return refuse(file, position, `${where || "the document"} ${en}`, `${where || "le document"} ${fr}`);
}

function unescapePointer(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~");
}

interface Position {
  readonly line: number;
  readonly column: number;
}

function refuse(file: string, position: Position | undefined, en: string, fr: string): RempartError {
  return new RempartError({
    code: "configuration-invalid",
    path: file,
    ...position,
    message: {
      en: `The configuration is not valid: ${en.replace(/\.$/, "")}.`,
      fr: `La configuration n'est pas valide : ${fr.replace(/\.$/, "")}.`,
    },
  });
}

function toConfiguration(file: string, value: Json): Omit<Configuration, "exceptions"> {
  return {
    path: file,
    folder: path.dirname(file),
    environments: listAt(value, ["environments"])
      .filter(isObject)
      .map((entry) => ({
        name: stringAt(entry, ["name"]) ?? "",
        matches: picomatch(strings(entry, "paths"), { dot: true }),
      })),
    exclude: strings(value, "exclude"),
    skipRules: strings(value, "skipRules"),
    kubernetesVersion: stringAt(value, ["kubernetesVersion"]),
    failOn: stringAt(value, ["failOn"]),
    lang: stringAt(value, ["lang"]),
    allowedRegistries:
      at(value, ["allowedRegistries"]) === undefined
        ? undefined
        : strings(value, "allowedRegistries").map(parseRegistryPrefix),
    severities: configuredSeverities(value),
    custom: listAt(value, ["custom"]).length,
  };
}

function strings(value: Json, key: string): string[] {
  return listAt(value, [key]).filter((item) => typeof item === "string");
}

/** The environment of a file: the first whose globs match its path from the configuration's folder. */
export function environmentOf(configuration: Configuration, absolute: string): string {
  const relative = relativeTo(configuration, absolute);
  return configuration.environments.find(({ matches }) => matches(relative))?.name ?? defaultEnvironment;
}

/** A file's path from the configuration's folder, as its globs see it. */
export function relativeTo({ folder }: Pick<Configuration, "folder">, absolute: string): string {
  return path.relative(folder, absolute).split(path.sep).join("/");
}
