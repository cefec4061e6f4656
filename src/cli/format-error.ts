import type { InputError } from "../errors.ts";
import type { Language } from "../model/text.ts";
import { visible } from "../report/visible.ts";

/** An error in one line: where, and what. */
export function formatError({ path, line, column, message }: InputError, language: Language): string {
  const position = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
  const where = path === undefined ? "" : `${visible(path)}${position}: `;
  return where + visible(message[language]);
}
