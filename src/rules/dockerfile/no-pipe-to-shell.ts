import type { Download } from "../../analyze/dockerfile/downloads.ts";
import { downloadOf, isLocalUrl, printedDownload, runsStandardInput } from "../../analyze/dockerfile/downloads.ts";
import { isShell, programOf } from "../../analyze/dockerfile/programs.ts";
import type { ShellCommand, ShellPipeline, ShellWord } from "../../analyze/dockerfile/shell.ts";
import { defineRule } from "../../model/rule.ts";
import { readableCommandsOf } from "./build-commands.ts";
import { text } from "./no-pipe-to-shell.text.ts";

interface RunDownload {
  readonly download: Download;
  readonly interpreter: string;
}

/**
 * Commands of RUN in the stages that the final image needs; not allowed: the output of curl or wget as the program of a
 * shell or another interpreter, by a pipe (`curl … | sh`), by substitution (`sh -c "$(curl …)"`, `eval "$(curl …)"`) or
 * by a file that is none (`bash <(curl …)`). A pipe into `tar`, `gpg` or `python -m json.tool` runs nothing. High where
 * the download itself is not verified either (`http:`, `curl -k`). Scripts of the build context are not looked into.
 */
export const noPipeToShell = defineRule({
  id: "no-pipe-to-shell",
  question: "images.build-downloads",
  severity: "medium",
  references: ["nsa:secure-images", "attack:T1195.002", "owasp:K02"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, _context, report) {
    for (const { scripts, range } of readableCommandsOf(record, report)) {
      const found = scripts.flatMap((script) => script.flatMap(runDownloads));
      const worst = found.find(({ download }) => isForgeable(download)) ?? found[0];
      if (worst === undefined) continue;
      const { download, interpreter } = worst;
      const forgeable = isForgeable(download);
      report.fail(
        forgeable ? "forgeable" : "unverified",
        { program: download.program, interpreter },
        { at: range, ...(forgeable && { severity: "high" }) },
      );
    }
  },
});

function runDownloads(pipeline: ShellPipeline): readonly RunDownload[] {
  return [...piped(pipeline), ...pipeline.flatMap(substituted)].filter(
    ({ download }) => !download.urls.every(isLocalUrl),
  );
}

function piped(pipeline: ShellPipeline): readonly RunDownload[] {
  let download: Download | undefined;
  for (const command of pipeline) {
    const program = programOf(command);
    const reads = !command.redirections.some(({ operator }) => operator.startsWith("<"));
    if (download !== undefined && reads && program !== undefined && runsStandardInput(program))
      return [{ download, interpreter: program.name }];
    const next = downloadOf(command);
    if (next?.toStandardOutput === true) download = next;
  }
  return [];
}

function substituted(command: ShellCommand): readonly RunDownload[] {
  const [first] = command.words;
  if (first !== undefined && /^[$`]/.test(first.text)) return printed(first, "sh");
  const program = programOf(command);
  if (program === undefined) return [];
  const { name, words } = program;
  if (name === "eval") return words.flatMap((word) => printed(word, name));
  const [file] = words.filter(({ text: word }) => !/^[-+]/.test(word));
  const runsFile = isShell(name) || name === "." || name === "source";
  return runsFile && file?.text.startsWith("<(") === true ? printed(file, isShell(name) ? name : "sh") : [];
}

function printed({ substitutions }: ShellWord, interpreter: string): readonly RunDownload[] {
  return substitutions.flatMap((script) => {
    const download = printedDownload(script);
    return download === undefined ? [] : [{ download, interpreter }];
  });
}

function isForgeable({ urls, insecureOption }: Download): boolean {
  return insecureOption !== undefined || urls.some((url) => /^http:/i.test(url) && !isLocalUrl(url));
}
