import type { Download } from "../../analyze/dockerfile/downloads.ts";
import { downloadOf, isLocalUrl, printedDownload, runsStandardInput } from "../../analyze/dockerfile/downloads.ts";
import { isShell, programOf } from "../../analyze/dockerfile/programs.ts";
import type { ShellCommand, ShellPipeline, ShellWord } from "../../analyze/dockerfile/shell.ts";
import { defineRule } from "../../model/rule.ts";
import type { TextRange } from "../../model/span.ts";
import { readableCommandsOf } from "./build-commands.ts";
import { text } from "./no-pipe-to-shell.text.ts";

interface RunDownload {
  readonly download: Download;
  readonly interpreter: string;
  readonly range: TextRange;
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
  references: ["nsa:secure-images", "attack:T1195.002", "owasp-2022:K02"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, _context, report) {
    const found = readableCommandsOf(record, report).flatMap(({ scripts }) => scripts.flat().flatMap(runDownloads));
    for (const { download, interpreter, range } of found) {
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
  let start = 0;
  for (const command of pipeline) {
    const program = programOf(command);
    const reads = !command.redirections.some(({ operator }) => operator.startsWith("<"));
    if (download !== undefined && reads && program !== undefined && runsStandardInput(program))
      return [{ download, interpreter: program.name, range: { start, end: Math.max(start, command.range.end) } }];
    const next = downloadOf(command);
    if (next?.toStandardOutput === true) {
      download = next;
      start = command.range.start;
    }
  }
  return [];
}

function substituted(command: ShellCommand): readonly RunDownload[] {
  const [first] = command.words;
  const { range } = command;
  if (first !== undefined && /^[$`]/.test(first.text)) return printed(first, "sh", range);
  const program = programOf(command);
  if (program === undefined) return [];
  const { name, words } = program;
  if (name === "eval") return words.flatMap((word) => printed(word, name, range));
  const [file] = words.filter(({ text: word }) => !/^[-+]/.test(word));
  const runsFile = isShell(name) || name === "." || name === "source";
  return runsFile && file?.text.startsWith("<(") === true ? printed(file, isShell(name) ? name : "sh", range) : [];
}

function printed({ substitutions }: ShellWord, interpreter: string, range: TextRange): readonly RunDownload[] {
  return substitutions.flatMap((script) => {
    const download = printedDownload(script);
    return download === undefined ? [] : [{ download, interpreter, range }];
  });
}

function isForgeable({ urls, insecureOption }: Download): boolean {
  return insecureOption !== undefined || urls.some((url) => /^http:/i.test(url) && !isLocalUrl(url));
}
