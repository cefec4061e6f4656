import { programOf } from "../../analyze/dockerfile/programs.ts";
import type { ShellCommand } from "../../analyze/dockerfile/shell.ts";
import { defineRule } from "../../model/rule.ts";
import { readableCommandsOf } from "./build-commands.ts";
import { text } from "./no-sudo.text.ts";

const managers = /^(?:apt|apt-get|aptitude|apk|yum|dnf5?|microdnf|tdnf|zypper|pacman)$/;
const installs = /^(?:install|add|in|-S[yu]*)$/;
const removes = /^(?:remove|purge|autoremove|del|erase|rm|-R[nsc]*)$/;

/** The package, with what may follow its name: `=1.9`, `-1.9`, `/bookworm`, `:amd64`. */
const sudo = /^(?:sudo|sudo-ldap|doas|opendoas)(?:[=<>~/:]|-\d|$)/;

/**
 * Commands of RUN in the stages that the image consists of; not allowed: installing `sudo` or `doas` with apt, apk, dnf,
 * microdnf, tdnf, yum, zypper or pacman. A later command that removes the package counts for all before it.
 */
export const noSudo = defineRule({
  id: "no-sudo",
  question: "non-root.escalation",
  severity: "low",
  references: ["nsa:non-root-containers", "attack:T1548", "owasp:K01", "owasp-2022:K01"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, _context, report) {
    const shipped = readableCommandsOf(record, report).filter((command) => command.shipped);
    const removed = Math.max(
      -1,
      ...shipped
        .filter(({ scripts }) => scripts.flat(2).some((command) => packageIn(command, removes) !== undefined))
        .map(({ range }) => range.start),
    );
    for (const { scripts, range } of shipped) {
      if (range.start <= removed) continue;
      const command = scripts.flat(2).find((candidate) => packageIn(candidate, installs) !== undefined);
      const name = command && packageIn(command, installs);
      if (name !== undefined) report.fail("installed", { name }, { at: command?.range ?? range });
    }
  },
});

function packageIn(command: ShellCommand, action: RegExp): string | undefined {
  const program = programOf(command);
  if (program === undefined || !managers.test(program.name)) return undefined;
  const start = program.args.findIndex((arg) => action.test(arg));
  const found = start < 0 ? undefined : program.args.slice(start + 1).find((arg) => sudo.test(arg));
  return found?.replace(/[=<>~/:].*$|-\d.*$/, "");
}
