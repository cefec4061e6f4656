import { attackControls } from "./frameworks/attack.ts";
import { cisControls } from "./frameworks/cis.ts";
import type { Control } from "./frameworks/controls.ts";
import { nsaControls } from "./frameworks/nsa.ts";
import { owasp2022Controls, owaspControls } from "./frameworks/owasp.ts";
import { pssControls } from "./frameworks/pss.ts";
import type { QuestionId } from "./questions.ts";

/** The frameworks that rules cite, as `framework:control`. */
export const frameworkIds = ["nsa", "pss", "cis", "attack", "owasp", "owasp-2022"] as const;

/** Which framework. */
export type FrameworkId = (typeof frameworkIds)[number];

/** A framework and all that it asks for. */
export interface Framework {
  readonly id: FrameworkId;
  readonly name: string;
  /** Requirements can be met; of risks and techniques it can only be said that nothing was found. */
  readonly lists: "requirements" | "risks";
  /** True where what rempart finds worth a mention alone breaks a control: a benchmark takes its own words as they are. */
  readonly literal: boolean;
  readonly controls: readonly Control[];
}

/** Every framework by its id. */
export const frameworks: Readonly<Record<FrameworkId, Framework>> = {
  nsa: {
    id: "nsa",
    name: "NSA/CISA Kubernetes Hardening Guidance 1.2",
    lists: "requirements",
    literal: false,
    controls: nsaControls,
  },
  pss: { id: "pss", name: "Pod Security Standards", lists: "requirements", literal: true, controls: pssControls },
  cis: {
    id: "cis",
    name: "CIS Kubernetes Benchmark 1.12",
    lists: "requirements",
    literal: true,
    controls: cisControls,
  },
  attack: {
    id: "attack",
    name: "MITRE ATT&CK for Containers, version 19",
    lists: "risks",
    literal: false,
    controls: attackControls,
  },
  owasp: {
    id: "owasp",
    name: "OWASP Kubernetes Top Ten 2025",
    lists: "risks",
    literal: false,
    controls: owaspControls,
  },
  "owasp-2022": {
    id: "owasp-2022",
    name: "OWASP Kubernetes Top Ten 2022",
    lists: "risks",
    literal: false,
    controls: owasp2022Controls,
  },
};

/** The control that a reference names; undefined where there is none. */
export function controlOf(reference: string): { readonly framework: Framework; readonly control: Control } | undefined {
  const colon = reference.indexOf(":");
  const id = frameworkIds.find((candidate) => candidate === reference.slice(0, colon));
  const framework = id && frameworks[id];
  const control = framework?.controls.find((candidate) => candidate.id === reference.slice(colon + 1));
  return framework && control && { framework, control };
}

/** What a rule says of itself that tells which controls it answers. */
export interface Citing {
  readonly references: readonly string[];
  /** Controls that some findings alone are about: by message, by component, by question. */
  readonly referencesOf?: Readonly<Partial<Record<string, readonly string[]>>>;
  /** The components that the rule asks. */
  readonly components?: readonly string[];
  readonly question: QuestionId | "definitions";
}

/** True for a rule that cites the control itself, or its level while it answers one of the control's questions. */
export function cites({ references, referencesOf = {}, question }: Citing, framework: FrameworkId, control: Control) {
  const cited = `${framework}:${control.id}`;
  if (references.includes(cited) || keysOf(referencesOf, cited).length > 0) return true;
  const { level } = control;
  if (level === undefined || !level.questions.some((asked) => asked === question)) return false;
  return [level.id, ...level.stricter].some((standard) => references.includes(`${framework}:${standard}`));
}

function keysOf(referencesOf: NonNullable<Citing["referencesOf"]>, cited: string): readonly string[] {
  return Object.keys(referencesOf).filter((key) => referencesOf[key]?.includes(cited));
}

/** What findings of one rule are told apart by. */
export interface FindingKeys {
  readonly message: string;
  readonly component?: string | undefined;
  readonly question: string;
}

/** Which findings of a rule are about a control: of each list that is not empty, one must be the finding's. */
export interface Narrowing {
  readonly messages: readonly string[];
  readonly components: readonly string[];
  readonly questions: readonly string[];
}

/** Which findings of a rule that cites a control are about it; all of them where no list has anything. */
export function narrowingOf(
  { referencesOf = {}, components = [] }: Pick<Citing, "referencesOf" | "components">,
  framework: FrameworkId,
  { id }: Pick<Control, "id">,
): Narrowing {
  const keys = keysOf(referencesOf, `${framework}:${id}`);
  const questions = keys.filter((key) => key.endsWith(".definitions"));
  const named = keys.filter((key) => components.includes(key));
  const messages = keys.filter((key) => !questions.includes(key) && !named.includes(key));
  return { messages, components: named, questions };
}

/** Whether a finding of a rule is about a control. */
export function isAbout(citing: Citing, framework: FrameworkId, control: Control, finding: FindingKeys): boolean {
  if (!cites(citing, framework, control)) return false;
  const { messages, components, questions } = narrowingOf(citing, framework, control);
  return (
    (messages.length === 0 || messages.includes(finding.message)) &&
    (components.length === 0 || (finding.component !== undefined && components.includes(finding.component))) &&
    (questions.length === 0 || questions.includes(finding.question))
  );
}
