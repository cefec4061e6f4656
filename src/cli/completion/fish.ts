import type { CompletedCommand } from "./types.ts";

/** The script for fish 3 and later. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  return `# fish completion for rempart; save it as ~/.config/fish/completions/rempart.fish
function __rempart_at
    set -l found
    for word in (commandline -opc)[2..-1]
        string match -q -- '-*' $word; or set -a found $word
    end
    test (count $argv) -eq 0; and test (count $found) -eq 0; and return 0
    test (count $argv) -gt 0; and test "$found[1..$(count $argv)]" = "$argv"
end
complete -c rempart -f
${commands.flatMap(linesOf).join("\n")}
`;
}

function linesOf({ words, subcommands, options, operands }: CompletedCommand): readonly string[] {
  const here = `complete -c rempart -n '__rempart_at${words.map((word) => ` ${word}`).join("")}'`;
  return [
    ...subcommands.map(({ name, description }) => `${here} -a ${name} -d ${quote(description)}`),
    ...(operands === "files" ? [`${here} -F`] : operands.map((operand) => `${here} -a ${operand}`)),
    ...options.map(({ flags, description, takesValue, values }) => {
      const [long = "", short] = flags;
      const value = values === undefined ? " -r -F" : ` -x -a ${quote(values.join(" "))}`;
      return `${here} -l ${long.slice(2)}${short === undefined ? "" : ` -s ${short.slice(1)}`}${takesValue ? value : ""} -d ${quote(description)}`;
    }),
  ];
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
