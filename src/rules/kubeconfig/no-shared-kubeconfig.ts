import { defineRule } from "../../model/rule.ts";
import { credentialsOf } from "./credentials.ts";
import { text } from "./no-shared-kubeconfig.text.ts";

/**
 * The permission bits of a kubeconfig file. With a credential in it: nothing for the group and for others (CIS asks 600 of
 * admin.conf; kubectl and Helm warn). Without one: not writable by others, who could change the server, or the exec plugin
 * that runs as whoever uses the file; a fresh clone has 0644 or 0664, which is fine then. Owner bits do not matter.
 */
export const noSharedKubeconfig = defineRule({
  id: "no-shared-kubeconfig",
  question: "kubeconfig.mode",
  severity: "high",
  references: ["nsa:kubeconfig-files", "attack:T1552.001"],
  subject: "kubeconfig",
  scope: "subject",
  text,
  check(kubeconfig, _context, report) {
    const { mode } = kubeconfig;
    if (mode === undefined) return report.unknown("kubeconfig.mode");
    const secret = credentialsOf(kubeconfig).length > 0;
    const holes = { mode: mode.toString(8).padStart(4, "0") };
    const at = ["kind"];
    if (secret && (mode & 0o004) !== 0) report.fail("readable", holes, { at });
    else if ((mode & 0o002) !== 0) report.fail("writable", holes, { at });
    else if (secret && (mode & 0o060) !== 0) report.fail("group", holes, { at, severity: "medium" });
  },
});
