import picomatch from "picomatch";

/** A PATH argument that is a glob. */
export interface Glob {
  /** Folder that holds all matches, relative to the working directory; empty: the working directory. */
  readonly base: string;
  /** How many folders deep below `base` a match can lie. */
  readonly maxDepth: number;
  /** True when the glob itself spells a name with a leading dot, so that hidden entries can match. */
  readonly hidden: boolean;
  /** True when the glob spells the ending of the names it matches (`*.tpl`): then they are read whatever they are. */
  readonly spellsEnding: boolean;
  /** @param relative path relative to `base`. */
  matches(relative: string): boolean;
}

/** Longer than any path that Linux takes. */
const MAX_LENGTH = 4_096;

/** Reads a PATH argument as a glob; undefined where it has no wildcard. */
export function readGlob(argument: string): Glob | undefined {
  if (argument.length > MAX_LENGTH) return undefined;
  const { isGlob, base, glob } = picomatch.scan(argument, { unescape: true, nonegate: true });
  if (!isGlob) return undefined;
  const pattern = glob.replace(/\/+$/, "");
  const matches = picomatch(pattern, { nonegate: true, flags: "s" });
  const anyDepth = /\*\*|[{(][^})]*\//.test(pattern);
  return {
    base,
    maxDepth: anyDepth ? Number.POSITIVE_INFINITY : pattern.split("/").length,
    hidden: /(?:^|[/{,(|])\.[^/.]/.test(pattern),
    spellsEnding: /\.[\w-]+$/.test(pattern),
    matches: (relative) => matches(relative),
  };
}
