/** Tells whether a text, or a path, is meant. */
export type Matcher = (text: string) => boolean;

/**
 * A pattern of `*` (any characters, none too) and `?` (any one); all else stands for itself. Never slower than the product
 * of both lengths, whatever the pattern: configurations come with the repositories they are about.
 */
export function textMatcher(pattern: string): Matcher {
  return (text) => matchesText(pattern, text);
}

/**
 * A glob over `/`-separated paths: `*` and `?` stay within a name, `**` is any number of folders. A pattern without a
 * slash is about names at any depth; one that names a folder is about all that is in it.
 */
export function pathMatcher(glob: string): Matcher {
  const trimmed = glob.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  const steps = (trimmed.includes("/") ? trimmed : `**/${trimmed}`).split("/");
  const known = new Map<string, boolean>();
  return (path) => {
    let matches = known.get(path);
    if (matches === undefined) {
      matches = matchesPath(steps, path.split("/"));
      known.set(path, matches);
    }
    return matches;
  };
}

function matchesText(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let step = 0;
  while (at < text.length) {
    const expected = pattern.charAt(step);
    if (step < pattern.length && expected === "*") {
      star = step++;
      resume = at;
    } else if (step < pattern.length && (expected === "?" || expected === text.charAt(at))) {
      step++;
      at++;
    } else if (star >= 0) {
      step = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern.charAt(step) === "*") step++;
  return step === pattern.length;
}

/** The same over names, with `**` in the part of `*`; the end of the pattern also matches whatever lies below. */
function matchesPath(steps: readonly string[], names: readonly string[]): boolean {
  let reached: readonly boolean[] = steps.map((_, index) => steps.slice(0, index).every((step) => step === "**"));
  let done = steps.every((step) => step === "**");
  for (const name of names) {
    if (done) return true;
    const next = steps.map(() => false);
    for (const [index, step] of steps.entries()) {
      if (reached[index] !== true) continue;
      if (step === "**") next[index] = true;
      else if (matchesText(step, name)) {
        if (index + 1 === steps.length) done = true;
        else next[index + 1] = true;
      }
    }
    for (const [index, step] of steps.entries())
      if (next[index] === true && step === "**") {
        if (index + 1 === steps.length) done = true;
        else next[index + 1] = true;
      }
    reached = next;
  }
  return done;
}
