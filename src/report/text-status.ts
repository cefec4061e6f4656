import type { FactId } from "../guidance/facts.ts";
import { facts } from "../guidance/facts.ts";
import { recommendations } from "../guidance/recommendations.ts";
import type { FactEntry } from "../guidance/types.ts";
import type { RecommendationStatus, StatusEntry } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { displayWidth, hang, padEnd, truncate, wrap } from "./layout.ts";
import { obtainWith } from "./message.ts";
import type { TextContext } from "./text-context.ts";
import { visible } from "./visible.ts";

/** Heads the column of verdicts that failed under an exception. */
const exceptedSymbol = "≈";

/** A sign for each status. */
export const symbols: Readonly<Record<RecommendationStatus, string>> = {
  "not met": "✗",
  met: "✓",
  "met with exceptions": exceptedSymbol,
  "partly checked": "◐",
  "not checked": "?",
  "not applicable": "–",
};

/** The twelve with their status, and how many verdicts failed and passed. */
export function* statusLines({ status }: ScanResult, { language, width, style, words }: TextContext): Iterable<string> {
  const failWidth = Math.max(3, ...status.map(({ failed }) => String(failed).length));
  const passWidth = Math.max(3, ...status.map(({ passed }) => String(passed).length));
  const exceptedWidth = status.some(({ excepted }) => excepted > 0)
    ? Math.max(3, ...status.map(({ excepted }) => String(excepted).length))
    : 0;
  const statusWidth = Math.max(...status.map((entry) => displayWidth(statusText(entry, words))));
  const titles = new Map<number, string>(recommendations.map(({ number, title }) => [number, title[language]]));
  const longest = Math.max(...[...titles.values()].map(displayWidth));
  const titleWidth = Math.min(
    longest,
    width - " ✗ 12 ".length - statusWidth - failWidth - passWidth - (exceptedWidth === 0 ? 0 : exceptedWidth + 1) - 3,
  );
  const before = " ".repeat(6 + titleWidth + 1 + statusWidth);
  const exceptedMark = exceptedWidth === 0 ? "" : ` ${exceptedSymbol.padStart(exceptedWidth)}`;
  yield style.dim(
    `${before} ${symbols["not met"].padStart(failWidth)}${exceptedMark} ${symbols.met.padStart(passWidth)}`,
  );
  for (const entry of status) yield row(entry);

  function row(entry: StatusEntry): string {
    const { recommendation, status: state, failed, excepted, passed } = entry;
    const title = padEnd(truncate(titles.get(recommendation) ?? "", titleWidth), titleWidth);
    const name = padEnd(statusText(entry, words), statusWidth);
    const number = String(recommendation).padStart(2);
    const known = exceptedWidth === 0 ? "" : ` ${figure(excepted, exceptedWidth)}`;
    const counts = `${figure(failed, failWidth)}${known} ${figure(passed, passWidth)}`.trimEnd();
    const shown = style.status(state, counts === "" ? name.trimEnd() : name);
    return ` ${style.status(state, symbols[state])} ${number} ${title} ${shown} ${counts}`.trimEnd();
  }
}

/** The status of a recommendation in words, with how many of its breaks the baseline knows. */
export function statusText({ status, known }: StatusEntry, words: TextContext["words"]): string {
  return known === 0 ? words.status[status] : words.withKnown(words.status[status], known);
}

function figure(count: number, width: number): string {
  return (count === 0 ? "" : String(count)).padStart(width);
}

/** A missing fact, told once, and the recommendations it serves. */
interface Need {
  readonly fact: FactId;
  readonly text: string;
  readonly numbers: Set<number>;
  readonly environments: Set<string>;
}

const sources: readonly FactEntry["source"][] = ["file", "image", "cluster", "host", "people"];
const shownPerFact = 3;

/** What would let the rest be checked: each missing fact once, by where it can be had. */
export function* missingLines(
  { status }: ScanResult,
  { language, width, style, words, all, leftOut }: TextContext,
): Iterable<string> {
  const needs = new Map<string, Need>();
  const environments = new Set(
    status.flatMap(({ missing }) => missing.flatMap(({ environment }) => environment ?? [])),
  );
  for (const { recommendation, missing } of status)
    for (const { fact, holes, environment } of missing) {
      if (fact === "rule.left-out") continue;
      const text = obtainWith({ fact, holes }, language);
      const need = needs.get(text) ?? { fact, text, numbers: new Set(), environments: new Set() };
      need.numbers.add(recommendation);
      if (environment !== undefined) need.environments.add(environment);
      needs.set(text, need);
    }
  if (leftOut > 0) {
    yield "";
    yield* wrap(words.leftOut(leftOut), width);
  }
  if (needs.size === 0) return;
  yield "";
  for (const line of wrap(words.missing, width)) yield style.bold(line);
  for (const source of sources) {
    const here = [...needs.values()].filter(({ fact }) => facts[fact].source === source);
    if (here.length === 0) continue;
    yield* hang(" ", words.source[source], width);
    yield* byFact(here);
  }

  function* byFact(here: readonly Need[]): Iterable<string> {
    for (const fact of new Set(here.map((need) => need.fact))) {
      const alike = here.filter((need) => need.fact === fact);
      const shown = all || alike.length <= shownPerFact + 1 ? alike : alike.slice(0, shownPerFact);
      for (const { text, numbers, environments } of shown)
        yield* hang("   · ", `${text} (${[...numbers].join(", ")}${where(environments)})`, width);
      if (alike.length > shown.length)
        for (const line of hang("     ", words.moreMissing(alike.length - shown.length), width)) yield style.dim(line);
    }
  }

  /** The environments that lack a fact, unless all do. */
  function where(lacking: ReadonlySet<string>): string {
    if (lacking.size === 0 || lacking.size === environments.size) return "";
    const named = [...lacking].slice(0, shownPerFact).map(visible).join(", ");
    return `; ${words.environment(named)}${lacking.size > shownPerFact ? "…" : ""}`;
  }
}
