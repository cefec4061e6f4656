import type { Command } from "commander";
import { bashScript } from "./bash.ts";
import { fishScript } from "./fish.ts";
import type { CompletedCommand } from "./types.ts";
import { zshScript } from "./zsh.ts";

/** The shells there are scripts for. */
export const shells = ["bash", "zsh", "fish"] as const;

type Shell = (typeof shells)[number];

export function isShell(text: string): text is Shell {
  return shells.some((shell) => shell === text);
}

/** The verbs of requests that who-can is asked about most. */
const requestVerbs = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "impersonate"];

/** The completion script of a shell. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](commands);
}

/** What can be completed: the program itself first, then every command below it. */
export function describeProgram(program: Command, ruleIds: readonly string[]): readonly CompletedCommand[] {
  return describe(program, [], ruleIds);
}

function describe(command: Command, words: readonly string[], ruleIds: readonly string[]): readonly CompletedCommand[] {
  const described: CompletedCommand = {
    words,
    subcommands: command.commands.map((sub) => ({ name: sub.name(), description: sub.description() })),
    options: command
      .createHelp()
      .visibleOptions(command)
      .flatMap(({ long, short, description, required, argChoices }) =>
        long === undefined || long === null
          ? []
          : [
              {
                flags: typeof short === "string" ? [long, short] : [long],
                description,
                takesValue: required,
                values: argChoices ?? (/rule/.test(long) ? ruleIds : undefined),
              },
            ],
      ),
    operands: operandsOf(command, words, ruleIds),
  };
  return [described, ...command.commands.flatMap((sub) => describe(sub, [...words, sub.name()], ruleIds))];
}

function operandsOf(
  { registeredArguments }: Command,
  words: readonly string[],
  ruleIds: readonly string[],
): CompletedCommand["operands"] {
  if (registeredArguments.length === 0) return [];
  if (words[0] === "explain") return ruleIds;
  if (words[0] === "rbac") return words[1] === "diff" ? "files" : words[1] === "who-can" ? requestVerbs : [];
  return words[0] === "completion" ? shells : "files";
}
