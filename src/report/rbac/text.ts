import { hang, padEnd, wrap } from "../layout.ts";
import { styleOf } from "../style.ts";
import type { ChainView, ObjectView, PathView, StateView, StepView } from "./views.ts";
import { objectName, placeText, ruleText, subjectName } from "./views.ts";
import type { UnresolvedView, WhoCanView } from "./who-can.ts";
import type { RbacWords } from "./words.ts";

/** How text is laid out. */
export interface RbacLook {
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
  readonly words: RbacWords;
}

function withPlace(text: string, { location, builtin }: ObjectView, words: RbacWords): string {
  const place = builtin ? words.builtin : placeText(location);
  return place === "" ? text : `${text} (${place})`;
}

/** `RoleBinding a/b (file:1) → ClusterRole c (file:9)`. */
export function wayText({ binding, role, aggregatedFrom }: ChainView, words: RbacWords): string {
  const from = binding === undefined ? "" : `${withPlace(objectName(binding), binding, words)} → `;
  if (aggregatedFrom === undefined) return from + withPlace(objectName(role), role, words);
  return `${from}${objectName(role)}, ${words.aggregated(withPlace(objectName(aggregatedFrom), aggregatedFrom, words))}`;
}

/** `RoleBinding a/b (file:1) → ClusterRole c (file:9): get pods (file:12)`. */
function chainText(chain: ChainView, words: RbacWords): string {
  const place = placeText(chain.rule.location);
  return `${wayText(chain, words)}: ${ruleText(chain.rule)}${place === "" ? "" : ` (${place})`}`;
}

/** Who can, for people to read: each subject with the ways it has the right, then what that leaves out. */
export function* whoCanText(view: WhoCanView, title: string, { width, colour, words }: RbacLook): Iterable<string> {
  const style = styleOf(colour);
  for (const line of wrap(title, width)) yield `${style.bold(line)}\n`;
  if (view.subjects.length === 0) yield* indented(words.nobody, width, 2);
  for (const { subject, everywhere, namespaces, onlyNames, grants } of view.subjects) {
    const places = [
      ...(everywhere ? [words.everywhere] : []),
      ...(namespaces.length > 0 ? [words.inNamespaces(namespaces.join(", "))] : []),
      ...(onlyNames === undefined ? [] : [words.onlyNames(onlyNames.join(", "))]),
    ];
    yield "\n";
    for (const line of hang("  ", `${subjectName(subject)} · ${places.join(" · ")}`, width, 4))
      yield `${style.bold(line)}\n`;
    for (const grant of grants)
      for (const line of hang("    ", chainText(grant, words), width, 6)) yield `${style.dim(line)}\n`;
  }
  yield "\n";
  yield* unresolvedText(view.unresolved, { width, colour, words });
  for (const note of [words.privilegedGroup, words.nodeAuthorizer]) yield* indented(note, width, 0);
}

/** That bindings name roles that are not in the input; nothing where none does. */
export function* unresolvedText(
  unresolved: readonly UnresolvedView[],
  { width, colour, words }: RbacLook,
): Iterable<string> {
  if (unresolved.length === 0) return;
  const roles = [...new Set(unresolved.map(({ roleRef }) => `${roleRef.kind} ${roleRef.name}`))].sort();
  const shown = roles.length > 8 ? `${roles.slice(0, 8).join(", ")}, …` : roles.join(", ");
  for (const line of hang("! ", words.unresolved(unresolved.length, shown), width))
    yield `${styleOf(colour).error(line)}\n`;
}

/** A text set in, wrapped. */
export function* indented(text: string, width: number, indent: number): Iterable<string> {
  for (const line of hang(" ".repeat(indent), text, width)) yield `${line}\n`;
}

/** A table of three columns; the last takes what is left of the width. */
export function* table(
  rows: readonly (readonly [string, string, string])[],
  head: readonly [string, string, string],
  { width, colour }: Pick<RbacLook, "width" | "colour">,
): Iterable<string> {
  const style = styleOf(colour);
  const first = Math.min(Math.max(...rows.map(([cell]) => cell.length), head[0].length), Math.floor(width / 3));
  const second = Math.min(Math.max(...rows.map(([, cell]) => cell.length), head[1].length), Math.floor(width / 3));
  const cells = function* (row: readonly [string, string, string]): Iterable<string> {
    const columns = [wrap(row[0], first), wrap(row[1], second), wrap(row[2], Math.max(20, width - first - second - 6))];
    const height = Math.max(...columns.map((lines) => lines.length));
    for (let index = 0; index < height; index++) {
      const [a = "", b = "", c = ""] = columns.map((lines) => lines[index] ?? "");
      yield `  ${padEnd(a, first)}  ${padEnd(b, second)}  ${c}`.trimEnd();
    }
  };
  for (const line of cells(head)) yield `${style.bold(line)}\n`;
  for (const row of rows) for (const line of cells(row)) yield `${line}\n`;
}

/** What a step leads to, in words. */
function stateText(state: StateView, { states }: RbacWords): string {
  switch (state.kind) {
    case "subject":
      return subjectName(state.subject);
    case "cluster-admin":
      return states.clusterAdmin;
    case "namespace-admin":
      return states.namespaceAdmin(state.namespace);
    case "secrets":
      return state.namespace === undefined ? states.secrets : states.secretsOf(state.namespace);
    case "node":
      return state.any ? states.anyNode : states.someNode;
    case "role":
      return state.namespace === undefined
        ? states.role(objectName(state.role))
        : states.roleIn(objectName(state.role), state.namespace);
  }
}

/** A step in words: what is done, where, and what it leads to. */
function stepText({ technique, namespace, to }: StepView, words: RbacWords): string {
  const what = words.techniques[technique] ?? technique;
  const state = stateText(to, words);
  const place = namespace === undefined ? "" : ` · ${words.inNamespace(namespace)}`;
  return to.kind === "subject" ? `${what} ${state}${place}` : `${what}${place} → ${state}`;
}

/** How many paths are told in text. */
const mostPaths = 50;

/** Paths for people to read: each step with the rights that make it. */
export function* pathsText(
  paths: readonly PathView[],
  to: "cluster-admin" | "secrets" | "node",
  { width, colour, words }: RbacLook,
): Iterable<string> {
  const style = styleOf(colour);
  const title = paths.length === 0 ? words.noPath[to] : words.pathsTo[to](paths.length);
  for (const line of wrap(title, width)) yield `${style.bold(line)}\n`;
  for (const { from, steps } of paths.slice(0, mostPaths)) {
    yield "\n";
    for (const line of hang("  ", subjectName(from), width)) yield `${style.bold(line)}\n`;
    for (const [index, step] of steps.entries()) {
      yield* numbered(index + 1, stepText(step, words), width);
      for (const grant of step.grants)
        for (const line of hang(`       ${words.through} `, chainText(grant, words), width, 9))
          yield `${style.dim(line)}\n`;
      const assumption = step.assumes === undefined ? undefined : (words.assumptions[step.assumes] ?? step.assumes);
      if (assumption !== undefined) for (const line of hang("       ", assumption, width)) yield `${line}\n`;
    }
  }
  if (paths.length > mostPaths) yield* indented(`\n${words.more(paths.length - mostPaths)}`.trimStart(), width, 2);
  yield "\n";
  yield* indented(words.pathsNote, width, 0);
}

function* numbered(number: number, text: string, width: number): Iterable<string> {
  for (const line of hang(`    ${number}. `, text, width)) yield `${line}\n`;
}
