import { compare } from "../../analyze/schema/compare.ts";
import type { CustomKind } from "../../analyze/schema/custom.ts";
import { readCustomKind } from "../../analyze/schema/custom.ts";
import type { InvalidValue, Verdict, Violation, WrongType } from "../../analyze/schema/violations.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import type { Path } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-invalid-custom-resource.text.ts";
import { definitionSections, definitionSectionsByQuestion } from "./sections.ts";

type Messages = (typeof text)["en"]["messages"];

const definitionKind = "apiextensions.k8s.io/CustomResourceDefinition";

/**
 * Custom resources whose CustomResourceDefinition (apiextensions.k8s.io/v1, v1beta1) is in the same environment, by the
 * schema of their version: unknown fields (refused under strict validation, else dropped), values of another type, required
 * fields, enumerations and bounds. `x-kubernetes-preserve-unknown-fields`, int-or-string and embedded resources count;
 * patterns, `anyOf` and CEL rules are left out. Where several definitions of one kind are there, the one that suits it best
 * is taken. Custom resources without their definition are no concern of it.
 */
export const noInvalidCustomResource = defineRule({
  id: "no-invalid-custom-resource",
  question: "definitions",
  severity: "medium",
  references: definitionSections,
  referencesOf: definitionSectionsByQuestion,
  subject: "resource",
  scope: "environment",
  customKinds: true,
  text,
  check(resource, { environment }, report) {
    const definitions = definitionsIn(environment).get(resource.groupKind);
    if (definitions === undefined) return report.notApplicable();
    judge(resource, definitions, report);
  },
});

type Definitions = ReadonlyMap<GroupKind, readonly CustomKind[]>;

const read = new WeakMap<EnvironmentFacts, Definitions>();

/** The definitions of an environment by the kind they define, read once. */
function definitionsIn(environment: EnvironmentFacts): Definitions {
  const known = read.get(environment);
  if (known !== undefined) return known;
  const kinds = new Map<GroupKind, CustomKind[]>();
  for (const { object } of resourcesOf(environment, definitionKind)) {
    const kind = readCustomKind(object);
    if (kind === undefined || kind.versions.size === 0) continue;
    const others = kinds.get(kind.groupKind);
    if (others === undefined) kinds.set(kind.groupKind, [kind]);
    else others.push(kind);
  }
  read.set(environment, kinds);
  return kinds;
}

function judge(resource: Resource, definitions: readonly CustomKind[], report: Report<Messages>): void {
  const { apiVersion, kind, name } = resource.identity;
  const version = apiVersion.slice(apiVersion.indexOf("/") + 1);
  const versions = definitions.map((definition) => definition.versions.get(version));
  const about = { kind, name };
  const place = (path: Path) => ({ at: path });
  if (!versions.some((known) => known?.served === true)) {
    const served = definitions.flatMap(({ versions: all }) => [...all].filter(([, { served: is }]) => is));
    const names = [...new Set(served.map(([known]) => `\`${known}\``))].join(", ");
    if (names !== "") report.fail("version", { ...about, version, versions: names }, place(["apiVersion"]));
    return;
  }
  let best: Verdict | undefined;
  for (const known of versions) {
    if (known === undefined) continue;
    if (known.schema === undefined) return;
    const verdict = compare(resource.object, known.schema);
    if (best === undefined || verdict.violations.length < best.violations.length) best = verdict;
  }
  if (best === undefined || best.patch) return;
  if (best.unrendered) report.unknown("input.rendered", { file: resource.record.origin.path });
  for (const violation of best.violations) fail(violation, about, place(violation.path), report);
}

function fail(
  violation: Violation,
  about: { readonly kind: string; readonly name: string },
  options: { readonly at: Path },
  report: Report<Messages>,
): void {
  switch (violation.kind) {
    case "unknown": {
      const { key, meant } = violation;
      if (meant?.kind === "field") report.fail("misspelt", { ...about, key, field: meant.field }, options);
      else report.fail("unknown", { ...about, key }, options);
      return;
    }
    case "missing":
      report.fail("missing", { ...about, field: violation.field }, options);
      return;
    case "type":
      report.fail(typeMessage(violation), { ...about, field: violation.field }, options);
      return;
    case "value":
      failValue(violation, about, options, report);
  }
}

function failValue(
  { field, reason }: InvalidValue,
  about: { readonly kind: string; readonly name: string },
  options: { readonly at: Path },
  report: Report<Messages>,
): void {
  if (reason.kind === "allowed") {
    const allowed = reason.allowed.map((value) => `\`${value}\``).join(", ");
    report.fail("allowed", { ...about, field, allowed }, options);
  } else if (reason.kind === "range" || reason.kind === "overflow") report.fail("range", { ...about, field }, options);
  else report.fail("metadata", { ...about, field }, options);
}

function typeMessage({ expected }: WrongType) {
  switch (expected) {
    case "string":
    case "time":
    case "microTime":
    case "bytes":
      return "text";
    case "int32":
    case "int64":
      return "integer";
    case "quantity":
    case "number":
      return "number";
    default:
      return expected;
  }
}
