import type { FactId } from "../../src/guidance/facts.ts";
import { facts } from "../../src/guidance/facts.ts";
import type { Question } from "../../src/guidance/questions.ts";
import { questions } from "../../src/guidance/questions.ts";
import { recommendations } from "../../src/guidance/recommendations.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { Language } from "../../src/model/text.ts";
import { reportWords } from "../../src/report/words.ts";
import { docsWords } from "./docs-words.ts";
import { code, prose, table } from "./markdown.ts";
import { generatedNote, recommendationOfRule } from "./rule-page.ts";

/** The list of all rules by recommendation, as Markdown. */
export function rulesPage(rules: readonly Rule[], language: Language): string {
  const words = docsWords[language];
  const section = (title: string, members: readonly Rule[]): string[] => {
    const rows = members.map((rule) => [
      `[${code(rule.id)}](${rule.id}.md)`,
      reportWords[language].severity[rule.severity],
      prose(rule.text[language].summary),
    ]);
    return rows.length === 0 ? [] : [`## ${title}\n`, table([words.rule, words.severity, words.summary], rows)];
  };
  return [
    generatedNote,
    `# ${words.rules}\n`,
    `${words.rulesIntroduction(rules.length)}\n`,
    ...recommendations.flatMap(({ number, title }) =>
      section(
        `${number}. ${prose(title[language])}`,
        rules.filter((rule) => recommendationOfRule(rule)?.number === number),
      ),
    ),
    ...section(
      words.definitionRules,
      rules.filter((rule) => recommendationOfRule(rule) === undefined),
    ),
    `[${words.otherLanguage}](${language === "en" ? "../fr/rules" : "../../rules"}/README.md)\n`,
  ].join("\n");
}

/** Every question of the twelve, with the rules that answer it and the facts it needs, as Markdown. */
export function questionsPage(rules: readonly Rule[], language: Language): string {
  const words = docsWords[language];
  const specific = questions.filter(({ id }) => !isGeneral(id));
  const general = questions.filter(({ id, recommendation }) => isGeneral(id) && recommendation === 1);
  const answered = [...specific, ...general].filter((question) => answersOf(question, rules) !== "nothing").length;
  const list = (some: readonly Question[]): string =>
    table(
      [words.question, words.answeredBy, words.neededFacts],
      some.map((question) => [
        `${prose(question.text[language])}<br>${code(isGeneral(question.id) ? generalName(question.id) : question.id)}`,
        answersItem(question, rules, language),
        question.facts.map((fact) => factItem(fact, language)).join("<br>"),
      ]),
    );
  return [
    generatedNote,
    `# ${words.questions}\n`,
    `${words.questionsIntroduction(specific.length + general.length, answered)}\n`,
    ...recommendations.flatMap(({ number, title }) => [
      `## ${number}. ${prose(title[language])}\n`,
      list(specific.filter(({ recommendation }) => recommendation === number)),
    ]),
    `## ${words.definitionRules}\n`,
    list(general),
    `[${words.otherLanguage}](${language === "en" ? "fr" : ".."}/questions.md)\n`,
  ].join("\n");
}

/** Asked under every recommendation in the same words. */
function isGeneral(id: Question["id"]): boolean {
  return id.endsWith(".inputs") || id.endsWith(".definitions");
}

function generalName(id: Question["id"]): string {
  return id.slice(id.indexOf(".") + 1);
}

/** Who answers a question: whether all could be read is told by the reader itself. */
function answersOf({ id }: Question, rules: readonly Rule[]): readonly Rule[] | "reader" | "nothing" {
  if (id.endsWith(".inputs")) return "reader";
  const found = rules.filter(
    ({ question }) => question === id || (question === "definitions" && id.endsWith(".definitions")),
  );
  return found.length === 0 ? "nothing" : found;
}

function answersItem(question: Question, rules: readonly Rule[], language: Language): string {
  const words = docsWords[language];
  const answers = answersOf(question, rules);
  if (answers === "reader") return words.byReader;
  if (answers === "nothing") return `*${words.byNone}*`;
  return answers.map(({ id }) => `[${code(id)}](rules/${id}.md)`).join("<br>");
}

function factItem(fact: FactId, language: Language): string {
  const { obtainWith, source } = facts[fact];
  const { sources, colon } = docsWords[language];
  return `*${sources[source]}*${colon} ${prose(obtainWith[language])}`;
}
