import { defineRule } from "../../model/rule.ts";
import { text } from "./no-duplicate-key.text.ts";

/**
 * A key that stands twice in one mapping. The API server's reader takes the last without a word; with server-side field
 * validation (1.27, `fieldValidation: Strict`, kubectl's default) it refuses the object.
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
