import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseLifecycles, withImported, withUpdated } from "../analyze/versions/imported.ts";
import { isRempartError, RempartError, systemCode } from "../errors.ts";
import type { LifecycleRow } from "../model/lifecycle.ts";
import { readDocuments } from "../read/documents.ts";
import type { Io } from "./io.ts";

const maxSize = 20_000_000;

/** The file that `rempart data import` keeps its table in. Undefined where there is no folder for it. */
export function importedTableFile(io: Pick<Io, "env">): string | undefined {
  return fileOf(io, "lifecycles.json");
}

/** The file that `rempart data update` keeps its rows in, beside the imported ones, which go before them. */
export function updatedTableFile(io: Pick<Io, "env">): string | undefined {
  return fileOf(io, "updated.json");
}

/**
 * A file of `rempart/` under `$XDG_DATA_HOME`, else under `~/.local/share` (XDG Base Directory Specification), on Windows
 * under `%LOCALAPPDATA%`. Undefined without any of them.
 */
function fileOf({ env }: Pick<Io, "env">, name: string): string | undefined {
  const home = env.HOME ?? env.USERPROFILE;
  const base = [env.XDG_DATA_HOME, env.LOCALAPPDATA, home && path.join(home, ".local", "share")].find(
    (folder) => folder !== undefined && folder !== "" && path.isAbsolute(folder),
  );
  return base === undefined ? undefined : path.join(base, "rempart", name);
}

/** Reads a table of end-of-life days, JSON or YAML. Throws a RempartError where it cannot be read or does not hold. */
export function readTable(file: string, shown: string): readonly LifecycleRow[] {
  const [document, another] = readDocuments(readText(file, shown));
  if (document === undefined || another !== undefined)
    throw refuse(shown, "one document was expected", "un seul document était attendu");
  if (!document.ok) throw refuse(shown, document.message.en, document.message.fr);
  const parsed = parseLifecycles(document.value);
  if (parsed.ok) return parsed.rows;
  const { row, message } = parsed;
  if (row === undefined) throw refuse(shown, message.en, message.fr);
  throw refuse(shown, `row ${row}: ${message.en}`, `ligne ${row} : ${message.fr}`);
}

/** Rows that the user imported or had fetched, and the tables that come of them. */
export interface UserTables {
  readonly imported: readonly LifecycleRow[];
  readonly updated: readonly LifecycleRow[];
  /** rempart's own table, over it the updated rows, over these the imported ones. */
  readonly table: readonly LifecycleRow[];
}

/** Reads what the user's folder has. Throws a RempartError where a file there does not hold. */
export function userTables(io: Pick<Io, "env">): UserTables {
  const updated = rowsOf(updatedTableFile(io));
  const imported = rowsOf(importedTableFile(io));
  return { updated, imported, table: withImported(imported, withUpdated(updated)) };
}

/** The rows of a file of the user's folder; none where there is no such file. */
export function rowsOf(file: string | undefined): readonly LifecycleRow[] {
  return file === undefined || !existsSync(file) ? [] : readTable(file, file);
}

/** The table to judge with where the user has rows of his own, as an option of `scan`; nothing where not. */
export function importedLifecycles(io: Pick<Io, "env">): { readonly lifecycles?: readonly LifecycleRow[] } {
  const { imported, updated, table } = userTables(io);
  return imported.length === 0 && updated.length === 0 ? {} : { lifecycles: table };
}

/** Makes the folder that a file of the user is kept in. Throws a RempartError where that is not possible. */
export function makeDataFolder(file: string | undefined): asserts file is string {
  if (file === undefined)
    throw new RempartError({
      code: "output-not-writable",
      message: {
        en: "There is no folder to keep the table in: set XDG_DATA_HOME or HOME.",
        fr: "Il n'y a pas de dossier où garder la table : renseignez XDG_DATA_HOME ou HOME.",
      },
    });
  const folder = path.dirname(file);
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

function readText(file: string, shown: string): string {
  try {
    if (statSync(file).size > maxSize) throw refuse(shown, "the file is too large", "le fichier est trop grand");
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isRempartError(error)) throw error;
    const code = systemCode(error) ?? "EIO";
    throw refuse(shown, `it cannot be read (${code})`, `il ne peut pas être lu (${code})`);
  }
}

function refuse(file: string, en: string, fr: string): RempartError {
  return new RempartError({
    code: "configuration-invalid",
    path: file,
    message: {
      en: `The table of end-of-life days does not hold: ${en}.`,
      fr: `La table des fins de vie ne convient pas : ${fr}.`,
    },
  });
}
