import type { DangerGraph } from "../../analyze/rbac/danger-graph.ts";
import { visible } from "../visible.ts";
import type { ObjectView, SubjectView, Views } from "./views.ts";
import { objectName, subjectName, subjectView } from "./views.ts";
import type { RbacWords } from "./words.ts";

/** A graph as data: what a binding gives to whom. */
export interface GraphView {
  readonly bindings: readonly {
    readonly binding: ObjectView;
    readonly role: ObjectView;
    readonly subjects: readonly SubjectView[];
    readonly dangers: readonly string[];
  }[];
  /** Bindings with dangerous rights, those that were cut included. */
  readonly total: number;
}

/** A node of the picture. */
export interface GraphNode {
  readonly id: string;
  /** 0 subjects, 1 bindings, 2 roles, 3 dangerous rights. */
  readonly column: 0 | 1 | 2 | 3;
  readonly label: string;
}

/** The picture: nodes in four columns, and lines from left to right. */
export interface Picture {
  readonly nodes: readonly GraphNode[];
  readonly lines: readonly (readonly [from: string, to: string])[];
}

/** A graph as data. */
export function graphView({ bindings, total }: DangerGraph, views: Views): GraphView {
  return {
    bindings: bindings.flatMap(({ bound, subjects, dangers }) =>
      bound.role === undefined
        ? []
        : [
            {
              binding: views.object(bound.resource),
              role: views.role(bound.role),
              subjects: subjects.map(subjectView),
              dangers,
            },
          ],
    ),
    total,
  };
}

/** Nodes and lines, each once, in the order of the bindings. */
export function pictureOf({ bindings }: GraphView, words: RbacWords): Picture {
  const nodes = new Map<string, GraphNode>();
  const lines = new Map<string, readonly [string, string]>();
  const node = (column: GraphNode["column"], label: string): string => {
    const key = `${column} ${label}`;
    const known = nodes.get(key);
    if (known !== undefined) return known.id;
    const id = `n${nodes.size}`;
    nodes.set(key, { id, column, label: visible(label) });
    return id;
  };
  const line = (from: string, to: string) => lines.set(`${from} ${to}`, [from, to]);
  for (const { binding, role, subjects, dangers } of bindings) {
    const place = node(1, objectName(binding));
    for (const subject of subjects) line(node(0, subjectName(subject)), place);
    const given = node(2, objectName(role));
    line(place, given);
    for (const danger of dangers) line(given, node(3, words.dangers[danger] ?? danger));
  }
  return { nodes: [...nodes.values()], lines: [...lines.values()] };
}

/** The picture for Graphviz. */
export function* graphDot(view: GraphView, words: RbacWords): Iterable<string> {
  const { nodes, lines } = pictureOf(view, words);
  const text = (label: string) => `"${label.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  yield `digraph rbac {\n  rankdir=LR;\n  label=${text(titleOf(view, words))};\n  node [shape=box, fontname="sans-serif"];\n`;
  for (const column of [0, 1, 2, 3]) {
    yield "  { rank=same;\n";
    for (const { id, label } of nodes.filter((node) => node.column === column))
      yield `    ${id} [label=${text(label)}${column === 3 ? ", color=red" : ""}];\n`;
    yield "  }\n";
  }
  for (const [from, to] of lines) yield `  ${from} -> ${to};\n`;
  yield "}\n";
}

/** The picture for Mermaid. Its labels know entities by number only. */
export function* graphMermaid(view: GraphView, words: RbacWords): Iterable<string> {
  const { nodes, lines } = pictureOf(view, words);
  const text = (label: string) =>
    label.replace(/[^\p{L}\p{N} ./_-]/gu, (character) => `#${character.codePointAt(0) ?? 63};`);
  yield `flowchart LR\n  %% ${titleOf(view, words).replace(/[{}\n]/g, " ")}\n`;
  for (const { id, label, column } of nodes) yield `  ${id}["${text(label)}"]${column === 3 ? ":::danger" : ""}\n`;
  for (const [from, to] of lines) yield `  ${from} --> ${to}\n`;
  yield "  classDef danger stroke:#c00,stroke-width:2px\n";
}

/** The title, and that the graph was cut where it was. */
function titleOf({ bindings, total }: GraphView, words: RbacWords): string {
  return bindings.length === total
    ? words.graphTitle
    : `${words.graphTitle}. ${words.graphCut(bindings.length, total)}`;
}
