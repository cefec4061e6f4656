import type { Language } from "../../model/text.ts";
import { errorOf } from "../../report/json.ts";
import { hang } from "../../report/layout.ts";
import type { RbacLook } from "../../report/rbac/text.ts";
import { unresolvedText } from "../../report/rbac/text.ts";
import { objectName, placeText } from "../../report/rbac/views.ts";
import type { UnresolvedView } from "../../report/rbac/who-can.ts";
import { rbacWords } from "../../report/rbac/words.ts";
import { styleOf } from "../../report/style.ts";
import { formatError } from "../format-error.ts";
import type { Session } from "../io.ts";
import { warn } from "../io.ts";
import { settingsOf } from "../settings.ts";
import { textLook } from "../text-look.ts";
import type { RbacInput } from "./rbac-input.ts";
import type { RbacFlags } from "./rbac-program.ts";

/** `$id` of the published schema that every JSON answer keeps. */
const schema = "urn:rempart:schema:rbac:1";

/** The language to answer in, and how text is laid out. */
export function lookOf(
  paths: readonly string[],
  flags: Pick<RbacFlags, "config" | "color" | "output">,
  session: Session,
): RbacLook & { readonly language: Language } {
  const { language } = settingsOf(paths, flags, session);
  const { color, output } = flags;
  const look = textLook(session.io, {
    ...(color !== undefined && { color }),
    ...(output !== undefined && { output }),
  });
  return { ...look, language, words: rbacWords[language] };
}

/** Bindings whose role is not in the input: what they give is in no answer. */
export function unresolvedIn({ index, views }: Pick<RbacInput, "index" | "views">): readonly UnresolvedView[] {
  return index.bindings
    .filter(({ role, binding }) => role === undefined && binding.subjects.length > 0)
    .map(({ resource, binding }) => ({
      binding: views.object(resource, ["roleRef", "name"]),
      roleRef: binding.role,
    }));
}

/** An answer as one JSON object. */
export function answerJson(
  question: string,
  answer: object,
  inputs: readonly Pick<RbacInput, "errors">[],
  language: Language,
): string {
  const errors = inputs.flatMap((input) => input.errors.map((error) => errorOf(error, language)));
  return `${JSON.stringify({ schema, question, ...answer, errors }, null, 2)}\n`;
}

/** What the answer lacks: roles that are not in the input, then what could not be read. */
export function* lacksText(
  inputs: readonly Pick<RbacInput, "index" | "views" | "errors">[],
  look: RbacLook & { readonly language: Language },
): Iterable<string> {
  for (const input of inputs) yield* unresolvedText(unresolvedIn(input), look);
  yield* errorsText(inputs, look);
}

/** What could not be read, after an answer in text. */
export function* errorsText(
  inputs: readonly Pick<RbacInput, "errors">[],
  { width, colour, language }: RbacLook & { readonly language: Language },
): Iterable<string> {
  const style = styleOf(colour);
  for (const { errors } of inputs)
    for (const error of errors)
      for (const line of hang("! ", formatError(error, language), width)) yield `${style.error(line)}\n`;
}

/** How many objects that stand twice are named. */
const mostWarnings = 10;

/** Says on standard error which objects of the input stand twice. */
export async function warnOfRepeated(
  { repeated, views }: RbacInput,
  language: Language,
  { io }: Session,
): Promise<void> {
  for (const { first, second } of repeated.slice(0, mostWarnings)) {
    const [a, b] = [views.object(first), views.object(second)];
    const text = rbacWords[language].repeated(objectName(a), placeText(a.location), placeText(b.location));
    await warn(io, `rempart: ${text}\n`);
  }
  if (repeated.length > mostWarnings)
    await warn(io, `rempart: ${rbacWords[language].moreRepeated(repeated.length - mostWarnings)}\n`);
}
