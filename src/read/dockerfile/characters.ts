/** White space as Go's `unicode.IsSpace` has it, which builders trim and split by; JavaScript's `\s` differs. */
export function isSpace(char: string): boolean {
  switch (char) {
    case " ":
    case "\t":
    case "\n":
    case "\v":
    case "\f":
    case "\r":
    case "\u0085":
    case "\u00a0":
    case "\u1680":
    case "\u2028":
    case "\u2029":
    case "\u202f":
    case "\u205f":
    case "\u3000":
      return true;
    default:
      return char >= "\u2000" && char <= "\u200a";
  }
}

/** The white space that separates words: `[\t\v\f\r ]`. */
export function isBlank(char: string): boolean {
  return char === " " || char === "\t" || char === "\r" || char === "\v" || char === "\f";
}

/** The first index from `start` on, up to `end`, that is no white space. */
export function skipSpace(text: string, start: number, end = text.length): number {
  let at = start;
  while (at < end && isSpace(text.charAt(at))) at++;
  return at;
}

/** The index after the last character before `end`, down to `start`, that is no white space. */
export function trimEnd(text: string, start: number, end = text.length): number {
  let at = end;
  while (at > start && isSpace(text.charAt(at - 1))) at--;
  return at;
}
