import { isDay, termsOf } from "../analyze/exceptions/terms.ts";
import type { ExceptionTerms } from "../model/exception.ts";
import type { Json, Path } from "../model/json.ts";
import { listAt, objectAt, stringAt } from "../model/json.ts";
import type { ResourceIdentity } from "../model/resource.ts";
import type { Severity } from "../model/severity.ts";
import { severities } from "../model/severity.ts";
import type { Matcher } from "./wildcards.ts";
import { pathMatcher, textMatcher } from "./wildcards.ts";

/** An exception of rempart.yaml. */
export interface ConfiguredException extends ExceptionTerms {
  readonly rule: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** True for an object that is meant; undefined where any is, and findings about none too. */
  readonly matchesObject: ((identity: ResourceIdentity) => boolean) | undefined;
  /** About paths relative to the configuration's folder; undefined where any is meant, and findings without a file too. */
  readonly matchesPath: Matcher | undefined;
}

/** A severity that rempart.yaml puts in the place of a rule's own. */
export interface ConfiguredSeverity {
  readonly rule: string;
  readonly severity: Severity;
  readonly matchesPath: Matcher | undefined;
}

type PositionOfEntry = (index: number, key: string) => { readonly line: number; readonly column: number };

/** The exceptions of a configuration that keeps its schema. */
export function configuredExceptions(value: Json, positionOf: PositionOfEntry): readonly ConfiguredException[] {
  return listAt(value, ["exceptions"]).map((entry, index) => ({
    ...termsOf(stringAt(entry, ["reason"]) ?? "", stringAt(entry, ["expires"])),
    ...positionOf(index, "rule"),
    rule: stringAt(entry, ["rule"]) ?? "",
    matchesObject: objectMatcher(entry),
    matchesPath: optionalPath(entry),
  }));
}

/** The first `expires` that is no day of the calendar. */
export function wrongDay(value: Json): Path | undefined {
  const index = listAt(value, ["exceptions"]).findIndex((entry) => {
    const expires = stringAt(entry, ["expires"]);
    return expires !== undefined && !isDay(expires);
  });
  return index < 0 ? undefined : ["exceptions", index, "expires"];
}

/** The severities of a configuration that keeps its schema. */
export function configuredSeverities(value: Json): readonly ConfiguredSeverity[] {
  return listAt(value, ["severities"]).flatMap((entry) => {
    const severity = severities.find((candidate) => candidate === stringAt(entry, ["severity"]));
    const rule = stringAt(entry, ["rule"]) ?? "";
    return severity === undefined ? [] : [{ rule, severity, matchesPath: optionalPath(entry) }];
  });
}

function optionalPath(entry: Json): Matcher | undefined {
  const glob = stringAt(entry, ["path"]);
  return glob === undefined ? undefined : pathMatcher(glob);
}

/** A Namespace counts as lying in itself, so that `namespace: shop` means it and all that is in it. */
function objectMatcher(entry: Json): ConfiguredException["matchesObject"] {
  const object = objectAt(entry, ["object"]);
  if (object === undefined) return undefined;
  const matcher = (key: string) => {
    const pattern = stringAt(object, [key]);
    return pattern === undefined ? () => true : textMatcher(pattern);
  };
  const [kindMatches, namespaceMatches, nameMatches] = [matcher("kind"), matcher("namespace"), matcher("name")];
  return ({ kind, namespace, name }) =>
    kindMatches(kind) && namespaceMatches(kind === "Namespace" ? name : namespace) && nameMatches(name);
}
