import { attackControls } from "./frameworks/attack.ts";
import { cisControls } from "./frameworks/cis.ts";
import type { Control } from "./frameworks/controls.ts";
import { nsaControls } from "./frameworks/nsa.ts";
import { owaspControls } from "./frameworks/owasp.ts";
import { pssControls } from "./frameworks/pss.ts";
import type { QuestionId } from "./questions.ts";

/** The frameworks that rules cite, as `framework:control`. */
export const frameworkIds = ["nsa", "pss", "cis", "attack", "owasp"] as const;

/** Which framework. */
export type FrameworkId = (typeof frameworkIds)[number];

/** A framework and all that it asks for. */
export interface Framework {
  readonly id: FrameworkId;
  readonly name: string;
  readonly controls: readonly Control[];
}

/** Every framework by its id. */
export const frameworks: Readonly<Record<FrameworkId, Framework>> = {
  nsa: { id: "nsa", name: "NSA/CISA Kubernetes Hardening Guidance 1.2", controls: nsaControls },
  pss: { id: "pss", name: "Pod Security Standards", controls: pssControls },
  cis: { id: "cis", name: "CIS Kubernetes Benchmark 1.12", controls: cisControls },
  attack: { id: "attack", name: "MITRE ATT&CK for Containers", controls: attackControls },
  owasp: { id: "owasp", name: "OWASP Kubernetes Top Ten 2022", controls: owaspControls },
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
  readonly question: QuestionId | "definitions";
}

/** True for a rule that cites the control itself, or its level while it answers one of the control's questions. */
export function cites({ references, question }: Citing, framework: FrameworkId, { id, level }: Control): boolean {
  if (references.includes(`${framework}:${id}`)) return true;
  if (level === undefined || !level.questions.some((asked) => asked === question)) return false;
  return [level.id, ...level.stricter].some((standard) => references.includes(`${framework}:${standard}`));
}
