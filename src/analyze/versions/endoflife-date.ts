import type { Json, JsonObject } from "../../model/json.ts";
import { at, isList, isObject, listAt, own, stringAt } from "../../model/json.ts";
import type { LifecycleRow } from "../../model/lifecycle.ts";
import type { UpdateSource } from "./data/update-sources.ts";
import type { Day } from "./day.ts";
import { isDay } from "./day.ts";

/** What an answer of endoflife.date tells of one product. */
export type Answer =
  | {
      readonly ok: true;
      readonly rows: readonly LifecycleRow[];
      /** Cycles that it names without the day they end on. */
      readonly undated: readonly string[];
    }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** Why an answer is not used. */
export type AnswerProblem = "shape" | "anotherProduct" | "day" | "twice" | "empty";

/** Where an answer came from and on which day, as its rows state it. */
export interface Provenance {
  readonly url: string;
  readonly today: Day;
}

const maxReleases = 5_000;
const oldest = "1990-01-01";
const latest = "2100-01-01";

/**
 * Reads the answer to `GET /api/v1/products/<slug>/` (endoflife.date API v1, schema 1.x): of every entry of
 * `result.releases` the `name`, `releaseDate` and `eolFrom` (`eoesFrom` where the extended support is free). Entries whose
 * name is not numbers (`rolling`) are left out, since no version could be held against them; a day that is none makes
 * the whole answer unusable.
 */
export function parseAnswer(answer: Json, source: UpdateSource, { url, today }: Provenance): Answer {
  const result = at(answer, ["result"]);
  const releases = at(result, ["releases"]);
  if (!isObject(result) || !isList(releases) || releases.length > maxReleases) return refused("shape");
  const names = [stringAt(result, ["name"]), ...listAt(result, ["aliases"])];
  if (!names.includes(source.slug)) return refused("anotherProduct");
  const rows: LifecycleRow[] = [];
  const undated: string[] = [];
  const seen = new Set<string>();
  for (const release of releases) {
    const cycle = stringAt(release, ["name"]);
    if (!isObject(release) || cycle === undefined) return refused("shape");
    if (!/^\d{1,8}(?:\.\d{1,8}){0,5}$/.test(cycle)) continue;
    if (seen.has(cycle)) return refused("twice");
    seen.add(cycle);
    const end = endOf(release, source);
    const releaseDate = own(release, "releaseDate") ?? null;
    if (end === undefined || !(releaseDate === null || isPlausible(releaseDate))) return refused("day");
    if (end === null) undated.push(cycle);
    else
      rows.push({
        product: source.product,
        cycle,
        endOfLife: end,
        source: `endoflife.date, ${source.slug}, asked on ${today}: ${url}`,
        checked: today,
        ...(releaseDate !== null && { releaseDate }),
      });
  }
  return seen.size === 0 ? refused("empty") : { ok: true, rows, undated };
}

/** The last day; null where none is told, undefined for what is no day. */
function endOf(release: JsonObject, { extendedIsFree }: UpdateSource): Day | null | undefined {
  const regular = own(release, "eolFrom") ?? null;
  if (regular !== null && !isPlausible(regular)) return undefined;
  const extended = extendedIsFree === true ? (own(release, "eoesFrom") ?? null) : null;
  if (extended !== null && !isPlausible(extended)) return undefined;
  if (extended === null) return regular;
  return regular === null || extended > regular ? extended : regular;
}

function isPlausible(value: Json): value is Day {
  return typeof value === "string" && isDay(value) && value > oldest && value < latest;
}

function refused(problem: AnswerProblem): Answer {
  return { ok: false, problem };
}
