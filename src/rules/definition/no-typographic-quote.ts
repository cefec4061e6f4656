import { findTypographicCharacter } from "../../analyze/labels/syntax.ts";
import type { Json, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-typographic-quote.text.ts";
import { definitionSections, definitionSectionsByQuestion } from "./sections.ts";

const labelMaps: ReadonlySet<string> = new Set(["labels", "matchLabels", "nodeSelector"]);
const deepest = 32;

/**
 * Values of labels and selectors (`labels`, `matchLabels`, `nodeSelector`) with the quotes of a word processor. YAML takes
 * them for part of the value, and a label value has letters, digits, `-`, `_` and `.` alone (API conventions, labels).
 */
export const noTypographicQuote = defineRule({
  id: "no-typographic-quote",
  question: "definitions",
  severity: "medium",
  references: definitionSections,
  referencesOf: definitionSectionsByQuestion,
  subject: "resource",
  scope: "subject",
  text,
  check({ object, groupKind }, _context, report) {
    if (groupKind === "apiextensions.k8s.io/CustomResourceDefinition") return;
    visit(object, []);

    function visit(value: Json | undefined, path: Path): void {
      if (path.length > deepest) return;
      if (isList(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
      if (!isObject(value)) return;
      const isLabelMap = labelMaps.has(String(path[path.length - 1]));
      for (const key of Object.keys(value)) {
        const child = own(value, key);
        if (!isLabelMap || typeof child !== "string") visit(child, [...path, key]);
        else {
          const found = findTypographicCharacter(child);
          if (found !== undefined)
            report.fail("quote", { key, character: found.character, ascii: found.ascii }, { at: [...path, key] });
        }
      }
    }
  },
});
