import type { SubjectIdentity } from "../model/finding.ts";
import type { ReportWords } from "./words.ts";

/** What a finding is about, in a few words: `Deployment shop/web`. */
export function subjectText(subject: SubjectIdentity, words: Pick<ReportWords, "namespace" | "environment">): string {
  switch (subject.kind) {
    case "resource": {
      const { kind, namespace, name } = subject.resource;
      const qualified = namespace === "" ? name : `${namespace}/${name}`;
      return name === "" ? kind : `${kind} ${qualified}`;
    }
    case "namespace":
      return words.namespace(subject.name);
    case "environment":
      return words.environment(subject.name);
    case "component":
      return subject.name;
    case "file":
      return subject.path;
  }
}
