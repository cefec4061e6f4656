import { defineRule } from "../../model/rule.ts";
import { text } from "./no-privileged-build.text.ts";

/**
 * Flags of RUN in the stages that the final image needs; not allowed: `--security=insecure`, which runs the command
 * with all capabilities (BuildKit's entitlement `security.insecure`), and `--network=host` (`network.host`).
 */
export const noPrivilegedBuild = defineRule({
  id: "no-privileged-build",
  question: "images.build-isolation",
  severity: "medium",
  references: ["nsa:secure-images", "attack:T1611", "attack:T1612", "owasp-2022:K02"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check({ dockerfile: { instructions, stages } }, _context, report) {
    if (stages.length === 0) report.notApplicable();
    for (const { keyword, stage, flags } of instructions) {
      if (keyword !== "RUN" || stage === null || stages[stage]?.built !== true) continue;
      for (const { name, value, range } of flags)
        if (name === "security" && value?.text === "insecure") report.fail("insecure", {}, { at: range });
        else if (name === "network" && value?.text === "host")
          report.fail("hostNetwork", {}, { at: range, severity: "low" });
    }
  },
});
