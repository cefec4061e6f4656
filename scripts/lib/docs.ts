import type { Examples } from "../../src/model/example.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { Language } from "../../src/model/text.ts";
import { frameworksPage } from "./frameworks-page.ts";
import { questionsPage, rulesPage } from "./overview-pages.ts";
import { rulePage, rulePagePath } from "./rule-page.ts";

/** Folders that hold generated pages alone. */
export const generatedFolders: readonly string[] = ["docs/rules", "docs/fr/rules"];

const languages: readonly Language[] = ["en", "fr"];

/** Loads the examples of rules, by id. Throws on a rule that has none. */
export async function loadAll(
  rules: readonly Rule[],
  loaders: Readonly<Record<string, () => Promise<Examples>>>,
): Promise<ReadonlyMap<string, Examples>> {
  const all = new Map<string, Examples>();
  for (const { id } of rules) {
    const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
    if (load === undefined) throw new Error(`${id} has no examples: run npm run rules-index`);
    all.set(id, await load());
  }
  return all;
}

/** Every generated page in both languages: its text by its path from the root of the repository. */
export function docs(rules: readonly Rule[], examples: ReadonlyMap<string, Examples>): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const language of languages) {
    for (const rule of rules) {
      const ofRule = examples.get(rule.id);
      if (ofRule !== undefined) pages.set(rulePagePath(rule.id, language), rulePage(rule, ofRule, language));
    }
    pages.set(rulePagePath("README", language), rulesPage(rules, language));
    pages.set(`docs/${language === "en" ? "" : "fr/"}questions.md`, questionsPage(rules, language));
    pages.set(`docs/${language === "en" ? "" : "fr/"}frameworks.md`, frameworksPage(rules, language));
  }
  return pages;
}
