import type { Path } from "../../model/json.ts";
import { listAt, objectAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-relative-exec-plugin.text.ts";

/** Folders where every user of a machine may put a file. */
const openToAll =
  /^(?:\/private)?\/(?:tmp|var\/tmp|dev\/shm)\/|^[A-Z]:[\\/](?:Windows[\\/]Temp|Temp|Users[\\/]Public)[\\/]/i;

const shells = /^(?:sh|bash|dash|ash|zsh|ksh|fish|cmd|powershell|pwsh)(?:\.exe)?$/i;

/**
 * `users[].user.exec.command` of a kubeconfig (v1 Config): whoever uses the file runs it as themselves. A relative path is
 * looked up in the folder of the kubeconfig (client-go, `clientcmd`: ResolveLocalPaths), not in the working directory, so
 * that whoever hands over the folder hands over the program; `~` and `$HOME` are not expanded and count as relative.
 * Allowed: a bare name, found on the PATH, and an absolute path that is not in a folder open to all. A shell is lighter:
 * what it runs stands in the file, but any text does.
 */
export const noRelativeExecPlugin = defineRule({
  id: "no-relative-exec-plugin",
  question: "kubeconfig.plugins",
  severity: "medium",
  references: ["nsa:kubeconfig-files", "attack:T1059"],
  subject: "kubeconfig",
  scope: "subject",
  text,
  check({ resource: { object } }, _context, report) {
    const users = listAt(object, ["users"]).map((entry, index) => ({ entry, index }));
    const plugins = users.filter(({ entry }) => objectAt(entry, ["user", "exec"]) !== undefined);
    if (plugins.length === 0) return report.notApplicable();
    for (const { entry, index } of plugins) {
      const command = stringAt(entry, ["user", "exec", "command"]) ?? "";
      const name = stringAt(entry, ["name"]) ?? `#${index}`;
      const at: Path = ["users", index, "user", "exec", "command"];
      const base = command.slice(Math.max(command.lastIndexOf("/"), command.lastIndexOf("\\")) + 1);
      if (openToAll.test(command)) report.fail("openToAll", { name, command }, { at, severity: "high" });
      else if (isRelative(command)) report.fail("relative", { name, command }, { at });
      else if (shells.test(base)) report.fail("shell", { name, command }, { at, severity: "low" });
    }
  },
});

/** A path that is neither absolute, on any system, nor a bare name. */
function isRelative(command: string): boolean {
  if (command.startsWith("/") || command.startsWith("\\\\") || /^[A-Z]:[\\/]/i.test(command)) return false;
  return command.includes("/") || /^\.{1,2}\\/.test(command);
}
