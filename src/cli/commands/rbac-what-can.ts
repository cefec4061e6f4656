import type { SubjectName } from "../../analyze/rbac/identity.ts";
import { identityOf, parseSubject } from "../../analyze/rbac/identity.ts";
import { rightsOf } from "../../analyze/rbac/rights.ts";
import { whatCanText, whatCanView } from "../../report/rbac/rights.ts";
import { subjectView } from "../../report/rbac/views.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import type { Session } from "../io.ts";
import { writeResult } from "../output.ts";
import { inputOutcome, rbacUsage, readRbacFiles } from "./rbac-input.ts";
import { answerJson, errorsText, lookOf, warnOfRepeated } from "./rbac-output.ts";
import type { WhatCanFlags } from "./rbac-program.ts";

/** `rempart rbac what-can`: what someone may do, by place and resource. */
export async function runWhatCan(words: readonly string[], flags: WhatCanFlags, session: Session): Promise<ExitCode> {
  const subject = subjectOf(words);
  const look = lookOf(flags.input, flags, session);
  const input = await readRbacFiles(flags.input, flags, session);
  await warnOfRepeated(input, look.language, session);
  const identity = identityOf(subject, flags.groups);
  const view = whatCanView(subjectView(subject), identity.groups, rightsOf(identity, input.index), input.views);
  const pieces =
    flags.format === "json"
      ? [answerJson("what-can", view, [input], look.language)]
      : [...whatCanText(view, look), ...errorsText([input], look)];
  await writeResult(session.io, flags.output, pieces);
  return exitCodeOf(inputOutcome(input));
}

/** Reads a subject. Throws a RempartError where it is none. */
export function subjectOf(words: readonly string[]): SubjectName {
  const subject = parseSubject(words);
  if (subject !== undefined) return subject;
  const text = words.join(" ");
  throw rbacUsage(
    `"${text}" is not a subject. Write user NAME, group NAME, sa/NAMESPACE/NAME or system:serviceaccount:NAMESPACE:NAME.`,
    `« ${text} » n'est pas un sujet. Écrivez user NOM, group NOM, sa/ESPACE/NOM ou system:serviceaccount:ESPACE:NOM.`,
  );
}
