/** Colours of a dark terminal, by SGR code. */
const colours: Readonly<Record<string, string>> = {
  "31": "#f7768e",
  "32": "#9ece6a",
  "33": "#e0af68",
  "34": "#7aa2f7",
  "35": "#d18cf5",
  "36": "#7dcfff",
};

const cell = { width: 8.4, height: 18 };
const margin = 16;

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function attributes(codes: readonly string[]): string {
  const colour = codes.map((code) => colours[code]).find((found) => found !== undefined);
  return [
    colour === undefined ? "" : ` fill="${colour}"`,
    codes.includes("1") ? ' font-weight="bold"' : "",
    codes.includes("2") ? ' opacity="0.6"' : "",
  ].join("");
}

/** One line: pieces of text, each placed by its column, so that every font keeps the columns. */
function lineToSvg(line: string, row: number): string {
  const y = margin + 24 + (row + 1) * cell.height;
  let column = 0;
  let codes: readonly string[] = [];
  const spans: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC begins the sequences that are read here
  for (const part of line.split(/(\x1b\[[\d;]*m)/)) {
    if (part.startsWith("\x1b")) codes = part.slice(2, -1).split(";");
    else if (part !== "") {
      const x = margin + column * cell.width;
      const width = part.length * cell.width;
      if (part.trim() !== "")
        spans.push(
          `<text x="${x.toFixed(1)}" y="${y}" textLength="${width.toFixed(1)}" xml:space="preserve"${attributes(codes)}>${escapeXml(part)}</text>`,
        );
      column += part.length;
    }
  }
  return spans.join("");
}

/** A picture of a terminal that shows a text with SGR colours, `columns` wide. */
export function ansiToSvg(text: string, columns: number, title: string): string {
  const lines = text.split("\n");
  const width = Math.ceil(columns * cell.width + 2 * margin);
  const height = lines.length * cell.height + 2 * margin + 32;
  const dots = ["#f7768e", "#e0af68", "#9ece6a"]
    .map((fill, index) => `<circle cx="${margin + 6 + index * 20}" cy="${margin + 4}" r="6" fill="${fill}"/>`)
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escapeXml(title)}</title>
<rect width="100%" height="100%" rx="10" fill="#1a1b26"/>
${dots}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#c0caf5">
${lines.map(lineToSvg).filter(Boolean).join("\n")}
</g>
</svg>
`;
}
