import { builtinKinds } from "../../analyze/schema/builtin.ts";
import { isPiece, judgeBuiltin } from "../../analyze/schema/judge-object.ts";
import { objectAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { groupOf } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-field.text.ts";
import { definitionSections, definitionSectionsByQuestion } from "./sections.ts";

/** Requests, which have no name. */
const namelessGroups: ReadonlySet<string> = new Set(["authentication.k8s.io", "authorization.k8s.io"]);

/**
 * Fields without which the API server's validation refuses an object of a kind of Kubernetes itself: `metadata.name` (or
 * `generateName`), and those in analyze/schema/data/required-fields.ts. A patch need not have them: an object with
 * directives of a patch, and a workload of which a container has no image, is unknown.
 */
export const requireField = defineRule({
  id: "require-field",
  question: "definitions",
  severity: "medium",
  references: definitionSections,
  referencesOf: definitionSectionsByQuestion,
  subject: "resource",
  scope: "subject",
  text,
  check(resource, { kubernetesMinor }, report) {
    const verdict = judgeBuiltin(resource, kubernetesMinor);
    if (verdict === undefined) {
      report.notApplicable();
      return;
    }
    if (verdict.patch || isPiece(resource)) {
      report.unknown("input.rendered", { file: resource.record.origin.path });
      return;
    }
    if (lacksName(resource)) report.fail("name", { kind: resource.identity.kind }, { at: ["metadata", "name"] });
    for (const violation of verdict.violations)
      if (violation.kind === "missing")
        report.fail("missing", { field: violation.field, type: violation.type }, { at: violation.path });
  },
});

function lacksName({ object, identity }: Resource): boolean {
  const { apiVersion, kind } = identity;
  if (namelessGroups.has(groupOf(apiVersion)) || !builtinKinds().has(`${apiVersion} ${kind}`)) return false;
  const { name, generateName } = objectAt(object, ["metadata"]) ?? {};
  return isEmpty(name) && isEmpty(generateName);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
