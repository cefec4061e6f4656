import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { lifecycleTable, lifecycleTableDay } from "../../analyze/versions/data/lifecycle-table.ts";
import { withImported } from "../../analyze/versions/imported.ts";
import { RempartError, systemCode } from "../../errors.ts";
import type { LifecycleRow } from "../../model/lifecycle.ts";
import { visible } from "../../report/visible.ts";
import { importedTableFile, readTable } from "../data-table.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodes } from "../exit-codes.ts";
import type { DataShowFlags } from "../flags.ts";
import type { Session } from "../io.ts";
import { warn } from "../io.ts";
import { environmentLanguage } from "../language.ts";
import { writeResult } from "../output.ts";
import { cliWords } from "../words.ts";

/** `rempart data import FILE`: checks a table of end-of-life days and keeps it, to hold in place of rempart's own rows. */
export async function runDataImport(file: string, { io, lang }: Session): Promise<ExitCode> {
  const language = lang ?? environmentLanguage(io.env);
  const rows = readTable(path.resolve(io.cwd(), file), file);
  const target = importedTableFile(io);
  if (target === undefined) throw noFolder();
  makeFolder(path.dirname(target));
  const stored = rows.map(({ product, cycle, releaseDate, endOfLife, source }) => ({
    product,
    cycle,
    ...(releaseDate !== undefined && { release: releaseDate }),
    endOfLife,
    source,
  }));
  await writeResult(io, target, [`${JSON.stringify(stored, null, 1)}\n`]);
  await warn(io, `rempart: ${visible(cliWords[language].data.imported(rows.length, target))}\n`);
  return exitCodes.ok;
}

/** `rempart data show`: the table that versions are held against, and where each row comes from. */
export async function runDataShow(flags: DataShowFlags, { io, lang }: Session): Promise<ExitCode> {
  const language = lang ?? environmentLanguage(io.env);
  const file = importedTableFile(io);
  const imported = file === undefined || !existsSync(file) ? [] : readTable(file, file);
  const ours = new Set(lifecycleTable);
  const rows = [...withImported(imported)].sort(inOrder);
  if (flags.format === "json") {
    const list = rows.map((row) => ({
      product: row.product,
      cycle: row.cycle,
      release: row.releaseDate ?? null,
      endOfLife: row.endOfLife,
      estimated: row.estimated === true,
      imported: !ours.has(row),
      source: row.source,
    }));
    const result = { day: lifecycleTableDay, imported: imported.length === 0 ? null : (file ?? null), rows: list };
    await writeResult(io, flags.output, [`${JSON.stringify(result, null, 2)}\n`]);
    return exitCodes.ok;
  }
  const words = cliWords[language].data;
  const width = Math.max(...rows.map(({ product }) => product.length));
  const cycleWidth = Math.max(...rows.map(({ cycle }) => cycle.length));
  const lines = rows.map((row) => {
    const mark = ours.has(row) ? (row.estimated === true ? words.estimated : "") : words.given;
    return `${row.product.padEnd(width)}  ${row.cycle.padEnd(cycleWidth)}  ${row.endOfLife}${mark && `  ${mark}`}\n`;
  });
  const from = imported.length === 0 || file === undefined ? "" : `${visible(words.replaced(imported.length, file))}\n`;
  await writeResult(io, flags.output, [`${words.table(lifecycleTableDay)}\n${from}\n`, ...lines]);
  return exitCodes.ok;
}

function inOrder(a: LifecycleRow, b: LifecycleRow): number {
  if (a.product !== b.product) return a.product < b.product ? -1 : 1;
  return a.cycle.localeCompare(b.cycle, "en", { numeric: true });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = systemCode(error) ?? "EIO";
    throw new RempartError({
      code: "output-not-writable",
      path: folder,
      message: {
        en: `The folder cannot be made (${code}).`,
        fr: `Le dossier ne peut pas être créé (${code}).`,
      },
    });
  }
}

function noFolder(): RempartError {
  return new RempartError({
    code: "output-not-writable",
    message: {
      en: "There is no folder to keep the table in: set XDG_DATA_HOME or HOME.",
      fr: "Il n'y a pas de dossier où garder la table : renseignez XDG_DATA_HOME ou HOME.",
    },
  });
}
