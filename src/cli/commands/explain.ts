import { questionOf } from "../../guidance/questions.ts";
import { recommendations } from "../../guidance/recommendations.ts";
import { nameOfReference } from "../../guidance/references.ts";
import type { Example, Examples } from "../../model/example.ts";
import type { Reference, Rule } from "../../model/rule.ts";
import type { Language } from "../../model/text.ts";
import { displayWidth, truncate, wrap } from "../../report/layout.ts";
import { styleOf } from "../../report/style.ts";
import { visible } from "../../report/visible.ts";
import { reportWords } from "../../report/words.ts";
import { loadExamples } from "../../rules/examples.generated.ts";
import { rules } from "../../rules/index.generated.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExplainFlags } from "../flags.ts";
import type { Session } from "../io.ts";
import { environmentLanguage } from "../language.ts";
import { lineDifference } from "../line-difference.ts";
import { writeResult } from "../output.ts";
import { findRule } from "../settings.ts";
import type { TextLook } from "../text-look.ts";
import { textLook } from "../text-look.ts";
import { cliWords } from "../words.ts";
import { recommendationOf } from "./rules.ts";

/** `rempart explain RULE`: all that is known of a rule, with an example that breaks it and one that keeps it. */
export async function runExplain(id: string, flags: ExplainFlags, { io, lang }: Session): Promise<ExitCode> {
  const language = lang ?? environmentLanguage(io.env);
  const rule = findRule(rules, id);
  const load = Object.hasOwn(loadExamples, rule.id) ? loadExamples[rule.id] : undefined;
  const examples = await load?.();
  const pieces =
    flags.format === "json" ? [json(rule, examples, language)] : text(rule, examples, language, textLook(io, flags));
  await writeResult(io, flags.output, pieces);
  return exitCodes.ok;
}

function json(rule: Rule, examples: Examples | undefined, language: Language): string {
  const { summary, why, remedy } = rule.text[language];
  const shown = ({ title, input, beside }: Example) => ({
    ...(language === "en" && { title }),
    input: unmarked(input),
    lines: markedLines(input),
    ...(beside !== undefined && { beside }),
  });
  const explained = {
    id: rule.id,
    recommendation: recommendationOf(rule) ?? null,
    question: rule.question,
    ...(rule.question !== "definitions" && { questionText: questionOf(rule.question).text[language] }),
    severity: rule.severity,
    subject: rule.subject,
    scope: rule.scope,
    references: rule.references.map((id) => ({ id, ...nameOfReference(id, language) })),
    summary,
    why,
    remedy,
    examples: { bad: examples?.bad.map(shown) ?? [], good: examples?.good.map(shown) ?? [] },
  };
  return `${JSON.stringify(explained, null, 2)}\n`;
}

const mark = / #!$/gm;

function unmarked(input: string): string {
  return input.replace(mark, "");
}

/** 1-based. */
function markedLines(input: string): readonly number[] {
  return input.split("\n").flatMap((line, index) => (line.endsWith(" #!") ? [index + 1] : []));
}

function* text(
  rule: Rule,
  examples: Examples | undefined,
  language: Language,
  { width, colour }: TextLook,
): Iterable<string> {
  const style = styleOf(colour);
  const { explain } = cliWords[language];
  const { summary, why, remedy } = rule.text[language];
  const severity = reportWords[language].severity[rule.severity];
  const number = recommendationOf(rule);
  const recommendation = recommendations.find((entry) => entry.number === number);
  yield `${style.bold(rule.id)}  ${style.severity(rule.severity, severity)}\n`;
  yield* paragraph(summary);
  const under = recommendation ? `${recommendation.number}. ${recommendation.title[language]}` : explain.ofKind;
  yield* section(explain.recommendation, under);
  if (rule.question !== "definitions") yield* section(explain.question, questionOf(rule.question).text[language]);
  yield* section(explain.why, why);
  yield* section(explain.remedy, remedy);
  yield `\n${style.bold(explain.references)}\n`;
  for (const reference of rule.references) yield* references(reference);
  const [bad] = examples?.bad ?? [];
  const [good] = examples?.good ?? [];
  if (bad !== undefined) yield* example(explain.bad, bad, new Set(markedLines(bad.input)), "  > ");
  if (good !== undefined) {
    const { own, gaps } = lineDifference(bad === undefined ? [] : linesOf(bad), linesOf(good));
    const isOther = own.size > linesOf(good).length / 2;
    yield* example(explain.good, good, isOther ? new Set() : own, "  + ", isOther ? new Set() : gaps);
  }

  function* paragraph(content: string, indent = ""): Iterable<string> {
    for (const line of wrap(content, width - displayWidth(indent))) yield `${indent}${line}\n`;
  }
  function* section(heading: string, content: string): Iterable<string> {
    yield `\n${style.bold(heading)}\n`;
    yield* paragraph(content, "  ");
  }
  function* references(reference: Reference): Iterable<string> {
    const named = nameOfReference(reference, language);
    yield* paragraph(named?.name ?? reference, "  ");
  }
  function* example(
    heading: string,
    shown: Example,
    marked: ReadonlySet<number>,
    sign: string,
    gaps: ReadonlySet<number> = new Set(),
  ): Iterable<string> {
    yield `\n${style.bold(heading)}\n`;
    // Titles of examples are in English alone.
    if (language === "en") yield* paragraph(shown.title, "  ");
    const all = linesOf(shown);
    let done = 0;
    for (const [from, to] of around(new Set([...marked, ...gaps]), all.length)) {
      if (from > done) yield `${style.dim("    …")}\n`;
      for (let index = from; index < to; index++) {
        const line = truncate(visible(all[index] ?? ""), width - 4);
        yield marked.has(index + 1) ? `${style.caret(sign)}${style.bold(line)}\n` : `    ${line}\n`;
      }
      done = to;
    }
    if (done < all.length) yield `${style.dim("    …")}\n`;
    for (const [path, content] of Object.entries(shown.beside ?? {})) {
      yield* paragraph(explain.beside(path), "  ");
      for (const line of content.trimEnd().split("\n").slice(0, longestExample))
        yield `    ${truncate(visible(line), width - 4)}\n`;
    }
  }
}

function linesOf({ input }: Example): readonly string[] {
  return unmarked(input).trimEnd().split("\n");
}

const longestExample = 30;
const contextLines = 6;

/** The stretches of an example to show: all of a short one, else what is around the marks, or its beginning. */
function around(marked: ReadonlySet<number>, count: number): readonly (readonly [number, number])[] {
  if (count <= longestExample) return [[0, count]];
  if (marked.size === 0) return [[0, longestExample]];
  const stretches: [number, number][] = [];
  for (const line of [...marked].sort((a, b) => a - b)) {
    const from = Math.max(0, line - 1 - contextLines);
    const to = Math.min(count, line + 2);
    const last = stretches.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else stretches.push([from, to]);
  }
  return stretches;
}
