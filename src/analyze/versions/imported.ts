import type { Json } from "../../model/json.ts";
import { isList, isObject, own, stringAt } from "../../model/json.ts";
import type { LifecycleRow } from "../../model/lifecycle.ts";
import type { Text } from "../../model/text.ts";
import { lifecycleTable, lifecycleTableDay } from "./data/lifecycle-table.ts";
import { isDay } from "./day.ts";

/** A table of end-of-life days as a user gave it, or why it is none. */
export type ParsedLifecycles =
  | { readonly ok: true; readonly rows: readonly LifecycleRow[] }
  /** `row` is its number, from 1; undefined where the whole is wrong. */
  | { readonly ok: false; readonly row: number | undefined; readonly message: Text };

const maxRows = 100_000;
const fields = new Set(["product", "cycle", "release", "endOfLife", "source", "checked"]);

/**
 * Reads a table: a list of `{ product, cycle, release?, endOfLife, source, checked? }`. `product` is in lower case, as the
 * tables name it; `cycle` is the numbers that all versions of it begin with; days are `YYYY-MM-DD`; `source` says where the
 * day comes from, `checked` on which day it was looked up. Nothing else is allowed, and no cycle twice.
 */
export function parseLifecycles(value: Json): ParsedLifecycles {
  if (!isList(value) || value.length === 0 || value.length > maxRows) return wrong(undefined, problems.list);
  const rows: LifecycleRow[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of value.entries()) {
    const row = index + 1;
    if (!isObject(entry)) return wrong(row, problems.row);
    const unknown = Object.keys(entry).find((key) => !fields.has(key));
    if (unknown !== undefined) return wrong(row, problems.field);
    const product = stringAt(entry, ["product"]) ?? "";
    const cycle = stringAt(entry, ["cycle"]) ?? "";
    const endOfLife = stringAt(entry, ["endOfLife"]) ?? "";
    const source = stringAt(entry, ["source"]) ?? "";
    const release = own(entry, "release");
    const checked = own(entry, "checked");
    if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(product)) return wrong(row, problems.product);
    if (!/^\d{1,8}(?:\.\d{1,8}){0,5}$/.test(cycle)) return wrong(row, problems.cycle);
    if (!isDay(endOfLife) || !isDayOrAbsent(release) || !isDayOrAbsent(checked)) return wrong(row, problems.day);
    if (!/^[^\p{Cc}]{1,500}$/u.test(source)) return wrong(row, problems.source);
    const key = `${product} ${cycle}`;
    if (seen.has(key)) return wrong(row, problems.twice);
    seen.add(key);
    rows.push({
      product,
      cycle,
      endOfLife,
      source,
      ...(release !== undefined && { releaseDate: release }),
      ...(checked !== undefined && { checked }),
    });
  }
  return { ok: true, rows };
}

/** The table as it is written to a file: what `parseLifecycles` reads. */
export function formatLifecycles(rows: readonly LifecycleRow[]): string {
  const stored = rows.map(({ product, cycle, releaseDate, endOfLife, source, checked }) => ({
    product,
    cycle,
    ...(releaseDate !== undefined && { release: releaseDate }),
    endOfLife,
    source,
    ...(checked !== undefined && { checked }),
  }));
  return `${JSON.stringify(stored, null, 1)}\n`;
}

/** A table with the rows of an imported one in place of those for the same product and cycle. */
export function withImported(
  imported: readonly LifecycleRow[],
  table: readonly LifecycleRow[] = lifecycleTable,
): readonly LifecycleRow[] {
  const replaced = new Set(imported.map(keyOf));
  const aliases = new Map(
    table.flatMap((row) => (row.aliases === undefined ? [] : [[keyOf(row), row.aliases] as const])),
  );
  const kept = table.filter((row) => !replaced.has(keyOf(row)));
  const added = imported.map((row) => {
    const names = aliases.get(keyOf(row));
    return names === undefined ? row : { ...row, aliases: names };
  });
  return [...kept, ...added];
}

/** rempart's own table with the rows of an update that are no older than it: a newer rempart knows better. */
export function withUpdated(
  updated: readonly LifecycleRow[],
  table: readonly LifecycleRow[] = lifecycleTable,
): readonly LifecycleRow[] {
  const ours = new Set(table.map(keyOf));
  return withImported(
    updated.filter((row) => !ours.has(keyOf(row)) || (row.checked ?? "") >= lifecycleTableDay),
    table,
  );
}

function keyOf({ product, cycle }: LifecycleRow): string {
  return `${product} ${cycle}`;
}

function isDayOrAbsent(value: Json | undefined): value is string | undefined {
  return value === undefined || (typeof value === "string" && isDay(value));
}

function wrong(row: number | undefined, message: Text): ParsedLifecycles {
  return { ok: false, row, message };
}

const problems = {
  list: { en: "a list of rows was expected", fr: "une liste de lignes était attendue" },
  row: { en: "a mapping was expected", fr: "un dictionnaire était attendu" },
  field: {
    en: "only product, cycle, release, endOfLife, source and checked are known",
    fr: "seuls product, cycle, release, endOfLife, source et checked sont connus",
  },
  product: {
    en: "product must be a name in lower case, such as kubernetes",
    fr: "product doit être un nom en minuscules, tel que kubernetes",
  },
  cycle: {
    en: 'cycle must be numbers in quotes, such as "1.29"',
    fr: 'cycle doit être des nombres entre guillemets, tels que "1.29"',
  },
  day: {
    en: "endOfLife and release must be days, as 2027-02-28",
    fr: "endOfLife et release doivent être des jours, comme 2027-02-28",
  },
  source: { en: "source must say where the day comes from", fr: "source doit dire d'où vient la date" },
  twice: { en: "this product and cycle are there already", fr: "ce produit et ce cycle y sont déjà" },
} as const;
