import type { CompletedCommand, CompletedOption } from "./types.ts";

/** The script for zsh 5 and later. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  return `#compdef rempart
# zsh completion for rempart; save it as _rempart in a folder of $fpath
_rempart() {
  local command="" word index
  for ((index = 2; index < CURRENT; index++)); do
    word=\${words[index]}
    case "$command $word" in
${commands
  .filter(({ words }) => words.length > 0)
  .map(({ words }) => `      "${words.slice(0, -1).join(" ")} ${words.at(-1)}") command="${words.join(" ")}" ;;`)
  .join("\n")}
    esac
  done
  case "$command" in
${commands.map(caseOf).join("\n")}
  esac
}
if [ "$funcstack[1]" = "_rempart" ]; then _rempart "$@"; else compdef _rempart rempart; fi
`;
}

function caseOf({ words, subcommands, options, operands }: CompletedCommand): string {
  const operandSpec =
    operands === "files" ? ["'*:file:_files'"] : operands.length > 0 ? [quote(`*:value:(${operands.join(" ")})`)] : [];
  const specs = [...options.flatMap(specsOf), ...operandSpec];
  const described = subcommands.map(({ name, description }) => quote(`${escapeColons(name)}:${description}`));
  const offerCommands =
    described.length === 0
      ? ""
      : `\n      local -a commands=(${described.join(" ")})\n      _describe command commands`;
  return `    "${words.join(" ")}")
      _arguments ${specs.join(" \\\n        ")}${offerCommands} ;;`;
}

function specsOf({ flags, description, takesValue, values }: CompletedOption): readonly string[] {
  const value = takesValue ? (values === undefined ? ":file:_files" : `:value:(${values.join(" ")})`) : "";
  const help = description.replace(/[[\]:\\]/g, "\\$&");
  return flags.map((flag) => quote(`*${flag}${flag.startsWith("--") && takesValue ? "=" : ""}[${help}]${value}`));
}

function escapeColons(text: string): string {
  return text.replaceAll(":", "\\:");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
