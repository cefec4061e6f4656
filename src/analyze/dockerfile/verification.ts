import type { ExpandedText } from "../../model/dockerfile.ts";
import { downloadOf, isLocalUrl } from "./downloads.ts";
import type { Program } from "./programs.ts";
import { programOf } from "./programs.ts";
import type { ShellCommand } from "./shell.ts";

/** A way in which a command accepts what anyone may have sent. */
export interface Weakening {
  /** The option or setting, as its program calls it. */
  readonly option: string;
  /** True where a checksum or a signature compared afterwards makes up for it. */
  readonly mended: "byChecksum" | "never";
}

/**
 * The setting of a command that switches the verification of certificates or signatures off; undefined where there is
 * none. Looks at curl, wget, git, npm, yarn, pnpm, pip, apt, apk, yum, dnf, microdnf, zypper, and at the environment
 * variables of Git, Node.js and Python.
 */
export function weakeningOf(command: ShellCommand): Weakening | undefined {
  const assigned = command.assignments.map(({ text }) => text);
  const program = programOf(command);
  const exported = program?.name === "export" ? program.args : [];
  for (const text of [...assigned, ...exported]) {
    const equals = text.indexOf("=");
    if (equals > 0 && switchesVerificationOff(text.slice(0, equals), text.slice(equals + 1)))
      return { option: text.slice(0, equals), mended: "never" };
  }
  const download = downloadOf(command);
  if (download !== undefined)
    return download.insecureOption === undefined || download.urls.every(isLocalUrl)
      ? undefined
      : { option: download.insecureOption, mended: "byChecksum" };
  return program && ofProgram(program);
}

/** True for an environment variable whose value switches the verification of certificates off. */
export function switchesVerificationOff(name: string, value: string): boolean {
  if (name === "NODE_TLS_REJECT_UNAUTHORIZED" || name === "PYTHONHTTPSVERIFY") return value === "0";
  return name === "GIT_SSL_NO_VERIFY" && /^(?:1|true|yes|on)$/i.test(value);
}

/** The value of a text of the Dockerfile, where it is known. */
export function knownValue(text: ExpandedText | null): string | undefined {
  return text?.value.state === "known" ? text.value.value : undefined;
}

function ofProgram({ name, args }: Program): Weakening | undefined {
  const never = (option: string | undefined): Weakening | undefined =>
    option === undefined ? undefined : { option, mended: "never" };
  if (name === "git") return never(gitSetting(args));
  if (name === "npm" || name === "yarn" || name === "pnpm") return never(strictSsl(args));
  if (/^pip[\d.]*$/.test(name)) return never(trustedHost(args));
  if (/^python[\d.]*$/.test(name) && args[0] === "-m" && args[1] === "pip") return never(trustedHost(args.slice(2)));
  if (name === "apt" || name === "apt-get") return never(args.find((arg) => aptOption.test(arg)));
  if (name === "apk")
    return args.includes("--allow-untrusted") ? { option: "--allow-untrusted", mended: "byChecksum" } : undefined;
  if (/^(?:yum|dnf5?|microdnf|tdnf|zypper)$/.test(name)) {
    const option = args.find((arg) => rpmOption.test(arg));
    return option === undefined ? undefined : { option, mended: "byChecksum" };
  }
  return undefined;
}

const aptOption =
  /^--allow-unauthenticated$|^--allow-insecure-repositories$|^(?:-o)?(?:Acquire::AllowInsecureRepositories|APT::Get::AllowUnauthenticated)=(?:true|1|yes)$|^(?:-o)?Acquire::https::(?:[^:]+::)?Verify-Peer=(?:false|0|no)$/i;
const rpmOption = /^--nogpgcheck$|^--no-gpg-checks?$|^--setopt=(?:[^=]+\.)?(?:sslverify|gpgcheck)=(?:0|false|no)$/;

function gitSetting(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => /^http\.(?:.+\.)?sslverify(?:=(?:false|0|no|off))?$/i.test(arg));
  const setting = args[at];
  if (setting === undefined) return undefined;
  const value = setting.includes("=") ? setting.slice(setting.indexOf("=") + 1) : args[at + 1];
  return /^(?:false|0|no|off)$/i.test(value ?? "") ? "http.sslVerify=false" : undefined;
}

function strictSsl(args: readonly string[]): string | undefined {
  const off = args.some(
    (arg, at) =>
      /^(?:--)?strict-ssl=(?:false|0)$/.test(arg) ||
      arg === "--no-strict-ssl" ||
      (/^(?:--)?(?:strict-ssl|enableStrictSsl)$/.test(arg) && /^(?:false|0)$/.test(args[at + 1] ?? "")),
  );
  return off ? "strict-ssl=false" : undefined;
}

function trustedHost(args: readonly string[]): string | undefined {
  if (args.includes("--require-hashes")) return undefined;
  const hosts = args.flatMap((arg, at) => {
    if (arg === "--trusted-host") return [args[at + 1] ?? ""];
    return arg.startsWith("--trusted-host=") ? [arg.slice("--trusted-host=".length)] : [];
  });
  return hosts.some((host) => host !== "" && !isLocalUrl(host)) ? "--trusted-host" : undefined;
}
