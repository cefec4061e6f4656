import { existsSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RempartError, systemCode } from "../../errors.ts";
import type { Text } from "../../model/text.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodes } from "../exit-codes.ts";
import { initialConfiguration } from "../initial-configuration.text.ts";
import type { Session } from "../io.ts";
import { writeAll } from "../io.ts";
import { environmentLanguage } from "../language.ts";
import { cliWords } from "../words.ts";

const schema = "node_modules/rempart/schemas/config.schema.json";

/**
 * `rempart init [FOLDER]`: writes a commented rempart.yaml that says nothing yet. Never writes over one that is there.
 * Throws a RempartError where there is one, and where none can be written.
 */
export async function runInit(folder: string, { io, lang }: Session): Promise<ExitCode> {
  const language = lang ?? environmentLanguage(io.env);
  const shown = path.join(folder, "rempart.yaml");
  const absolute = path.resolve(io.cwd(), folder);
  if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw refuse(folder, "path-not-found", {
      en: "There is no such folder.",
      fr: "Ce dossier n'existe pas.",
    });
  for (const name of ["rempart.yaml", "rempart.yml"])
    if (existsSync(path.join(absolute, name))) throw alreadyThere(path.join(folder, name));
  const line = existsSync(path.join(absolute, schema)) ? `# yaml-language-server: $schema=${schema}\n` : "";
  try {
    writeFileSync(path.join(absolute, "rempart.yaml"), line + initialConfiguration[language], { flag: "wx" });
  } catch (error) {
    const code = systemCode(error) ?? "EIO";
    if (code === "EEXIST") throw alreadyThere(shown);
    throw refuse(shown, "output-not-writable", {
      en: `It could not be written (${code}).`,
      fr: `Il n'a pas pu être écrit (${code}).`,
    });
  }
  await writeAll(io.stdout, [`${cliWords[language].init.written(shown)}\n`]);
  return exitCodes.ok;
}

function alreadyThere(shown: string): RempartError {
  return refuse(shown, "output-not-writable", {
    en: "It is there already and was left as it is.",
    fr: "Il existe déjà et a été laissé tel quel.",
  });
}

function refuse(shown: string, code: "path-not-found" | "output-not-writable", message: Text): RempartError {
  return new RempartError({ code, path: shown, message });
}
