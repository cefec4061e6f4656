import type { CompletedCommand, CompletedOption } from "./types.ts";

/** The script for bash 4 and later. It needs no bash-completion package. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  return `# bash completion for rempart; load it with: source <(rempart completion bash)
_rempart() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command="" word index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    case "$command $word" in
${commands
  .filter(({ words }) => words.length > 0)
  .map(({ words }) => `      "${commandKey(words.slice(0, -1))} ${words.at(-1)}") command="${commandKey(words)}" ;;`)
  .join("\n")}
    esac
  done
  case "$command" in
${commands.map(caseOf).join("\n")}
  esac
}
complete -o default -F _rempart rempart
`;
}

function commandKey(words: readonly string[]): string {
  return words.join(" ");
}

function caseOf({ words, options, subcommands, operands }: CompletedCommand): string {
  const flags = options.flatMap((option) => option.flags);
  const others = [...subcommands.map(({ name }) => name), ...(operands === "files" ? [] : operands)];
  const offered = operands === "files" ? "" : `      ${reply(others)}\n`;
  return `    "${commandKey(words)}")
      case "$previous" in
${options.flatMap(valueCase).join("\n")}
      esac
      if [[ $current == -* ]]; then
        ${reply(flags)}
        return
      fi
${offered}      ;;`;
}

function valueCase({ flags, takesValue, values }: CompletedOption): readonly string[] {
  if (!takesValue) return [];
  return [`        ${flags.join("|")}) ${values === undefined ? "return" : `${reply(values)}; return`} ;;`];
}

function reply(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current"))`;
}
