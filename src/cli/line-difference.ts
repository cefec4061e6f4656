/** How a text differs from another, in its own lines. */
export interface LineDifference {
  /** Its lines, from 1, that the other does not have. */
  readonly own: ReadonlySet<number>;
  /** Its lines, from 1, before which the other has some of its own; one more than the last line for its end. */
  readonly gaps: ReadonlySet<number>;
}

const longest = 400;

/**
 * The lines of `text` that `other` does not have, by a longest common subsequence. Texts that are too long to compare are
 * taken to have nothing in common.
 */
export function lineDifference(other: readonly string[], text: readonly string[]): LineDifference {
  const own = new Set<number>();
  const gaps = new Set<number>();
  if (other.length > longest || text.length > longest) return { own: new Set(text.map((_, index) => index + 1)), gaps };
  const width = text.length + 1;
  const lengths = new Uint16Array((other.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = other.length - 1; i >= 0; i--)
    for (let j = text.length - 1; j >= 0; j--)
      lengths[i * width + j] = other[i] === text[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let i = 0;
  let j = 0;
  while (i < other.length || j < text.length) {
    if (i < other.length && j < text.length && other[i] === text[j]) {
      i++;
      j++;
    } else if (j < text.length && (i === other.length || at(i, j + 1) >= at(i + 1, j))) own.add(++j);
    else {
      gaps.add(j + 1);
      i++;
    }
  }
  return { own, gaps };
}
