import type { Command, HelpConfiguration, Option } from "commander";
import type { CliWords } from "./words.ts";

/** How help is laid out: commander's own words in the language of the rest. */
export function helpConfiguration({ help }: CliWords): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": help.usage,
    "Arguments:": help.arguments,
    "Options:": help.options,
    "Commands:": help.commands,
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => optionDescription(option, help),
    subcommandTerm: (command) => command.name(),
  };
}

function optionDescription(option: Option, help: CliWords["help"]): string {
  const { flags, description, argChoices, defaultValue, defaultValueDescription } = option;
  const extra: string[] = [];
  if (argChoices !== undefined && !flags.includes("|")) extra.push(help.choices + argChoices.join(", "));
  if (defaultValueDescription !== undefined || typeof defaultValue === "string")
    extra.push(help.default + (defaultValueDescription ?? defaultValue));
  return extra.length === 0 ? description : `${description} (${extra.join(help.separator)})`;
}

/** Adds examples to a command's help. */
export function withExamples(command: Command, words: CliWords, examples: readonly string[]): Command {
  return command.addHelpText("after", `\n${words.help.examples}\n${examples.map((line) => `  $ ${line}`).join("\n")}`);
}

/** Adds a command that only holds others. */
export function commandGroup(program: Command, name: string, description: string, { help }: CliWords): Command {
  return program
    .command(name)
    .description(description)
    .usage(`[${help.command}]`)
    .helpOption("-h, --help", help.showHelp)
    .helpCommand(false);
}
