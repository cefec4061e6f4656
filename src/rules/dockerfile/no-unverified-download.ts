import type { BuildCommand } from "../../analyze/dockerfile/commands.ts";
import { verifiesContent } from "../../analyze/dockerfile/content-checks.ts";
import { downloadOf, isLocalUrl } from "../../analyze/dockerfile/downloads.ts";
import type { ShellCommand } from "../../analyze/dockerfile/shell.ts";
import { usedDownloads } from "../../analyze/dockerfile/used-downloads.ts";
import { knownValue, switchesVerificationOff, weakeningOf } from "../../analyze/dockerfile/verification.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import { defineRule } from "../../model/rule.ts";
import type { TextRange } from "../../model/span.ts";
import { commandsOf, readableCommandsOf } from "./build-commands.ts";
import { text } from "./no-unverified-download.text.ts";

/** What is unpacked, installed or run once it is there. */
const programFile =
  /\.(?:sh|bash|py|pl|rb|js|bin|run|deb|rpm|apk|jar|war|whl|gem|exe|msi|zip|tar|tgz|tbz2?|txz|gz|bz2|xz|zst)$/i;

/**
 * Commands of RUN and variables of ENV in the stages that the final image needs. Not allowed: options and settings that
 * switch the verification of certificates or signatures off (`curl -k`, `wget --no-check-certificate`,
 * `http.sslVerify=false`, `strict-ssl=false`, `--trusted-host`, `--allow-unauthenticated`, `--allow-untrusted`,
 * `--nogpgcheck`…; `NODE_TLS_REJECT_UNAUTHORIZED=0`, `GIT_SSL_NO_VERIFY`, `PYTHONHTTPSVERIFY=0`), and `http:` downloads
 * of archives, packages and scripts; nor a download of curl or wget, by whatever connection, that the stage unpacks,
 * installs or runs. A checksum or a signature that the stage compares makes up for how a file came; a script that may do so
 * before the file is used, or words about it in another language, make it unknown. Packages of Alpine and of Red Hat's
 * systems, whose installers look at signatures, are left out, as are keys, data that is not unpacked, and addresses of the
 * machine itself. Of one RUN each setting is named once.
 */
export const noUnverifiedDownload = defineRule({
  id: "no-unverified-download",
  question: "images.build-downloads",
  severity: "medium",
  references: ["nsa:secure-images", "attack:T1195.002", "attack:T1557", "owasp-2022:K02"],
  referencesOf: {
    option: ["attack:T1557"],
    variable: ["attack:T1557"],
    plain: ["attack:T1557"],
    unverified: ["attack:T1195.002"],
  },
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, _context, report) {
    for (const { name, range } of variablesOf(record)) report.fail("variable", { name }, { at: range });
    const commands = readableCommandsOf(record, report);
    const compared = new Set(
      commands.filter(({ scripts }) => verifiesContent(scripts)).map(({ instruction }) => instruction.stage),
    );
    const named = new Set<BuildCommand | ShellCommand>();
    for (const command of commands) {
      const isCompared = compared.has(command.instruction.stage);
      for (const [option, range] of weakenings(command, isCompared)) report.fail("option", { option }, { at: range });
      const plain = isCompared ? undefined : simpleCommands(command).find(downloadsPlainly);
      if (plain === undefined) continue;
      named.add(command).add(plain);
      report.fail("plain", { program: downloadOf(plain)?.program ?? "" }, { at: plain.range });
    }
    const uncompared = commandsOf(record).filter(({ instruction }) => !compared.has(instruction.stage));
    for (const { download, command, run, plain, certain } of usedDownloads(record, uncompared)) {
      if (download.insecureOption !== undefined || named.has(plain ? run : command)) continue;
      const { program } = download;
      if (!certain) report.unknown("build.commands", { file: record.origin.path });
      else if (!plain) report.fail("unverified", { program }, { at: command.range });
      else {
        named.add(run);
        report.fail("plain", { program }, { at: command.range });
      }
    }
  },
});

function simpleCommands({ scripts }: BuildCommand): readonly ShellCommand[] {
  return scripts.flat(2);
}

/** Each setting of one RUN, and the first command that makes it. */
function weakenings(command: BuildCommand, isCompared: boolean): ReadonlyMap<string, TextRange> {
  const options = new Map<string, TextRange>();
  for (const simple of simpleCommands(command)) {
    const weakening = weakeningOf(simple);
    if (weakening === undefined || (isCompared && weakening.mended === "byChecksum")) continue;
    if (!options.has(weakening.option)) options.set(weakening.option, simple.range);
  }
  return options;
}

function downloadsPlainly(command: ShellCommand): boolean {
  const download = downloadOf(command);
  return (
    download?.urls.some((url) => {
      const [address = ""] = url.split(/[?#]/, 1);
      return /^http:\/\/[^$]/i.test(address) && !isLocalUrl(address) && programFile.test(address);
    }) === true
  );
}

function variablesOf({ dockerfile: { instructions, stages } }: DockerfileRecord): readonly {
  readonly name: string;
  readonly range: { readonly start: number; readonly end: number };
}[] {
  return instructions.flatMap((instruction) => {
    const { keyword, stage } = instruction;
    if (keyword !== "ENV" || stage === null || stages[stage]?.built !== true) return [];
    return instruction.pairs.flatMap(({ key, value }) => {
      const name = knownValue(key) ?? "";
      return switchesVerificationOff(name, knownValue(value) ?? "") ? [{ name, range: key.range }] : [];
    });
  });
}
