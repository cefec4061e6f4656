import { answerTo } from "../../src/guidance/answers.ts";
import { facts } from "../../src/guidance/facts.ts";
import type { Control } from "../../src/guidance/frameworks/controls.ts";
import type { Framework } from "../../src/guidance/frameworks.ts";
import { frameworkIds, frameworks, narrowingOf } from "../../src/guidance/frameworks.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { Language } from "../../src/model/text.ts";
import { reportWords } from "../../src/report/words.ts";
import { docsWords } from "./docs-words.ts";
import { code, prose, table } from "./markdown.ts";
import { generatedNote } from "./rule-page.ts";

const own = {
  en: {
    title: "Frameworks",
    introduction:
      "Which controls of other frameworks the rules answer, and what would answer the rest. `rempart scan --framework NAME` holds a scan against one of them. A rule with words in brackets answers for a control by those findings, or about those components, alone.",
    figures: (counts: Figures) =>
      `${counts.rules} of ${counts.all} have rules; ${counts.noRule} could be answered from files and have none yet; ${counts.elsewhere} need the cluster, the hosts or people.`,
    control: "Control",
    needs: "Needed beside",
    nothing: "*no rule yet*",
  },
  fr: {
    title: "Référentiels",
    introduction:
      "À quels points d'autres référentiels les règles répondent, et ce qui répondrait au reste. `rempart scan --framework NOM` confronte une analyse à l'un d'eux. Une règle suivie de mots entre crochets ne répond à un point que par ces constats, ou à propos de ces composants.",
    figures: (counts: Figures) =>
      `${counts.rules} points sur ${counts.all} ont des règles ; les fichiers suffiraient à ${counts.noRule} autres, qui n'en ont pas encore ; ${counts.elsewhere} demandent le cluster, les hôtes ou les équipes.`,
    control: "Point",
    needs: "À savoir en plus",
    nothing: "*pas encore de règle*",
  },
} as const;

interface Figures {
  readonly all: number;
  readonly rules: number;
  readonly noRule: number;
  readonly elsewhere: number;
}

/** Every control of every framework, with the rules that answer it and what would have to be known beside, as Markdown. */
export function frameworksPage(rules: readonly Rule[], language: Language): string {
  const words = own[language];
  const section = ({ id, name, controls }: Framework): readonly string[] => {
    const answers = controls.map((control) => ({ control, ...answerTo(id, control, rules) }));
    const count = (...by: readonly string[]) => answers.filter((answer) => by.includes(answer.by)).length;
    const figures = {
      all: controls.length,
      rules: count("rules"),
      noRule: count("noRule"),
      elsewhere: count("cluster", "host", "people"),
    };
    const rows = answers.map(({ control, by, rules: citing, needs }) => [
      `${code(control.id)} ${prose(control.title[language])}`,
      by === "noRule" ? words.nothing : citing.map((rule) => ruleItem(rule, id, control)).join("<br>"),
      needs
        .map((fact) => {
          const { source, obtainWith } = facts[fact];
          return `*${prose(reportWords[language].source[source].replace(/ ?:$/, ""))}*: ${prose(obtainWith[language])}`;
        })
        .join("<br>"),
    ]);
    return [
      `## ${prose(name)}\n`,
      `${prose(words.figures(figures))}\n`,
      table([words.control, docsWords[language].answeredBy, words.needs], rows),
    ];
  };
  return [
    generatedNote,
    `# ${words.title}\n`,
    `${prose(words.introduction)}\n`,
    ...frameworkIds.flatMap((id) => section(frameworks[id])),
    `[${docsWords[language].otherLanguage}](${language === "en" ? "fr" : ".."}/frameworks.md)\n`,
  ].join("\n");
}

function ruleItem(rule: Rule, framework: Framework["id"], control: Control): string {
  const { messages, components } = narrowingOf(rule, framework, control);
  const keys = [...components, ...messages].map(code).join(", ");
  return `[${code(rule.id)}](rules/${rule.id}.md)${keys === "" ? "" : ` \\[${keys}\\]`}`;
}
