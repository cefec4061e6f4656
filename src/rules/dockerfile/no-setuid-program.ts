import type { BuildCommand } from "../../analyze/dockerfile/commands.ts";
import { isShipped } from "../../analyze/dockerfile/commands.ts";
import { programOf } from "../../analyze/dockerfile/programs.ts";
import type { ShellCommand } from "../../analyze/dockerfile/shell.ts";
import { knownValue } from "../../analyze/dockerfile/verification.ts";
import { defineRule } from "../../model/rule.ts";
import type { TextRange } from "../../model/span.ts";
import { readableCommandsOf } from "./build-commands.ts";
import { text } from "./no-setuid-program.text.ts";

/**
 * The setuid bit in the stages that the image consists of: `chmod` and `install -m` in RUN, `--chmod` of COPY and ADD;
 * not allowed: `u+s`, `+s`, `a+s`, or an octal mode with 4000. The setgid bit alone is left out: on a directory, which
 * a mode does not tell from a file, it only hands the group on. A later command that takes `s` away again, as in
 * `find / -perm /6000 -exec chmod a-s {} +`, counts for all before it.
 */
export const noSetuidProgram = defineRule({
  id: "no-setuid-program",
  question: "non-root.escalation",
  severity: "medium",
  references: ["nsa:non-root-containers", "attack:T1548", "owasp:K01", "owasp-2022:K01"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, _context, report) {
    const shipped = readableCommandsOf(record, report).filter((command) => command.shipped);
    const cleared = Math.max(-1, ...shipped.filter(clearsBits).map(({ range }) => range.start));
    for (const command of shipped) {
      const found = command.range.start >= cleared ? firstMode(command, setsBit) : undefined;
      if (found !== undefined) report.fail("command", { mode: found.mode }, { at: found.range });
    }
    for (const instruction of record.dockerfile.instructions) {
      const { keyword } = instruction;
      if ((keyword !== "COPY" && keyword !== "ADD") || instruction.range.start < cleared) continue;
      const mode = knownValue(instruction.chmod);
      if (mode !== undefined && setsBit(mode) && isShipped(record.dockerfile, instruction))
        report.fail("copy", { keyword, mode }, { at: instruction.range });
    }
  },
});

/** True for a mode of chmod with the setuid bit: octal, or symbolic for the owner. */
function setsBit(mode: string): boolean {
  if (/^0*[4-7][0-7]{3}$/.test(mode)) return true;
  return mode.split(",").some((clause) => {
    const [, who = "o", bits = ""] = /^([ugoa]*)[+=]([rwxXst]+)$/.exec(clause) ?? [];
    return bits.includes("s") && (who === "" || /[ua]/.test(who));
  });
}

function takesBit(mode: string): boolean {
  return mode.split(",").some((part) => /^(?:a|u|ug|gu|ugo)?-[rwx]*s/.test(part));
}

function clearsBits(command: BuildCommand): boolean {
  return firstMode(command, takesBit) !== undefined;
}

function firstMode(
  { scripts }: BuildCommand,
  wanted: (mode: string) => boolean,
): { readonly mode: string; readonly range: TextRange } | undefined {
  for (const command of scripts.flat(2)) {
    const mode = modesOf(command).find(wanted);
    if (mode !== undefined) return { mode, range: command.range };
  }
  return undefined;
}

/** What may be a mode in a command: the first operand of chmod, also behind `find -exec`, and the `-m` of install. */
function modesOf(command: ShellCommand): readonly string[] {
  const program = programOf(command);
  if (program === undefined) return [];
  const { name, args } = program;
  if (name === "install")
    return args.flatMap((arg, at) => {
      if (arg === "-m" || arg === "--mode") return [args[at + 1] ?? ""];
      return arg.startsWith("--mode=") ? [arg.slice("--mode=".length)] : [];
    });
  const start = name === "chmod" ? 0 : name === "find" ? args.indexOf("chmod") + 1 : -1;
  if (start < 0 || (name === "find" && start === 0)) return [];
  const mode = args.slice(start).find((arg) => !/^--|^-[Rcfv]+$/.test(arg));
  return mode === undefined ? [] : [mode];
}
