import { defineRule } from "../../model/rule.ts";
import { text } from "./no-duplicate-key.text.ts";
import { definitionSections, definitionSectionsByQuestion } from "./sections.ts";

/**
 * A key that stands twice in one mapping. Kubernetes' YAML reader (apimachinery, YAMLOrJSONDecoder) takes the last without a
 * word, so that the API server's field validation never sees the first; kustomize refuses the file. Where both have the
 * same value nothing is lost, and it is for information.
 */
export const noDuplicateKey = defineRule({
  id: "no-duplicate-key",
  question: "definitions",
  severity: "medium",
  references: definitionSections,
  referencesOf: definitionSectionsByQuestion,
  subject: "resource",
  scope: "subject",
  text,
  check({ record }, _context, report) {
    for (const { key, first, second, same } of record.duplicateKeys)
      if (same === true) report.fail("same", { key }, { at: second, related: [first], severity: "info" });
      else report.fail("duplicate", { key }, { at: second, related: [first] });
  },
});
