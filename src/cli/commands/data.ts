import path from "node:path";
import { lifecycleTableDay } from "../../analyze/versions/data/lifecycle-table.ts";
import { formatLifecycles } from "../../analyze/versions/imported.ts";
import { tableName } from "../../analyze/versions/product-names.ts";
import type { LifecycleRow } from "../../model/lifecycle.ts";
import { visible } from "../../report/visible.ts";
import { importedTableFile, makeDataFolder, readTable, updatedTableFile, userTables } from "../data-table.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodes } from "../exit-codes.ts";
import type { DataShowFlags } from "../flags.ts";
import type { Session } from "../io.ts";
import { warn } from "../io.ts";
import { environmentLanguage } from "../language.ts";
import { writeResult } from "../output.ts";
import type { CliWords } from "../words.ts";
import { cliWords } from "../words.ts";

export { runDataUpdate } from "./data-update.ts";

/** `rempart data import FILE`: checks a table of end-of-life days and keeps it, to hold in place of rempart's own rows. */
export async function runDataImport(file: string, { io, lang }: Session): Promise<ExitCode> {
  const language = lang ?? environmentLanguage(io.env);
  const rows = readTable(path.resolve(io.cwd(), file), file);
  const target = importedTableFile(io);
  makeDataFolder(target);
  await writeResult(io, target, [formatLifecycles(rows)]);
  await warn(io, `rempart: ${visible(cliWords[language].data.imported(rows.length, target))}\n`);
  return exitCodes.ok;
}

/** One row as it is shown, with where it comes from. */
interface ShownRow {
  readonly row: LifecycleRow;
  readonly from: "rempart" | "fetched" | "imported";
}

/**
 * `rempart data show [PRODUCT]`: the table that versions are held against, and where each row comes from. A product that the
 * table does not have is said, and makes the exit code 2.
 */
export async function runDataShow(
  product: string | undefined,
  flags: DataShowFlags,
  { io, lang }: Session,
): Promise<ExitCode> {
  const words = cliWords[lang ?? environmentLanguage(io.env)].data;
  const { imported, updated, table } = userTables(io);
  const isImported = keysOf(imported);
  const isFetched = new Set(updated.map((row) => row.source));
  const rows = table
    .map((row): ShownRow => {
      if (isImported.has(keyOf(row))) return { row, from: "imported" };
      return { row, from: isFetched.has(row.source) ? "fetched" : "rempart" };
    })
    .filter(({ row }) => product === undefined || row.product === product || row.product === tableName(product))
    .sort(inOrder);
  if (rows.length === 0 && product !== undefined) {
    await warn(io, `rempart: ${visible(words.none(product))}\n`);
    return exitCodes.usage;
  }
  const sources = [
    ...(updated.length > 0 ? [words.updated(updated.length, updatedTableFile(io) ?? "")] : []),
    ...(imported.length > 0 ? [words.replaced(imported.length, importedTableFile(io) ?? "")] : []),
  ];
  if (flags.format === "json") {
    const result = {
      day: lifecycleTableDay,
      imported: imported.length === 0 ? null : (importedTableFile(io) ?? null),
      fetched: updated.length === 0 ? null : (updatedTableFile(io) ?? null),
      rows: rows.map(asJson),
    };
    await writeResult(io, flags.output, [`${JSON.stringify(result, null, 2)}\n`]);
    return exitCodes.ok;
  }
  const head = [words.table(lifecycleTableDay), ...sources.map(visible)].join("\n");
  await writeResult(io, flags.output, [`${head}\n\n`, ...linesOf(rows, words)]);
  return exitCodes.ok;
}

function asJson({ row, from }: ShownRow) {
  return {
    product: row.product,
    cycle: row.cycle,
    release: row.releaseDate ?? null,
    endOfLife: row.endOfLife,
    estimated: row.estimated === true,
    imported: from === "imported",
    fetched: from === "fetched",
    checked: row.checked ?? (from === "rempart" ? lifecycleTableDay : null),
    source: row.source,
  };
}

function linesOf(rows: readonly ShownRow[], words: CliWords["data"]): readonly string[] {
  const width = Math.max(...rows.map(({ row }) => row.product.length));
  const cycleWidth = Math.max(...rows.map(({ row }) => row.cycle.length));
  const marks = { imported: words.given, fetched: words.fetched, rempart: "" };
  return rows.map(({ row, from }) => {
    const mark = from === "rempart" && row.estimated === true ? words.estimated : marks[from];
    return `${row.product.padEnd(width)}  ${row.cycle.padEnd(cycleWidth)}  ${row.endOfLife}${mark && `  ${mark}`}\n`;
  });
}

function keysOf(rows: readonly LifecycleRow[]): ReadonlySet<string> {
  return new Set(rows.map(keyOf));
}

function keyOf({ product, cycle }: LifecycleRow): string {
  return `${product} ${cycle}`;
}

function inOrder({ row: a }: ShownRow, { row: b }: ShownRow): number {
  if (a.product !== b.product) return a.product < b.product ? -1 : 1;
  return a.cycle.localeCompare(b.cycle, "en", { numeric: true });
}
