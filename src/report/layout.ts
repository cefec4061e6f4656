import { visible } from "./visible.ts";

const zeroWidth = /[\p{Mn}\p{Me}\u200c\u200d]/u;
/** East Asian Wide and Fullwidth (UAX #11), by their blocks, and emoji shown as pictures. */
const doubleWidth =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const plain = /^[\x20-\x7e]*$/;

/** Columns that a text without control characters takes on a terminal. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Columns that one character takes. */
function characterWidth(character: string): number {
  if (zeroWidth.test(character)) return 0;
  return doubleWidth.test(character) ? 2 : 1;
}

/** The text filled up with spaces to a width. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** The text cut to a width, its end replaced by an ellipsis where it is longer. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${cut(text, width - 1)[0]}…`;
}

/** Splits a text after as many characters as fit into a width, one at least. */
function cut(text: string, width: number): readonly [string, string] {
  let used = 0;
  let end = 0;
  for (const character of text) {
    const next = used + characterWidth(character);
    if (next > width && end > 0) break;
    used = next;
    end += character.length;
  }
  return [text.slice(0, end), text.slice(end)];
}

/**
 * Breaks a text into lines of at most `width` columns, at spaces; a longer word is broken after a slash, or cut. French
 * punctuation stays with its word. Control characters are written as escapes.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(visible(text))) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (displayWidth(line) > width) {
      const [head, tail] = breakWord(line, width);
      lines.push(head);
      line = tail;
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

/** Breaks a long word, such as a path, after its last slash that fits, else after a dot, else anywhere. */
function breakWord(word: string, width: number): readonly [string, string] {
  const [head] = cut(word, width);
  const end = ["/", "."].map((mark) => head.lastIndexOf(mark) + 1).find((position) => position > width / 3);
  return [word.slice(0, end ?? head.length), word.slice(end ?? head.length)];
}

/** Words, with the punctuation that French sets apart by a space. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let opened = false;
  for (const word of text.split(" ")) {
    if (word === "") continue;
    const last = words.length - 1;
    if (last >= 0 && (opened || /^[:;?!»]/.test(word))) words[last] = `${words[last]} ${word}`;
    else words.push(word);
    opened = word === "«";
  }
  return words;
}

/** Lines of a text after a prefix; the lines after the first are set in by `indent` columns, the prefix's own width if not given. */
export function hang(prefix: string, text: string, width: number, indent = displayWidth(prefix)): readonly string[] {
  const wide = displayWidth(prefix);
  const [first = "", ...rest] = wrap(
    `${"\u00a0".repeat(Math.max(0, wide - indent))}${text}`,
    Math.max(20, width - indent),
  );
  return [prefix + first.slice(Math.max(0, wide - indent)), ...rest.map((line) => " ".repeat(indent) + line)];
}
