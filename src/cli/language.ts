import type { Language } from "../model/text.ts";
import type { Io } from "./io.ts";

/** The language of the environment: LC_ALL, LC_MESSAGES and LANG in this order, English for any but French. */
export function environmentLanguage(env: Io["env"]): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^fr(?:[_.@-]|$)/i.test(locale) ? "fr" : "en";
}

/** The language that `--lang` asks for, looked up before the command line is parsed, so that its errors speak it too. */
export function explicitLanguage(argv: readonly string[]): Language | undefined {
  let asked: string | undefined;
  argv.some((argument, index) => {
    if (argument === "--lang") asked = argv[index + 1];
    else if (argument.startsWith("--lang=")) asked = argument.slice("--lang=".length);
    return argument === "--";
  });
  return asked === "en" || asked === "fr" ? asked : undefined;
}

/** The language to speak before any configuration is read. */
export function requestedLanguage(argv: readonly string[], env: Io["env"]): Language {
  return explicitLanguage(argv) ?? environmentLanguage(env);
}
