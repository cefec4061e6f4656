/**
 * Prose as GitHub-flavoured Markdown: spans in backquotes stay code, everything else stands for itself. One paragraph:
 * line breaks become spaces.
 */
export function prose(text: string): string {
  const escaped = text
    .replace(/\s*\n\s*/g, " ")
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escapePlain(part)))
    .join("");
  return escaped.replace(/^([#+-]|\d+[.)])(?=\s|$)/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** The same inside a cell of a table, where a bar ends the cell even in code. */
export function cell(markdown: string): string {
  return markdown.replace(/\\?\|/g, "\\|");
}

/** An inline code span, with enough backquotes around it. */
export function code(text: string): string {
  const marks = "`".repeat(longestRun(text) + 1);
  const padding = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${marks}${padding}${text}${padding}${marks}`;
}

/** A fenced code block, with enough backquotes around it. */
export function fence(text: string, language: string): string {
  const marks = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${marks}${language}\n${text}${text.endsWith("\n") ? "" : "\n"}${marks}\n`;
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |\n`;
  return `${line(head)}|${head.map(() => "---|").join("")}\n${rows.map(line).join("")}`;
}

/** An HTML comment; nothing in the text ends it. */
export function comment(text: string): string {
  return `<!-- ${text.replaceAll("--", "- -")} -->\n`;
}

function escapePlain(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_[\]~|]/g, "\\$&");
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
