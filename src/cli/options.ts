import { Option } from "commander";
import { usageError } from "./usage-error.ts";
import type { CliWords } from "./words.ts";

/** An option whose value is one of a closed list. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description);
  option.argParser((value: string) => {
    if (!choices.includes(value))
      throw usageError((words) => words.notAChoice(value, option.long ?? flags, choices.join(", ")));
    return value;
  });
  option.argChoices = [...choices];
  return option;
}

/** An option that may be repeated; its values are gathered in a list. */
export function repeatedOption(flags: string, description: string): Option {
  return new Option(flags, description)
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([]);
}

/** An option that may be repeated, and whose values may be lists separated by commas. */
export function listOption(flags: string, description: string): Option {
  return new Option(flags, description)
    .argParser((value: string, before: readonly string[]) => [
      ...before,
      ...value
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== ""),
    ])
    .default([]);
}

const units: Readonly<Record<string, number>> = { "": 1, B: 1, KB: 1_000, MB: 1_000_000, GB: 1_000_000_000 };

/** An option for a size: bytes, or a number with KB, MB or GB (powers of ten). The largest is 1 GB. */
export function sizeOption(flags: string, description: string, byDefault: string): Option {
  return new Option(flags, description).argParser(parseSize).default(parseSize(byDefault), byDefault);
}

function parseSize(value: string): number {
  const [, digits = "", unit = ""] = /^([0-9]{1,12}(?:\.[0-9]{1,3})?)\s*([KMG]?B)?$/i.exec(value) ?? [];
  const size = Math.floor(Number(digits) * (units[unit.toUpperCase()] ?? 1));
  if (digits === "" || size > 1_000_000_000) throw usageError((words) => words.noSuchSize(value));
  return size;
}

/** An option for a time in whole seconds, ten minutes at most. */
export function secondsOption(flags: string, description: string, byDefault: number): Option {
  const option = new Option(flags, description).default(byDefault, String(byDefault));
  return option.argParser((value: string) => {
    const seconds = /^\d{1,3}$/.test(value) ? Number(value) : 0;
    if (seconds < 1 || seconds > 600) throw usageError((words) => words.noSuchTimeout(value));
    return seconds;
  });
}

const durationUnits: Readonly<Record<string, number>> = { "": 1_000, s: 1_000, m: 60_000, h: 3_600_000 };

/** An option for a time: a number with s, m or h, seconds without; a day at most. Its value is in milliseconds. */
export function durationOption(flags: string, description: string, byDefault: string): Option {
  return new Option(flags, description).argParser(parseDuration).default(parseDuration(byDefault), byDefault);
}

function parseDuration(value: string): number {
  const [, digits = "", unit = ""] = /^([1-9][0-9]{0,5})([smh]?)$/.exec(value) ?? [];
  const time = Number(digits) * (durationUnits[unit] ?? 0);
  if (digits === "" || time > 86_400_000) throw usageError((words) => words.cluster.noSuchDuration(value));
  return time;
}

/** `--lang`, which every command has. */
export function langOption(words: CliWords): Option {
  return choiceOption("--lang <en|fr>", words.options.lang, ["en", "fr"]).default(
    undefined,
    "LC_ALL, LC_MESSAGES, LANG",
  );
}
