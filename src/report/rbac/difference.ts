import type { SubjectDifference } from "../../analyze/rbac/rights-difference.ts";
import { hang } from "../layout.ts";
import { styleOf } from "../style.ts";
import type { RightView } from "./rights.ts";
import { rightName, rightViews } from "./rights.ts";
import type { RbacLook } from "./text.ts";
import { indented, wayText } from "./text.ts";
import type { SubjectView, Views } from "./views.ts";
import { subjectName, subjectView } from "./views.ts";
import type { RbacWords } from "./words.ts";

/** How the rights of one subject differ. */
export interface DifferenceView {
  readonly subject: SubjectView;
  /** Rights that the second input gives alone; the grants are its. */
  readonly gained: readonly RightView[];
  /** Rights that the first input gives alone; the grants are its. */
  readonly lost: readonly RightView[];
}

/** Differences as data. */
export function differenceView(
  { subject, gained, lost }: SubjectDifference,
  { before, after }: { readonly before: Views; readonly after: Views },
): DifferenceView {
  return { subject: subjectView(subject), gained: rightViews(gained, after), lost: rightViews(lost, before) };
}

/** Differences for people to read: `+` for what was gained, `-` for what was lost; equal rights stand together. */
export function* differenceText(differences: readonly DifferenceView[], look: RbacLook): Iterable<string> {
  const { width, colour, words } = look;
  const style = styleOf(colour);
  if (differences.length === 0) yield* indented(words.noDifference, width, 0);
  for (const { subject, gained, lost } of differences) {
    for (const line of hang("", subjectName(subject), width)) yield `${style.bold(line)}\n`;
    for (const [mark, rights, status] of [
      ["+", gained, "not met"],
      ["-", lost, "met"],
    ] as const)
      for (const [first, names] of together(rights)) {
        const place = first.namespace === undefined ? words.everywhere : words.inNamespace(first.namespace);
        const text = `${first.verbs.join(", ")} ${names.join(", ")} · ${place}`;
        for (const line of hang(`  ${mark} `, text, width)) yield `${style.status(status, line)}\n`;
        for (const way of waysOf(first, words))
          for (const line of hang("      ", way, width, 8)) yield `${style.dim(line)}\n`;
      }
    yield "\n";
  }
}

/** Rights of equal verbs that come the same way, with the names of what they are about. */
function together(rights: readonly RightView[]): Iterable<readonly [RightView, readonly string[]]> {
  const found = new Map<string, readonly [RightView, string[]]>();
  for (const right of rights) {
    const ways = right.grants.map(({ binding, role }) => [binding?.kind, binding?.namespace, binding?.name, role.name]);
    const key = JSON.stringify([right.namespace, right.verbs, [...new Set(ways.map((way) => JSON.stringify(way)))]]);
    const known = found.get(key);
    if (known === undefined) found.set(key, [right, [rightName(right)]]);
    else known[1].push(rightName(right));
  }
  return found.values();
}

function waysOf({ grants }: RightView, words: RbacWords): readonly string[] {
  return [...new Set(grants.map((grant) => wayText(grant, words)))];
}
