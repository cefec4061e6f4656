/** The singular for one, the plural for any other count. */
export function plural(count: number, singular: string, several: string): string {
  return count === 1 ? singular : several;
}

/** The items in double quotes, with nothing escaped, separated by a comma and a space. */
export function quoted(items: readonly string[]): string {
  return items.map((item) => `"${item}"`).join(", ");
}

/** `container "a"`, or `containers "a", "b"`. */
export function namedContainers(names: readonly string[]): string {
  return `${plural(names.length, "container", "containers")} ${quoted(names)}`;
}

/** The distinct items in the order of their UTF-8 bytes, which is that of their code points, not of UTF-16 units. */
export function distinctSorted(items: Iterable<string>): string[] {
  return [...new Set(items)].sort(compareCodePoints);
}

function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    return codePointOrder(a.charCodeAt(i)) - codePointOrder(b.charCodeAt(i));
  }
  return a.length - b.length;
}

/** Moves surrogates, which stand for code points above U+FFFF, past all other UTF-16 units. */
function codePointOrder(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

const goEscapes = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\u0007", "\\a"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\v", "\\v"],
]);

/**
 * The text as Go's `%q` writes it: printable are letters, marks, numbers, punctuation, symbols and the ASCII space.
 * Characters that only one of the two runtimes' Unicode tables has assigned may differ.
 */
export function goQuoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|["\\]/gu, escapeForGo)}"`;
}

function escapeForGo(character: string): string {
  const escaped = goEscapes.get(character);
  if (escaped !== undefined) return escaped;
  const point = character.codePointAt(0) ?? 0;
  const hex = point.toString(16);
  if (point < 0x20 || point === 0x7f) return `\\x${hex.padStart(2, "0")}`;
  return point < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
