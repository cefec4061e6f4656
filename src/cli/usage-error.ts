import type { CommanderError } from "commander";
import { RempartError } from "../errors.ts";
import type { ClusterWords } from "./cluster-words.ts";
import type { CliWords } from "./words.ts";
import { cliWords } from "./words.ts";

/** Wrong use of the program, said in both languages. Which command's help would tell more is added where it is shown. */
export function usageError(
  say: (words: CliWords["errors"] & { readonly cluster: ClusterWords["errors"] }) => string,
): RempartError {
  const inLanguage = ({ errors, cluster }: CliWords) => say({ ...errors, cluster: cluster.errors });
  return new RempartError({
    code: "usage",
    message: { en: inLanguage(cliWords.en), fr: inLanguage(cliWords.fr) },
  });
}

/** What commander refuses, in the program's own words. */
export function fromCommander(error: CommanderError): RempartError {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const similar = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1];
  return usageError((words) => {
    const suggestion = similar === undefined ? "" : ` ${words.didYouMean(similar)}`;
    return describe(error, named, words) + suggestion;
  });
}

function describe({ code, message }: CommanderError, named: string, words: CliWords["errors"]): string {
  switch (code) {
    case "commander.unknownOption":
      return words.unknownOption(named);
    case "commander.unknownCommand":
      return words.unknownCommand(named);
    case "commander.missingArgument":
      return words.missingArgument(named);
    case "commander.optionMissingArgument":
      return words.optionMissingArgument(named);
    case "commander.excessArguments":
      return words.excessArguments;
    default:
      return message.replace(/^error: /, "");
  }
}
