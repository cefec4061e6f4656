import type {
  ReportingDescriptorReference,
  ReportingDescriptorRelationship,
  ToolComponent,
  ToolComponentReference,
} from "sarif";
import type { Control } from "../guidance/frameworks/controls.ts";
import type { FrameworkId } from "../guidance/frameworks.ts";
import { cites, frameworkIds, frameworks, isAbout } from "../guidance/frameworks.ts";
import { nameOfReference } from "../guidance/references.ts";
import type { Finding, RuleInfo } from "../model/finding.ts";
import type { Language } from "../model/text.ts";

/** The frameworks as SARIF taxonomies (SARIF 2.1.0, 3.14.8): what rules cite of them, and what a finding is about. */
export interface Taxonomies {
  readonly components: ToolComponent[];
  readonly references: ToolComponentReference[];
  relationshipsOf(rule: RuleInfo): ReportingDescriptorRelationship[];
  taxaOf(finding: Finding): ReportingDescriptorReference[];
}

interface Taxon {
  readonly framework: FrameworkId;
  readonly control: Control;
  readonly reference: ReportingDescriptorReference;
}

/** The controls that these rules cite, framework by framework. */
export function taxonomiesOf(rules: ReadonlyMap<string, RuleInfo>, language: Language): Taxonomies {
  const components: ToolComponent[] = [];
  const taxa: Taxon[] = [];
  for (const id of frameworkIds) {
    const cited = frameworks[id].controls.filter((control) =>
      [...rules.values()].some((rule) => cites(rule, id, control)),
    );
    if (cited.length === 0) continue;
    const index = components.length;
    cited.forEach((control, place) => {
      taxa.push({ framework: id, control, reference: { id: control.id, index: place, toolComponent: { index } } });
    });
    components.push({
      name: frameworks[id].name,
      isComprehensive: false,
      language: language === "fr" ? "fr" : "en-US",
      taxa: cited.map((control) => {
        const url = nameOfReference(`${id}:${control.id}`, language)?.url;
        const title = control.title[language];
        return { id: control.id, shortDescription: { text: title }, ...(url !== undefined && { helpUri: url }) };
      }),
    });
  }
  const ofRule = new Map(
    [...rules.values()].map((rule) => [
      rule.id,
      taxa.filter(({ framework, control }) => cites(rule, framework, control)),
    ]),
  );
  return {
    components,
    references: components.map(({ name }, index) => ({ name, index })),
    relationshipsOf: ({ id }) =>
      (ofRule.get(id) ?? []).map(({ reference }) => ({ target: reference, kinds: ["relevant"] })),
    taxaOf({ rule, messageId, subject, question }) {
      const citing = rules.get(rule);
      if (citing === undefined) return [];
      const component = subject.kind === "component" ? subject.name : undefined;
      return (ofRule.get(rule) ?? [])
        .filter(({ framework, control }) =>
          isAbout(citing, framework, control, { message: messageId, component, question }),
        )
        .map(({ reference }) => reference);
    },
  };
}
