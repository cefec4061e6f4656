import { formatInBrackets } from "../../analyze/sensitive-values/describe.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-secret-in-dockerfile.text.ts";

/**
 * Values judged sensitive in ENV, ARG, LABEL, RUN, CMD and ENTRYPOINT. ENV, LABEL and commands stay in the image's
 * configuration and history; ARG defaults stay in the history too (Dockerfile reference, "ARG").
 */
export const noSecretInDockerfile = defineRule({
  id: "no-secret-in-dockerfile",
  question: "secrets.image-build",
  severity: "high",
  references: ["nsa:secrets", "attack:T1552.001", "owasp:K03", "owasp-2022:K08"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check({ dockerfile, sensitive }, _context, report) {
    for (const { path, range, at = range, name, ...value } of sensitive) {
      const format = formatInBrackets(value.format);
      const keyword = typeof path[0] === "number" ? (dockerfile.instructions[path[0]]?.keyword ?? "") : "";
      if (name === undefined) report.fail("command", { keyword, format }, { at });
      else report.fail("variable", { keyword, name, format }, { at });
    }
  },
});
