import { questionOf } from "../../guidance/questions.ts";
import { recommendations } from "../../guidance/recommendations.ts";
import type { Rule } from "../../model/rule.ts";
import type { Language } from "../../model/text.ts";
import { hang, padEnd, truncate } from "../../report/layout.ts";
import { styleOf } from "../../report/style.ts";
import { reportWords } from "../../report/words.ts";
import { rules } from "../../rules/index.generated.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodes } from "../exit-codes.ts";
import type { RulesFlags } from "../flags.ts";
import type { Session } from "../io.ts";
import { environmentLanguage } from "../language.ts";
import { writeResult } from "../output.ts";
import type { TextLook } from "../text-look.ts";
import { textLook } from "../text-look.ts";
import { cliWords } from "../words.ts";

/** `rempart rules`: lists every rule under its recommendation. */
export async function runRules(flags: RulesFlags, { io, lang }: Session): Promise<ExitCode> {
  const language = lang ?? environmentLanguage(io.env);
  const pieces = flags.format === "json" ? [json(language)] : text(language, textLook(io, flags));
  await writeResult(io, flags.output, pieces);
  return exitCodes.ok;
}

/** Number of the recommendation; undefined for rules that follow the kind of their subject. */
export function recommendationOf({ question }: Pick<Rule, "question">): number | undefined {
  return question === "definitions" ? undefined : questionOf(question).recommendation;
}

function json(language: Language): string {
  const list = rules.map((rule) => ({
    id: rule.id,
    recommendation: recommendationOf(rule) ?? null,
    question: rule.question,
    severity: rule.severity,
    subject: rule.subject,
    scope: rule.scope,
    references: rule.references,
    summary: rule.text[language].summary,
  }));
  return `${JSON.stringify({ rules: list }, null, 2)}\n`;
}

function* text(language: Language, { width, colour }: TextLook): Iterable<string> {
  const style = styleOf(colour);
  const groups: { readonly title: string; readonly list: readonly Rule[] }[] = recommendations.map(
    ({ number, title }) => ({
      title: `${String(number).padStart(2)}  ${title[language]}`,
      list: rules.filter((rule) => recommendationOf(rule) === number),
    }),
  );
  groups.push({
    title: ` –  ${cliWords[language].rules.definitions}`,
    list: rules.filter((rule) => recommendationOf(rule) === undefined),
  });
  const { severity } = reportWords[language];
  const labelWidth = Math.max(...Object.values(severity).map((label) => label.length));
  let first = true;
  for (const { title, list } of groups) {
    if (list.length === 0) continue;
    if (!first) yield "\n";
    first = false;
    yield `${style.bold(truncate(title, width))}\n`;
    for (const rule of list) {
      const label = severity[rule.severity];
      yield `    ${style.severity(rule.severity, label)}${padEnd(label, labelWidth).slice(label.length)}  ${rule.id}\n`;
      for (const line of hang(" ".repeat(labelWidth + 6), rule.text[language].summary, width))
        yield `${style.dim(line)}\n`;
    }
  }
}
