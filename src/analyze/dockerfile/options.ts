/** An option of a command line: its name with its dashes, and its value, apart or attached. */
export interface CommandOption {
  readonly name: string;
  readonly value: string | undefined;
}

/** A command line taken apart as `getopt_long` does. */
export interface CommandLine {
  readonly options: readonly CommandOption[];
  readonly operands: readonly string[];
}

/** Which options of a program take a value: the letters of the short ones, the names of the long ones without dashes. */
export interface OptionGrammar {
  readonly short: string;
  readonly long: ReadonlySet<string>;
}

/** Takes arguments apart: options and operands may be mixed, `--` ends the options. */
export function readOptions(args: readonly string[], { short, long }: OptionGrammar): CommandLine {
  const options: CommandOption[] = [];
  const operands: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "--") {
      operands.push(...args.slice(at + 1));
      break;
    }
    if (arg.startsWith("--")) {
      const equals = arg.indexOf("=");
      if (equals >= 0) options.push({ name: arg.slice(0, equals), value: arg.slice(equals + 1) });
      else options.push({ name: arg, value: long.has(arg.slice(2)) ? args[++at] : undefined });
    } else if (arg.startsWith("-") && arg.length > 1) {
      const letters = [...arg.slice(1)];
      const taker = letters.findIndex((letter) => short.includes(letter));
      const flags = taker < 0 ? letters : letters.slice(0, taker);
      for (const letter of flags) options.push({ name: `-${letter}`, value: undefined });
      if (taker >= 0) {
        const attached = letters.slice(taker + 1).join("");
        options.push({ name: `-${letters[taker]}`, value: attached === "" ? args[++at] : attached });
      }
    } else operands.push(arg);
  }
  return { options, operands };
}
