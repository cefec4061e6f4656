import type { ExceptionTerms } from "../../model/exception.ts";
import { readTerms } from "./terms.ts";

/** What a comment asks for. */
export interface CommentText extends ExceptionTerms {
  readonly rules: readonly string[];
}

const ruleId = /^[a-z0-9-]{1,64}$/;
const longestComment = 2_000;

/** The word that begins an exception in a comment, behind its `#`. */
export const commentMark = "rempart:";

/**
 * Reads what stands behind `# rempart:`: `except RULE[, RULE] -- REASON [until YYYY-MM-DD]`. Rules may be separated by
 * commas, blanks or both. What reads otherwise is malformed, never silently nothing.
 */
export function readExceptionComment(text: string): CommentText {
  const content = text.slice(0, longestComment).trim();
  const dashes = content.search(/(?:^|\s)--(?:\s|$)/);
  const head = dashes < 0 ? content : content.slice(0, dashes);
  const tail = dashes < 0 ? "" : content.slice(dashes).trimStart().slice(2);
  const [verb, ...rules] = head.split(/[\s,]+/).filter((word) => word !== "");
  if (verb !== "except" || rules.length === 0 || !rules.every((rule) => ruleId.test(rule)))
    return { rules: [], reason: "", problem: "malformed" };
  return { rules: [...new Set(rules)], ...readTerms(tail) };
}
