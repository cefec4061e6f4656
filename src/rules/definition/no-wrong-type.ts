import { judgeBuiltin } from "../../analyze/schema/judge-object.ts";
import type { WrongType } from "../../analyze/schema/violations.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-wrong-type.text.ts";
import { definitionSections, definitionSectionsByQuestion } from "./sections.ts";

/**
 * Values of another JSON type than their field's, in objects of the kinds of Kubernetes itself (the OpenAPI document of
 * k8s.io/kubernetes, by version): the API server cannot decode them and refuses the object, whatever validation is asked
 * for. Fields that take a number or a text (ports, quantities) take both; `null` is as good as absent; a variable still to
 * be filled in is unknown.
 */
export const noWrongType = defineRule({
  id: "no-wrong-type",
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
    if (verdict.unrendered) report.unknown("input.rendered", { file: resource.record.origin.path });
    for (const violation of verdict.violations)
      if (violation.kind === "type")
        report.fail(messageOf(violation), { field: violation.field, type: violation.type }, { at: violation.path });
  },
});

function messageOf({ expected, slip }: WrongType) {
  switch (expected) {
    case "string":
      return slip === "noQuotes" ? "quote" : "text";
    case "boolean":
      return slip === "quotes" ? "unquoteBoolean" : "boolean";
    case "int32":
    case "int64":
      return slip === "quotes" ? "unquote" : "integer";
    case "number":
      return slip === "quotes" ? "unquote" : "number";
    case "list":
      return slip === "dash" ? "dash" : "list";
    case "quantity":
    case "intOrString":
    case "time":
    case "microTime":
    case "bytes":
    case "object":
      return expected;
  }
}
