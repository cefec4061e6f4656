import { isBreak } from "./characters.ts";
import type { ProblemKey, YamlProblem } from "./problems.ts";

/** A problem as it should be told: what it really comes from, where, and what to add to its words. */
export interface Hint {
  readonly problem: ProblemKey;
  readonly offset: number;
  readonly en: string;
  readonly fr: string;
}

const TYPOGRAPHIC = /[\u2018\u2019\u201c\u201d\u00ab\u00bb\u201e\u201a]/;

/** Farther than this before a problem its cause is not looked for on a line. */
const LONGEST_LOOK = 2000;

/** Recognises what newcomers' documents most often fail of: template text, tabs, typographic quotes. */
export function hintFor(text: string, problem: YamlProblem, start: number): Hint {
  const { offset } = problem;
  let lineStart = offset;
  const first = Math.max(start, offset - LONGEST_LOOK);
  while (lineStart > first && !isBreak(text.charCodeAt(lineStart - 1))) lineStart--;
  let lineEnd = offset;
  const last = Math.min(text.length, offset + LONGEST_LOOK);
  while (lineEnd < last && !isBreak(text.charCodeAt(lineEnd))) lineEnd++;
  const line = text.slice(lineStart, lineEnd);
  const template = line.indexOf("{{");
  if (template >= 0 && lineStart + template <= offset && line.includes("}}", template)) {
    return { problem: "templateText", offset: lineStart + template, en: "", fr: "" };
  }
  if (TYPOGRAPHIC.test(line)) {
    return {
      problem: problem.problem,
      offset,
      en: " This line has typographic quotes, which are ordinary characters in YAML: type straight ones.",
      fr: " Cette ligne contient des guillemets typographiques, qui sont des caractères ordinaires pour YAML : tapez des guillemets droits.",
    };
  }
  const tab = indentationTab(line);
  if (tab >= 0 && lineStart + tab <= offset) {
    return { problem: "tabIndentation", offset: lineStart + tab, en: "", fr: "" };
  }
  return { problem: problem.problem, offset, en: "", fr: "" };
}

/** Index of a tab within the line's indentation, or -1. */
function indentationTab(line: string): number {
  for (let i = 0; i < line.length; i++) {
    if (line.charCodeAt(i) === 9) return i;
    if (line.charCodeAt(i) !== 32) return -1;
  }
  return -1;
}
