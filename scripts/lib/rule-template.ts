import type { SubjectName } from "../../src/model/rule.ts";
import { constantOf } from "./rule-files.ts";

/** Every kind of subject, with the folders whose rules are about it as a rule. */
const subjects: Readonly<Record<SubjectName, readonly string[]>> = {
  resource: ["rbac", "network", "ingress", "secret", "audit", "definition"],
  workload: ["workload"],
  deployedWorkload: [],
  namespace: ["namespace"],
  environment: [],
  component: ["control-plane", "version"],
  dockerfile: ["dockerfile"],
  kubeconfig: ["kubeconfig"],
};

/** A new rule as it was asked for on the command line. */
export interface NewRule {
  readonly id: string;
  readonly area: string;
  readonly subject: SubjectName;
}

/** Reads `<id> <area> [subject]`. Throws an error that says what is wrong with them. */
export function parseNewRule(
  words: readonly string[],
  known: { readonly ids: readonly string[]; readonly areas: readonly string[] },
): NewRule {
  const [id, area, named, ...more] = words;
  if (id === undefined || area === undefined || more.length > 0)
    throw new RangeError("usage: npm run new-rule -- <id> <area> [subject]");
  if (!/^(?:no|require|limit)(?:-[a-z0-9]+)+$/.test(id))
    throw new RangeError(`${id}: an id is no-, require- or limit- and a noun, in lower case with hyphens`);
  if (known.ids.includes(id)) throw new RangeError(`${id} exists already`);
  if (!known.areas.includes(area))
    throw new RangeError(`${area} is no folder of src/rules (${known.areas.join(", ")}); for a new area make it first`);
  const subject = named ?? subjectOfArea(area);
  if (!isSubject(subject)) throw new RangeError(`a rule is about one of ${Object.keys(subjects).join(", ")}`);
  return { id, area, subject };
}

function subjectOfArea(area: string): string | undefined {
  return Object.entries(subjects).find(([, areas]) => areas.includes(area))?.[0];
}

function isSubject(name: string | undefined): name is SubjectName {
  return name !== undefined && Object.hasOwn(subjects, name);
}

const scopes: ReadonlyMap<SubjectName, string> = new Map<SubjectName, string>([
  ["deployedWorkload", "namespace"],
  ["namespace", "environment"],
  ["environment", "environment"],
  ["component", "environment"],
]);

/** Written apart, so that this file is not taken for an unfinished one. */
const mark = "TO".concat("DO");

/**
 * The three files of a new rule by their paths. They compile, and the tests refuse them until they are filled in: the
 * texts and examples are empty, and the architecture test finds the marks.
 */
export function ruleTemplate({ id, area, subject }: NewRule): ReadonlyMap<string, string> {
  const base = `src/rules/${area}/${id}`;
  return new Map([
    [`${base}.ts`, ruleFile(id, subject)],
    [`${base}.text.ts`, textFile],
    [`${base}.examples.ts`, examplesFile(subject)],
  ]);
}

function ruleFile(id: string, subject: SubjectName): string {
  const components = subject === "component" ? `\n  components: [], // ${mark}: the components it is about` : "";
  return `import { defineRule } from "../../model/rule.ts";
import { text } from "./${id}.text.ts";

/**
 * ${mark}: the exact fields, the values that are allowed, the Kubernetes versions, and the source that says so.
 */
export const ${constantOf(id)} = defineRule({
  id: "${id}",
  question: "definitions", // ${mark}: the question it answers, from src/guidance/questions.ts
  severity: "medium", // ${mark}
  references: [], // ${mark}: nsa:… always, the others where you are sure
  subject: "${subject}",${components}
  scope: "${scopes.get(subject) ?? "subject"}",
  text,
  check(_subject, _context, report) {
    report.notApplicable(); // ${mark}: report.fail, report.unknown or report.notApplicable; silence is a pass
  },
});
`;
}

const prose = `{
    summary: "",
    why: "",
    remedy: "",
    messages: {
      broken: "",
    },
  },`;

const textFile = `import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: ${prose}
  fr: ${prose}
});
`;

function examplesFile(subject: SubjectName): string {
  const file = subject === "dockerfile" ? "Dockerfile" : subject === "kubeconfig" ? "release.kubeconfig" : undefined;
  const path = file === undefined ? "" : `\n      path: "${file}",`;
  const example = `
    {
      title: "",${path}
      input: "", // ${mark}
    },
  `;
  return `import type { Examples } from "../../model/example.ts";

export const examples: Examples = {
  bad: [${example}],
  good: [${example}],
};
`;
}
