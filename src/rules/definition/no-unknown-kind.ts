import { judgeKind } from "../../analyze/schema/kinds.ts";
import { isConfiguration } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-unknown-kind.text.ts";
import { definitionSections, definitionSectionsByQuestion } from "./sections.ts";

/**
 * `apiVersion` and `kind` in the groups of Kubernetes itself that the version judged for does not serve: misspelt, in the
 * wrong group or version, not there yet, or there only in alpha or beta versions that came and went (the OpenAPI documents
 * of k8s.io/kubernetes). What the table of removed APIs lists is the question of no-removed-api. A kind that resembles none
 * may be of another project and is left alone.
 */
export const noUnknownKind = defineRule({
  id: "no-unknown-kind",
  question: "definitions",
  severity: "medium",
  references: definitionSections,
  referencesOf: definitionSectionsByQuestion,
  subject: "resource",
  scope: "subject",
  text,
  check({ groupKind, identity: { apiVersion, kind } }, { kubernetesMinor }, report) {
    const { known, problem } = judgeKind(apiVersion, kind, kubernetesMinor);
    if (!known || isConfiguration(groupKind)) {
      report.notApplicable();
      return;
    }
    const version = `1.${kubernetesMinor}`;
    switch (problem?.kind) {
      case undefined:
        return;
      case "misspelt":
        report.fail("misspelt", { apiVersion, kind, meant: problem.meant }, { at: ["kind"] });
        return;
      case "elsewhere":
        report.fail("elsewhere", { apiVersion, kind, meant: problem.meant }, { at: ["apiVersion"] });
        return;
      case "later":
        report.fail("later", { apiVersion, kind, version, since: `1.${problem.since}` }, { at: ["apiVersion"] });
        return;
      case "gone":
        report.fail("gone", { apiVersion, kind, version, last: `1.${problem.last}` }, { at: ["apiVersion"] });
    }
  },
});
