import path from "node:path";
import { nearest } from "../model/nearest.ts";
import type { Rule } from "../model/rule.ts";
import { severities } from "../model/severity.ts";
import type { Language } from "../model/text.ts";
import { findConfiguration, loadConfiguration } from "../scan/configuration.ts";
import { severityChoices } from "./choices.ts";
import type { FailOn, ScanFlags } from "./flags.ts";
import type { Session } from "./io.ts";
import { environmentLanguage } from "./language.ts";
import { usageError } from "./usage-error.ts";

/** What the flags, the configurations of the paths and the defaults come to, in this order. */
export interface Settings {
  readonly language: Language;
  readonly failOn: FailOn;
  /** Ids of the rules that every configuration leaves out. */
  readonly skipped: ReadonlySet<string>;
  /** Ids of rules that configurations name elsewhere: in exceptions and severities. */
  readonly named: ReadonlySet<string>;
  /** Configurations with rules of their own, which are not read yet. */
  readonly withCustomRules: ReadonlySet<string>;
}

/** Reads the configuration of each path. Throws a RempartError where one does not hold. */
export function settingsOf(
  paths: readonly string[],
  { config, failOn }: Pick<ScanFlags, "config" | "failOn">,
  { io, lang }: Session,
): Settings {
  const folder = io.cwd();
  const configurations =
    config === undefined
      ? paths.map((given) => findConfiguration(given === "-" ? folder : path.resolve(folder, given)))
      : [loadConfiguration(path.resolve(folder, config))];
  const [first, ...others] = configurations.map(({ skipRules }) => skipRules);
  return {
    language:
      lang ??
      languageOf(configurations.find(({ lang: asked }) => asked !== undefined)?.lang) ??
      environmentLanguage(io.env),
    failOn: failOn ?? strictest(configurations.map((configuration) => failOnOf(configuration.failOn))),
    named: new Set(
      configurations.flatMap(({ exceptions, severities }) => [...exceptions, ...severities].map(({ rule }) => rule)),
    ),
    withCustomRules: new Set(configurations.flatMap(({ path: file, custom }) => (custom > 0 && file ? [file] : []))),
    skipped: new Set((first ?? []).filter((id) => others.every((ids) => ids.includes(id)))),
  };
}

function languageOf(text: string | undefined): Language | undefined {
  return text === "en" || text === "fr" ? text : undefined;
}

function failOnOf(text: string | undefined): FailOn {
  return severityChoices.find((choice) => choice === text) ?? "high";
}

function strictest(asked: readonly FailOn[]): FailOn {
  const strictness = (choice: FailOn) => (choice === "never" ? -1 : severities.indexOf(choice));
  return [...asked].sort((a, b) => strictness(b) - strictness(a))[0] ?? "high";
}

/** The rules to ask. Throws a RempartError for an id that does not exist. */
export function selectRules(
  rules: readonly Rule[],
  { rule, skipRule }: Pick<ScanFlags, "rule" | "skipRule">,
  { skipped, named }: Pick<Settings, "skipped" | "named">,
): readonly Rule[] {
  for (const id of [...rule, ...skipRule, ...skipped, ...named]) findRule(rules, id);
  return rules.filter(({ id }) => (rule.length === 0 ? !skipped.has(id) : rule.includes(id)) && !skipRule.includes(id));
}

/** The rule with an id. Throws a RempartError, with the id that was probably meant, where there is none. */
export function findRule(rules: readonly Rule[], id: string): Rule {
  const found = rules.find((candidate) => candidate.id === id);
  if (found !== undefined) return found;
  const similar = nearest(
    id,
    rules.map((candidate) => candidate.id),
  );
  throw usageError((words) => {
    const suggestion = similar === undefined ? "" : ` ${words.didYouMean(similar)}`;
    return words.unknownRule(id) + suggestion;
  });
}
