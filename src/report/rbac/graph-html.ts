import { createHash } from "node:crypto";
import type { Language } from "../../model/text.ts";
import { visible } from "../visible.ts";
import type { GraphNode, GraphView } from "./graph.ts";
import { pictureOf } from "./graph.ts";
import { objectName, placeText, subjectName } from "./views.ts";
import { rbacWords } from "./words.ts";

const columnWidth = 300;
const boxWidth = 230;
const rowHeight = 34;
const boxHeight = 26;
const top = 40;
const longestLabel = 32;

const style = `
:root { color-scheme: light dark; --back: #fff; --ink: #1b1f24; --line: #8a929c; --box: #f2f4f7; --danger: #b3261e; --mark: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --back: #14171a; --ink: #e6e8eb; --line: #7b838d; --box: #23282e; --danger: #ff8a80; --mark: #8ab4f8; } }
body { margin: 1.5rem; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.3rem; }
.scroll { overflow-x: auto; }
svg text { fill: var(--ink); font-size: 13px; }
svg .head { font-weight: 600; }
svg rect { fill: var(--box); stroke: var(--line); }
svg .danger rect { stroke: var(--danger); stroke-width: 2; }
svg path { fill: none; stroke: var(--line); }
g[tabindex] { cursor: pointer; }
g[tabindex]:focus { outline: none; }
g[tabindex]:focus rect, g[aria-pressed=true] rect { stroke: var(--mark); stroke-width: 3; }
svg .off { opacity: .12; }
svg path.on { stroke: var(--mark); stroke-width: 2; }
table { border-collapse: collapse; margin-top: 1rem; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; }
label { display: block; margin: .8rem 0; }
`;

const script = `
const nodes = [...document.querySelectorAll("g[tabindex]")];
const lines = [...document.querySelectorAll("path[data-from]")];
const follow = (start, from, to) => {
  const seen = new Set([start]);
  for (const id of seen) for (const line of lines) if (line.dataset[from] === id) seen.add(line.dataset[to]);
  return seen;
};
const show = (chosen) => {
  const seen = chosen && new Set([...follow(chosen, "from", "to"), ...follow(chosen, "to", "from")]);
  for (const node of nodes) {
    node.classList.toggle("off", !!seen && !seen.has(node.id));
    node.setAttribute("aria-pressed", String(node.id === chosen));
  }
  for (const line of lines) {
    const on = !!seen && seen.has(line.dataset.from) && seen.has(line.dataset.to);
    line.classList.toggle("on", on);
    line.classList.toggle("off", !!seen && !on);
  }
};
for (const node of nodes) {
  const toggle = () => show(node.getAttribute("aria-pressed") === "true" ? undefined : node.id);
  node.addEventListener("click", toggle);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    toggle();
  });
}
document.addEventListener("keydown", (event) => { if (event.key === "Escape") show(undefined); });
document.getElementById("filter").addEventListener("input", (event) => {
  const word = event.target.value.toLowerCase();
  for (const row of document.querySelectorAll("tbody tr")) row.hidden = !row.textContent.toLowerCase().includes(word);
});
`;

/** The graph as one HTML page without anything from elsewhere: a picture to walk through by mouse or keyboard, and a table. */
export function* graphHtml(view: GraphView, language: Language): Iterable<string> {
  const words = rbacWords[language];
  const { nodes, lines } = pictureOf(view, words);
  const cut = view.bindings.length < view.total ? words.graphCut(view.bindings.length, view.total) : undefined;
  const policy = `default-src 'none'; style-src ${source(style)}; script-src ${source(script)}`;
  yield `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  yield `<meta name="viewport" content="width=device-width">\n<title>${escaped(words.graphTitle)}</title>\n`;
  yield `<style>${style}</style>\n</head>\n<body>\n<h1>${escaped(words.graphTitle)}</h1>\n`;
  if (cut !== undefined) yield `<p><strong>${escaped(cut)}</strong></p>\n`;
  yield `<p>${escaped(words.graphHint)}</p>\n`;

  const places = placesOf(nodes);
  const height = Math.max(top, ...[...places.values()].map(({ y }) => y + rowHeight));
  const width = 3 * columnWidth + boxWidth + 4;
  yield `<div class="scroll"><svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escaped(words.graphTitle)}">\n`;
  for (const [column, title] of words.graphColumns.entries())
    yield `<text class="head" x="${column * columnWidth + 2}" y="20">${escaped(title)}</text>\n`;
  for (const [from, to] of lines) {
    const start = places.get(from);
    const end = places.get(to);
    if (start === undefined || end === undefined) continue;
    const [x1, y1, x2, y2] = [start.x + boxWidth, start.y + boxHeight / 2, end.x, end.y + boxHeight / 2];
    const middle = (x1 + x2) / 2;
    yield `<path data-from="${from}" data-to="${to}" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}"/>\n`;
  }
  for (const node of nodes) {
    const place = places.get(node.id);
    if (place !== undefined) yield nodeSvg(node, place);
  }
  yield "</svg></div>\n";

  yield `<label>${escaped(words.graphFilter)} <input id="filter" type="search"></label>\n<table>\n<thead><tr>`;
  for (const title of words.graphColumns) yield `<th scope="col">${escaped(title)}</th>`;
  yield "</tr></thead>\n<tbody>\n";
  for (const { subjects, binding, role, dangers } of view.bindings) {
    const cells = [
      subjects.map(subjectName).join(", "),
      `${objectName(binding)} ${placeText(binding.location)}`,
      `${objectName(role)} ${placeText(role.location)}`,
      dangers.map((danger) => words.dangers[danger] ?? danger).join(", "),
    ];
    yield `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>\n`;
  }
  yield `</tbody>\n</table>\n<script>${script}</script>\n</body>\n</html>\n`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function placesOf(nodes: readonly GraphNode[]): ReadonlyMap<string, Place> {
  const rows = [0, 0, 0, 0];
  return new Map(
    nodes.map(({ id, column }) => {
      const row = rows[column] ?? 0;
      rows[column] = row + 1;
      return [id, { x: column * columnWidth + 2, y: top + row * rowHeight }];
    }),
  );
}

function nodeSvg({ id, column, label }: GraphNode, { x, y }: Place): string {
  const characters = [...label];
  const short = characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join("")}…` : label;
  const danger = column === 3 ? ' class="danger"' : "";
  return (
    `<g id="${id}"${danger} tabindex="0" role="button" aria-pressed="false" aria-label="${escaped(label)}">` +
    `<title>${escaped(label)}</title><rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="4"/>` +
    `<text x="${x + 8}" y="${y + 17}">${escaped(short)}</text></g>\n`
  );
}

function source(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
