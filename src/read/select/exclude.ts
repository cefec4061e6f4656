import path from "node:path";
import picomatch from "picomatch";

/** What `--exclude` leaves out. */
export interface Exclusion {
  /**
   * @param shown path relative to the working directory.
   * @param relative path relative to the PATH folder; undefined for a PATH itself.
   * @returns the glob that leaves it out.
   */
  globFor(shown: string, relative: string | undefined, absolute: string): string | undefined;
}

/**
 * Reads `--exclude` globs. A glob without a slash is about names, at any depth, as in a .gitignore; one with a slash is
 * about paths, relative to the PATH folder or to the working directory, or absolute. What excludes a folder excludes all
 * that is in it.
 */
export function readExclusion(globs: readonly string[]): Exclusion {
  const matchers = globs.flatMap((glob) => {
    const pattern = glob.replace(/^(?:\.\/)+/, "").replace(/(?<=[^/])\/+$/, "");
    if (pattern === "") return [];
    const matches = picomatch(pattern, { dot: true, nonegate: true, flags: "s" });
    return [{ glob, matches, byName: !pattern.includes("/"), absolute: pattern.startsWith("/") }];
  });
  return {
    globFor(shown, relative, absolute) {
      if (matchers.length === 0) return undefined;
      const name = path.basename(absolute);
      return matchers.find((matcher) => {
        if (matcher.byName && matcher.matches(name)) return true;
        if (matcher.absolute) return matcher.matches(absolute);
        return matcher.matches(shown) || (relative !== undefined && matcher.matches(relative));
      })?.glob;
    },
  };
}
