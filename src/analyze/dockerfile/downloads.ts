import type { CommandLine, OptionGrammar } from "./options.ts";
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
  if (program?.name === "curl") return curl(readOptions(program.args, curlGrammar), isRedirected(command));
  return program?.name === "wget" ? wget(readOptions(program.args, wgetGrammar)) : undefined;
}

function isRedirected({ redirections }: ShellCommand): boolean {
  return redirections.some(({ operator }) => operator === ">" || operator === ">>" || operator === ">|");
}

function curl({ options, operands }: CommandLine, redirected: boolean): Download | undefined {
  const urls = [...operands, ...options.flatMap(({ name, value }) => (name === "--url" && value ? [value] : []))];
  if (urls.length === 0) return undefined;
  const toFile = options.some(({ name, value }) => {
    if (name === "-o" || name === "--output") return !isStandardOutput(value);
    return name === "-O" || name.startsWith("--remote-name");
  });
  const insecureOption = options.find(({ name }) => name === "-k" || name === "--insecure")?.name;
  return { program: "curl", urls, toStandardOutput: !toFile && !redirected, insecureOption };
}

function wget({ options, operands }: CommandLine): Download | undefined {
  if (operands.length === 0) return undefined;
  const toStandardOutput = options.some(
    ({ name, value }) => (name === "-O" || name === "--output-document") && isStandardOutput(value),
  );
  const insecureOption = options.find(({ name }) => name === "--no-check-certificate")?.name;
  return { program: "wget", urls: operands, toStandardOutput, insecureOption };
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

const verifiers =
  /^(?:sha(?:1|224|256|384|512)?sum|shasum|b2sum|md5sum|gpgv?2?|cosign|minisign|signify|slsa-verifier|gh|openssl|rpmkeys|debsig-verify|keybase|rekor-cli)$/;

/** True where a script compares what it has with a checksum or a signature. */
export function verifiesContent(scripts: readonly ShellScript[]): boolean {
  return scripts.some((script) =>
    script.some((pipeline) =>
      pipeline.some((command) => {
        const program = programOf(command);
        return program !== undefined && verifiers.test(program.name);
      }),
    ),
  );
}
