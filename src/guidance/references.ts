import type { Control } from "./frameworks/controls.ts";
import type { FrameworkId } from "./frameworks.ts";
import { controlOf } from "./frameworks.ts";
import type { Bilingual } from "./types.ts";

const guide =
  "https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF";

/** A control of a framework: what it is called, and the page to read about it, where there is a public one. */
export interface NamedReference {
  readonly name: string;
  readonly url?: string;
}

type Namer = (control: Control, language: keyof Bilingual) => Required<NamedReference>;

const namers: Readonly<Record<FrameworkId, Namer>> = {
  nsa: ({ title }, language) => ({ name: `NSA/CISA Kubernetes Hardening Guidance, ${title[language]}`, url: guide }),
  pss: ({ id, title, level }, language) => {
    const standard = level?.id ?? id;
    const name = level === undefined ? title[language] : `${capitalized(standard)}, ${title[language]}`;
    const url = `https://kubernetes.io/docs/concepts/security/pod-security-standards/#${standard}`;
    return { name: `Pod Security Standards, ${name}`, url };
  },
  cis: ({ id, title }, language) => ({
    name: `CIS Kubernetes Benchmark 1.12, ${id} (${title[language]})`,
    url: "https://www.cisecurity.org/benchmark/kubernetes",
  }),
  attack: ({ id, title }, language) => ({
    name: `MITRE ATT&CK ${id}, ${title[language]}`,
    url: `https://attack.mitre.org/techniques/${id.replace(".", "/")}/`,
  }),
  owasp: (control, language) => topTen(control, language, "2025"),
  "owasp-2022": (control, language) => topTen(control, language, "2022"),
};

function topTen({ id, title }: Control, language: keyof Bilingual, edition: string): Required<NamedReference> {
  return {
    name: `OWASP Kubernetes Top Ten ${edition}, ${id} (${title[language]})`,
    url: "https://owasp.org/www-project-kubernetes-top-ten/",
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The control that a reference names; undefined where no such control is known. */
export function nameOfReference(reference: string, language: keyof Bilingual): NamedReference | undefined {
  const found = controlOf(reference);
  return found && namers[found.framework.id](found.control, language);
}
