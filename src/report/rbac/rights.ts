import type { Right, Rights, Source } from "../../analyze/rbac/rights.ts";
import { wrap } from "../layout.ts";
import { styleOf } from "../style.ts";
import type { RbacLook } from "./text.ts";
import { indented, table, unresolvedText } from "./text.ts";
import type { ChainView, SubjectView, Views } from "./views.ts";
import { listText, objectName, placeText, resourceText, subjectName } from "./views.ts";
import type { UnresolvedView } from "./who-can.ts";

/** A right, with the ways by which it is had. */
export interface RightView {
  /** Left out for the whole cluster. */
  readonly namespace?: string;
  readonly apiGroup?: string;
  readonly resource?: string;
  readonly nonResourceURL?: string;
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
  readonly grants: readonly ChainView[];
}

/** What someone can do. */
export interface WhatCanView {
  readonly subject: SubjectView;
  readonly groups: readonly string[];
  /** Member of system:masters, which goes round RBAC. */
  readonly everything: boolean;
  readonly rights: readonly RightView[];
  readonly unresolved: readonly UnresolvedView[];
  readonly tooLarge: readonly ChainView[];
}

function rightView({ namespace, apiGroup, resource, isUrl, names, verbs, sources }: Right, views: Views): RightView {
  return {
    ...(namespace !== "" && { namespace }),
    ...(isUrl ? { nonResourceURL: resource } : { apiGroup, resource }),
    ...(names.length > 0 && { resourceNames: names }),
    verbs: orderVerbs(verbs),
    grants: sources.map((source: Source) => views.chain(source)),
  };
}

const verbOrder = ["*", "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"];

function orderVerbs(verbs: readonly string[]): readonly string[] {
  if (verbs.includes("*")) return ["*"];
  const rank = (verb: string) => (verbOrder.indexOf(verb) < 0 ? verbOrder.length : verbOrder.indexOf(verb));
  return [...verbs].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Rights as data: cluster-wide ones first, then by namespace, group and resource. */
export function rightViews(rights: readonly Right[], views: Views): readonly RightView[] {
  const key = ({ namespace, isUrl, apiGroup, resource, names }: Right) =>
    [namespace, isUrl ? "1" : "0", apiGroup, resource, ...names].join("\u0000");
  return [...rights].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((right) => rightView(right, views));
}

/** What someone can do, as data. */
export function whatCanView(
  subject: SubjectView,
  groups: readonly string[],
  { rights, unresolved, tooLarge }: Rights,
  views: Views,
): WhatCanView {
  return {
    subject,
    groups,
    everything: groups.includes("system:masters"),
    rights: rightViews(rights, views),
    unresolved: unresolved.map(({ resource, binding }) => ({
      binding: views.object(resource, ["roleRef", "name"]),
      roleRef: binding.role,
    })),
    tooLarge: tooLarge.map((source) => views.chain(source)),
  };
}

/** `secrets [one]`, `deployments.apps`, `/metrics`. */
export function rightName({ apiGroup = "", resource, nonResourceURL, resourceNames }: RightView): string {
  const name = nonResourceURL ?? resourceText(resource ?? "", apiGroup);
  return resourceNames === undefined ? name : `${name} [${listText(resourceNames)}]`;
}

function sourceText({ grants }: RightView): string {
  const names = grants.map(({ binding, rule }) => {
    const place = placeText(rule.location);
    return `${binding === undefined ? "" : objectName(binding)}${place === "" ? "" : ` (${place})`}`;
  });
  return listText([...new Set(names)]);
}

/** What someone can do, for people to read: a table for the cluster and for each namespace. */
export function* whatCanText(view: WhatCanView, look: RbacLook): Iterable<string> {
  const { width, colour, words } = look;
  const style = styleOf(colour);
  for (const line of wrap(words.whatCan(subjectName(view.subject)), width)) yield `${style.bold(line)}\n`;
  if (view.groups.length > 0) yield* indented(words.groups(view.groups.join(", ")), width, 2);
  if (view.everything) yield* indented(words.everythingGroup, width, 2);
  else if (view.rights.length === 0) yield* indented(words.nothing, width, 2);
  yield* rightsText(view.rights, look);
  yield "\n";
  yield* unresolvedText(view.unresolved, look);
  if (view.tooLarge.length > 0) yield* indented(words.tooLarge(view.tooLarge.length), width, 0);
  const isNode =
    view.subject.name.startsWith("system:node:") || [...view.groups, view.subject.name].includes("system:nodes");
  if (isNode) yield* indented(words.nodeAuthorizer, width, 0);
}

/** Tables of rights, one for each place. */
function* rightsText(rights: readonly RightView[], { width, colour, words }: RbacLook): Iterable<string> {
  const style = styleOf(colour);
  for (const place of new Set(rights.map(({ namespace }) => namespace))) {
    const title = place === undefined ? words.everywhere : words.inNamespace(place);
    yield `\n${style.bold(`  ${title}`)}\n`;
    const rows = rights
      .filter(({ namespace }) => namespace === place)
      .map((right) => [rightName(right), right.verbs.join(", "), sourceText(right)] as const);
    const { resource, verbs, from } = words.columns;
    yield* table(rows, [resource, verbs, from], { width, colour });
  }
}
