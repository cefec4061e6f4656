import { judgeBuiltin } from "../../analyze/schema/judge-object.ts";
import { nameProblem } from "../../analyze/schema/names.ts";
import { restartPolicyProblem } from "../../analyze/schema/restart-policy.ts";
import type { InvalidValue } from "../../analyze/schema/violations.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-invalid-value.text.ts";
import { definitionSections, definitionSectionsByQuestion } from "./sections.ts";

type Messages = (typeof text)["en"]["messages"];

/**
 * Values of the right type that the API server's validation refuses, in objects of the kinds of Kubernetes itself:
 * enumerations, ports, quantities, times, base64, label keys and values, names of objects, containers, volumes and ports
 * (analyze/schema/data/field-values.ts), and the restart policies that a controller does not take. Typographic quotes in
 * labels are the question of no-typographic-quote.
 */
export const noInvalidValue = defineRule({
  id: "no-invalid-value",
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
    for (const violation of verdict.violations) if (violation.kind === "value") fail(violation, report);
    const name = nameProblem(resource, kubernetesMinor);
    if (name !== undefined)
      report.fail(name, { field: "name", type: resource.identity.kind }, { at: ["metadata", "name"] });
    const restart = restartPolicyProblem(resource);
    if (restart !== undefined) report.fail(restart.kind, { owner: resource.identity.kind }, { at: restart.path });
  },
});

function fail({ path, field, type, reason }: InvalidValue, report: Report<Messages>): void {
  const options = { at: path };
  switch (reason.kind) {
    case "allowed": {
      const holes = { field, type, allowed: reason.allowed.map((value) => `\`${value}\``).join(", ") };
      if (reason.meant === undefined) report.fail("allowed", holes, options);
      else report.fail("misspelt", { ...holes, meant: reason.meant }, options);
      return;
    }
    case "range": {
      const { min, max } = reason;
      if (min !== undefined && max !== undefined) report.fail("range", { field, type, min, max }, options);
      else if (min !== undefined) report.fail("least", { field, type, min }, options);
      else if (max !== undefined) report.fail("most", { field, type, max }, options);
      return;
    }
    case "form":
      report.fail(reason.form, { field, type }, options);
      return;
    default:
      report.fail(reason.kind, { field, type }, options);
  }
}
