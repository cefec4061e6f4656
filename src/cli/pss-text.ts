import type { Language } from "../model/text.ts";
import { hang, wrap } from "../report/layout.ts";
import { styleOf } from "../report/style.ts";
import { subjectText } from "../report/subject.ts";
import { reportWords } from "../report/words.ts";
import type { PssCheckResult, PssResult } from "../scan/pss-check.ts";
import { formatError } from "./format-error.ts";
import type { TextLook } from "./text-look.ts";
import { cliWords } from "./words.ts";

interface PssTextOptions extends TextLook {
  readonly language: Language;
  readonly level: string;
  readonly version: string;
}

/** The verdicts for people to read: refused objects with the fields at fault, then those allowed, then the totals. */
export function* pssText({ results, errors }: PssCheckResult, options: PssTextOptions): Iterable<string> {
  const { width, colour, language, level, version } = options;
  const style = styleOf(colour);
  const { pss } = cliWords[language];
  for (const result of results) for (const line of resultLines(result)) yield `${line}\n`;
  for (const error of errors)
    for (const line of hang("! ", formatError(error, language), width)) yield `${style.error(line)}\n`;
  if (results.length + errors.length > 0) yield "\n";
  const refused = results.filter(({ allowed }) => !allowed).length;
  for (const line of wrap(pss.totals(refused, results.length - refused, `${level}:${version}`), width))
    yield `${style.bold(line)}\n`;

  function* resultLines({ allowed, file, resource, violations }: PssResult): Iterable<string> {
    const [symbol, status, word] = allowed
      ? (["✓", "met", pss.allowed] as const)
      : (["✗", "not met", pss.refused] as const);
    const title = `${subjectText({ kind: "resource", resource }, reportWords[language])} · ${file}`;
    const [first = "", ...rest] = hang(`${symbol} ${word}  `, title, width);
    yield style.status(status, `${symbol} ${word}`) + first.slice(`${symbol} ${word}`.length);
    yield* rest;
    for (const { check, field, message } of violations) {
      yield* hang("    ", field, width);
      for (const line of hang("      ", `${message} [${check}]`, width)) yield style.dim(line);
    }
  }
}
