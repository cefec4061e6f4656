import type { CommandLine, CommandOption, OptionGrammar } from "./options.ts";
import { readOptions } from "./options.ts";
import type { Program } from "./programs.ts";
import { isShell, programOf } from "./programs.ts";
import type { ShellCommand, ShellScript } from "./shell.ts";

/** One call of curl or wget that fetches something. */
export interface Download {
  readonly program: "curl" | "wget";
  /** As written; variables are not filled in. */
  readonly urls: readonly string[];
  /** Whether what is fetched goes to standard output. */
  readonly toStandardOutput: boolean;
  /** The files it is written to by name, as written. */
  readonly files: readonly string[];
  /** Where files are put that take their names from the addresses; undefined where none does. */
  readonly folder: string | undefined;
  /** The option that switches the verification of certificates off, as written. */
  readonly insecureOption: string | undefined;
}

const curlGrammar: OptionGrammar = {
  short: "ACDEFHKPQTUXYbcdehmortuwxyz",
  long: new Set(
    [
      "output",
      "header",
      "user-agent",
      "user",
      "data",
      "data-raw",
      "data-binary",
      "data-urlencode",
      "form",
      "request",
    ].concat(
      ["max-time", "connect-timeout", "retry", "retry-delay", "retry-max-time", "proxy", "url", "cacert", "capath"],
      ["cert", "key", "write-out", "referer", "cookie", "cookie-jar", "output-dir", "config", "resolve", "range"],
      ["upload-file", "proto", "proto-default", "proto-redir", "tls-max", "ciphers", "limit-rate", "connect-to"],
    ),
  ),
};

const wgetGrammar: OptionGrammar = {
  short: "ABDIOPQRTUaeiltow",
  long: new Set(
    ["output-document", "directory-prefix", "tries", "timeout", "header", "user-agent", "user", "password"].concat([
      "post-data",
      "ca-certificate",
      "output-file",
      "append-output",
      "waitretry",
      "secure-protocol",
      "referer",
    ]),
  ),
};

/** The download that a command is; undefined for any other command. */
export function downloadOf(command: ShellCommand): Download | undefined {
  const program = programOf(command);
  if (program?.name === "curl") return curl(readOptions(program.args, curlGrammar), redirectedTo(command));
  return program?.name === "wget" ? wget(readOptions(program.args, wgetGrammar), redirectedTo(command)) : undefined;
}

/** The files that the output of a command goes to. */
export function redirectedTo({ redirections }: ShellCommand): readonly string[] {
  return redirections.flatMap(({ operator, target }) => (/^>[>|]?$/.test(operator) ? [target.text] : []));
}

function curl({ options, operands }: CommandLine, redirections: readonly string[]): Download | undefined {
  const urls = [...operands, ...options.flatMap(({ name, value }) => (name === "--url" && value ? [value] : []))];
  if (urls.length === 0) return undefined;
  const outputs = valuesOf(options, ["-o", "--output"]).filter((file) => !isStandardOutput(file));
  const named = options.some(({ name }) => name === "-O" || name.startsWith("--remote-name"));
  const [folder = ""] = valuesOf(options, ["--output-dir"]);
  const insecureOption = options.find(({ name }) => name === "-k" || name === "--insecure")?.name;
  const toStandardOutput = !named && outputs.length + redirections.length === 0;
  const files = outputs.length > 0 ? outputs.map((file) => joined(folder, file)) : redirections;
  return { program: "curl", urls, toStandardOutput, files, folder: named ? folder : undefined, insecureOption };
}

function wget({ options, operands }: CommandLine, redirections: readonly string[]): Download | undefined {
  if (operands.length === 0) return undefined;
  const outputs = valuesOf(options, ["-O", "--output-document"]);
  const toStandardOutput = outputs.some(isStandardOutput);
  const [folder = ""] = valuesOf(options, ["-P", "--directory-prefix"]);
  return {
    program: "wget",
    urls: operands,
    toStandardOutput,
    files: toStandardOutput ? redirections : outputs,
    folder: outputs.length === 0 ? folder : undefined,
    insecureOption: options.find(({ name }) => name === "--no-check-certificate")?.name,
  };
}

function valuesOf(options: readonly CommandOption[], names: readonly string[]): readonly string[] {
  return options.flatMap(({ name, value }) => (names.includes(name) && value !== undefined ? [value] : []));
}

/** A file in a folder; the file alone where no folder is named. */
export function joined(folder: string, file: string): string {
  return folder === "" || file.startsWith("/") ? file : `${folder.replace(/\/+$/, "")}/${file}`;
}

function isStandardOutput(target: string | undefined): boolean {
  return target === "-" || target === "/dev/stdout";
}

const local = /^(?:[a-z]+:\/\/)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1)(?:[:/]|$)/;

/** True for an address of the machine itself, which nobody on the network can answer for. */
export function isLocalUrl(url: string): boolean {
  return local.test(url);
}

const interpreters = /^(?:python[\d.]*|perl|ruby|node|php[\d.]*|Rscript)$/;

/** True where a program runs as a program what it reads from standard input: `sh`, `bash -s --`, `python -`, `sudo sh`. */
export function runsStandardInput({ name, args }: Program): boolean {
  if (isShell(name)) return shellReadsInput(args);
  if (!interpreters.test(name)) return false;
  for (const arg of args) {
    if (arg === "-" || arg === "/dev/stdin" || arg === "--") return true;
    if (!/^-[uBEIsqW]+$/.test(arg)) return false;
  }
  return true;
}

function shellReadsInput(args: readonly string[]): boolean {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "/dev/stdin" || arg === "-" || /^-[A-Za-z]*s[A-Za-z]*$/.test(arg)) return true;
    if (/^-[A-Za-z]*c$/.test(arg)) return false;
    if (/^[-+][oO]$/.test(arg)) at++;
    else if (!/^[-+]/.test(arg)) return false;
  }
  return true;
}

/** The downloads whose output is the output of a script: the last of its pipelines that prints one. */
export function printedDownload(script: ShellScript): Download | undefined {
  for (const pipeline of script)
    for (const command of pipeline) {
      const download = downloadOf(command);
      if (download?.toStandardOutput === true) return download;
    }
  return undefined;
}
