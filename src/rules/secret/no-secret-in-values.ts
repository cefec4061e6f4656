import { formatInBrackets } from "../../analyze/sensitive-values/describe.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-secret-in-values.text.ts";

/**
 * Values files of Helm charts (`values*.yaml`, `*-values.yaml`) and the `literals` of a kustomization's generators. In
 * values and in a `configMapGenerator`, what the reader judged sensitive; in a `secretGenerator` every literal, told once a
 * generator. Allowed: empty values, names of Secrets kept elsewhere, what is filled in later, files encrypted by SOPS.
 */
export const noSecretInValues = defineRule({
  id: "no-secret-in-values",
  question: "secrets.values",
  severity: "high",
  references: ["nsa:secrets", "attack:T1552.001", "owasp:K03", "owasp-2022:K08"],
  subject: "resource",
  scope: "subject",
  kinds: ["rempart.dev/Values", "rempart.dev/Kustomization"],
  text,
  check({ record, groupKind }, _context, report) {
    const told = new Set<string | number | undefined>();
    for (const { path, format, name = "" } of record.sensitive) {
      if (path[0] === "secretGenerator" && groupKind === "rempart.dev/Kustomization") {
        if (told.has(path[1])) continue;
        told.add(path[1]);
        report.fail("generator", {}, { at: path, severity: "medium" });
      } else report.fail("value", { name, format: formatInBrackets(format) }, { at: path });
    }
  },
});
