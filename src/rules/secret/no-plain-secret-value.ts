import { formatInBrackets } from "../../analyze/sensitive-values/describe.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-plain-secret-value.text.ts";

/** Formats that are sensitive by their field; other rules ask about those. */
const byField: ReadonlySet<string> = new Set(["secret-data", "encryption-key"]);

/**
 * Values that the reader judged sensitive and replaced, in `env[].value`, `command`, `args`, ConfigMap `data` and
 * annotations. Secrets, kubeconfigs and encryption keys have rules of their own. All Kubernetes versions.
 */
export const noPlainSecretValue = defineRule({
  id: "no-plain-secret-value",
  question: "secrets.plain-values",
  severity: "high",
  references: ["nsa:secrets", "attack:T1552.001", "attack:T1552.007", "owasp:K03", "owasp-2022:K08"],
  subject: "resource",
  scope: "subject",
  text,
  check({ record, groupKind }, _context, report) {
    if (groupKind === "Secret" || groupKind === "Config") return;
    for (const { path, format, name } of record.sensitive) {
      if (byField.has(format)) continue;
      const holes = { name: name ?? "", format: formatInBrackets(format) };
      const options = { at: path };
      if (path.includes("env")) report.fail("variable", holes, options);
      else if (path[0] === "data") report.fail("configMap", holes, options);
      else if (path.includes("annotations")) report.fail("annotation", holes, options);
      else report.fail("argument", holes, options);
    }
  },
});
