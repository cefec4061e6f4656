import { baseName } from "../../model/posix-path.ts";
import type { ShellCommand, ShellScript, ShellWord } from "./shell.ts";
import { parseShell } from "./shell.ts";

/** A program that a command runs: its base name and its arguments, quotes removed. */
export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly words: readonly ShellWord[];
}

/** Programs that run the program named in their arguments, with those of their options that take a value. */
const wrappers: ReadonlyMap<string, RegExp> = new Map([
  ["sudo", /^-(?:[ugpCDhRrtT]|-(?:user|group|prompt|host|chdir|chroot|role|type))$/],
  ["doas", /^-[uC]$/],
  ["env", /^-(?:[uCS]|-(?:unset|chdir))$/],
  ["exec", /^-a$/],
  ["command", /^$/],
  ["nohup", /^$/],
  ["nice", /^-n$/],
  ["time", /^-[fo]$/],
  ["timeout", /^-[ks]$/],
  ["xargs", /^-[aEIinPdsL]$/],
]);

/** The program of a command, past `sudo`, `env`, `xargs` and the like; undefined where there is none. */
export function programOf({ words }: Pick<ShellCommand, "words">): Program | undefined {
  let at = 0;
  for (let hops = 0; hops < 8; hops++) {
    const first = words[at];
    if (first === undefined) return undefined;
    const name = programName(first.text);
    const withValue = wrappers.get(name);
    if (withValue === undefined) {
      const rest = words.slice(at + 1);
      return { name, args: rest.map(({ text }) => text), words: rest };
    }
    at = afterOptions(words, at + 1, withValue);
    if (name === "timeout") at++;
  }
  return undefined;
}

function afterOptions(words: readonly ShellWord[], start: number, withValue: RegExp): number {
  let at = start;
  for (; at < words.length; at++) {
    const text = words[at]?.text ?? "";
    if (withValue.test(text)) at++;
    else if (!text.startsWith("-") && !/^[A-Za-z_]\w*=/.test(text)) break;
  }
  return at;
}

/** Of what is a path; a word that the shell expands stays whole. */
function programName(text: string): string {
  return /^[\w./+-]+$/.test(text) ? baseName(text) : text;
}

const shells: ReadonlySet<string> = new Set(["sh", "bash", "ash", "dash", "zsh", "ksh", "mksh", "rbash", "busybox"]);

/** True for the name of a POSIX shell. */
export function isShell(name: string): boolean {
  return shells.has(name) && name !== "busybox";
}

/** The script that `sh -c` or `su -c` is given, and what stands for it in the command; undefined for other commands. */
export function inlineScript(command: ShellCommand): ShellWord | undefined {
  const program = programOf(command);
  if (program === undefined || !(isShell(program.name) || program.name === "su")) return undefined;
  const option = program.args.findIndex((arg) => /^-[A-Za-z]*c$/.test(arg) || arg === "--command");
  return option < 0 ? undefined : program.words[option + 1];
}

const deepest = 6;

/** Every script that runs where this one does: itself, what it substitutes, and what `sh -c` in it is given. */
export function scriptsWithin(script: ShellScript): readonly ShellScript[] {
  const found: ShellScript[] = [];
  const visit = (current: ShellScript, depth: number): void => {
    found.push(current);
    if (depth >= deepest) return;
    for (const command of current.flat()) {
      for (const word of wordsOf(command)) for (const inner of word.substitutions) visit(inner, depth + 1);
      const inline = inlineScript(command);
      if (inline !== undefined)
        visit(
          parseShell(inline.text, () => command.range),
          depth + 1,
        );
    }
  };
  visit(script, 0);
  return found;
}

function wordsOf({ words, assignments, redirections }: ShellCommand): readonly ShellWord[] {
  return [...words, ...assignments, ...redirections.map(({ target }) => target)];
}
