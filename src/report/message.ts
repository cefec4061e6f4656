import { facts } from "../guidance/facts.ts";
import type { Finding, MissingFact } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import type { Holes, Language } from "../model/text.ts";
import { fill } from "../model/text.ts";

/** What a finding says. */
export function messageOf({ rules }: Pick<ScanResult, "rules">, finding: Finding, language: Language): string {
  const messages = rules.get(finding.rule)?.text[language].messages ?? {};
  const template = Object.hasOwn(messages, finding.messageId) ? messages[finding.messageId] : undefined;
  return template === undefined
    ? `${finding.rule}: ${finding.messageId}`
    : fill(template, inProse(finding.holes, language));
}

/** What to hand over so that a missing fact is known. */
export function obtainWith({ fact, holes }: Pick<MissingFact, "fact" | "holes">, language: Language): string {
  return fill(facts[fact].obtainWith[language], holes);
}

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/** A day in a sentence: `2026-04-30` stays so in English and becomes « 30 avril 2026 » in French. Other text stays. */
export function dayInProse(day: string, language: Language): string {
  const [, year, month, ofMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  if (language === "en" || name === undefined) return day;
  return `${ofMonth === "01" ? "1er" : Number(ofMonth)} ${name} ${year}`;
}

function inProse(holes: Holes, language: Language): Holes {
  const date = Object.hasOwn(holes, "date") ? holes.date : undefined;
  return typeof date === "string" ? { ...holes, date: dayInProse(date, language) } : holes;
}
