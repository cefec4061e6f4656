import { defineRule } from "../../model/rule.ts";
import { text } from "./no-duplicate-key.text.ts";

/**
 * A key that stands twice in one mapping. Kubernetes' YAML reader (apimachinery, YAMLOrJSONDecoder) takes the last without a
 * word, so that the API server's field validation never sees the first; kustomize refuses the file.
 */
export const noDuplicateKey = defineRule({
  id: "no-duplicate-key",
  question: "definitions",
  severity: "medium",
  references: [],
  subject: "resource",
  scope: "subject",
  text,
  check({ record }, _context, report) {
    for (const { key, first, second } of record.duplicateKeys)
      report.fail("duplicate", { key }, { at: second, related: [first] });
  },
});
