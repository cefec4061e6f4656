import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseLifecycles, withImported } from "../analyze/versions/imported.ts";
import { isRempartError, RempartError, systemCode } from "../errors.ts";
import type { LifecycleRow } from "../model/lifecycle.ts";
import { readDocuments } from "../read/documents.ts";
import type { Io } from "./io.ts";

const maxSize = 20_000_000;

/**
 * The file that `rempart data import` keeps its table in: `rempart/lifecycles.json` under `$XDG_DATA_HOME`, else under
 * `~/.local/share` (XDG Base Directory Specification), on Windows under `%LOCALAPPDATA%`. Undefined without any of them.
 */
export function importedTableFile({ env }: Pick<Io, "env">): string | undefined {
  const home = env.HOME ?? env.USERPROFILE;
  const base = [env.XDG_DATA_HOME, env.LOCALAPPDATA, home && path.join(home, ".local", "share")].find(
    (folder) => folder !== undefined && folder !== "" && path.isAbsolute(folder),
  );
  return base === undefined ? undefined : path.join(base, "rempart", "lifecycles.json");
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

/** The table to judge with where the user imported one, as an option of `scan`; nothing where not. */
export function importedLifecycles(io: Pick<Io, "env">): { readonly lifecycles?: readonly LifecycleRow[] } {
  const file = importedTableFile(io);
  return file === undefined || !existsSync(file) ? {} : { lifecycles: withImported(readTable(file, file)) };
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
