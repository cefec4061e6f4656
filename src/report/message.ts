import { facts } from "../guidance/facts.ts";
import type { Finding, MissingFact } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import type { Language } from "../model/text.ts";
import { fill } from "../model/text.ts";

/** What a finding says. */
export function messageOf({ rules }: Pick<ScanResult, "rules">, finding: Finding, language: Language): string {
  const messages = rules.get(finding.rule)?.text[language].messages ?? {};
  const template = Object.hasOwn(messages, finding.messageId) ? messages[finding.messageId] : undefined;
  return template === undefined ? `${finding.rule}: ${finding.messageId}` : fill(template, finding.holes);
}

/** What to hand over so that a missing fact is known. */
export function obtainWith({ fact, holes }: Pick<MissingFact, "fact" | "holes">, language: Language): string {
  return fill(facts[fact].obtainWith[language], holes);
}
