import type { Stats } from "node:fs";
import { realpathSync } from "node:fs";
import path from "node:path";
import type { Json } from "../../model/json.ts";
import type { Text } from "../../model/text.ts";
import type { Exclusion } from "./exclude.ts";
import { readExclusion } from "./exclude.ts";
import { Gathering } from "./gathering.ts";
import type { Glob } from "./glob.ts";
import { readGlob } from "./glob.ts";
import { settleKustomizations } from "./kustomizations.ts";
import { settleLinks } from "./links.ts";
import { isChartPart, isKustomizationName } from "./names.ts";
import { exists, joinShown, shownPath, similarName, statPath } from "./paths.ts";
import * as text from "./select.text.ts";
import type { Selection, SelectOptions } from "./types.ts";
import { walk } from "./walk.ts";

/** Standard input and what a shell's `<(…)` gives: pipes that are meant to be read. */
const pseudoFile = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;

/** What the system says of a path at which nothing lies; the last is Node's word for a NUL in it. */
const missing: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"]);

/**
 * Finds the files that PATH arguments come to. Looks at names only, except for ignore files and kustomizations. Never
 * throws for what it finds: paths that do not exist or cannot be reached are among the errors.
 *
 * @param readDocument the value of a text's only YAML document; undefined where it cannot be read.
 */
export function selectFiles(options: SelectOptions, readDocument: (text: string) => Json | undefined): Selection {
  const gathering = new Gathering();
  const selector = new Selector(options.workingDirectory, readExclusion(options.exclude), gathering);
  for (const argument of options.paths) selector.select(argument);
  settleLinks(gathering);
  settleKustomizations(gathering, readDocument);
  return gathering.finish();
}

class Selector {
  private readonly workingDirectory: string;
  private readonly exclusion: Exclusion;
  private readonly gathering: Gathering;

  constructor(workingDirectory: string, exclusion: Exclusion, gathering: Gathering) {
    this.workingDirectory = workingDirectory;
    this.exclusion = exclusion;
    this.gathering = gathering;
  }

  select(argument: string): void {
    const absolute = path.resolve(this.workingDirectory, argument);
    const stat = statPath(absolute);
    if (argument === "-") this.gathering.add({ path: "-", absolute: undefined, place: "-", named: true }, false);
    else if (argument === "") this.gathering.addError("path-not-found", argument, text.emptyPath);
    else if (typeof stat !== "string") this.existing(argument, absolute, stat);
    else if (missing.has(stat)) this.missing(argument, absolute);
    else this.gathering.addError("path-not-readable", argument, text.pathNotReadable(stat));
  }

  private existing(argument: string, absolute: string, stat: Stats): void {
    const shown = shownPath(this.workingDirectory, absolute);
    const excludedBy = this.exclusion.globFor(shown, undefined, absolute);
    if (pseudoFile.test(argument))
      this.gathering.add({ path: argument, absolute: argument, place: argument, named: true }, false);
    else if (excludedBy !== undefined) this.ignore(shown || ".", text.excludedBy(excludedBy));
    else if (stat.isDirectory()) this.folder(absolute, undefined);
    else if (stat.isFile()) this.file(shown, absolute);
    else this.ignore(shown, text.reasons.special);
  }

  private ignore(shown: string, reason: Text): void {
    this.gathering.addEntry({ path: shown, kind: "other", state: "ignored", reason });
  }

  private file(shown: string, absolute: string): void {
    const name = path.basename(absolute);
    const place = realPath(absolute);
    if (name === "Chart.yaml") this.chart(path.dirname(absolute));
    else this.gathering.add({ path: shown, absolute, place, named: true }, isKustomizationName(name));
  }

  private folder(absolute: string, glob: Glob | undefined): void {
    const chart = chartAround(absolute);
    const shown = shownPath(this.workingDirectory, absolute);
    if (chart !== undefined) this.chart(chart);
    else walk({ shown, absolute, real: realPath(absolute), glob }, this.exclusion, this.gathering);
  }

  private chart(folder: string): void {
    this.gathering.addChart(shownPath(this.workingDirectory, folder), realPath(folder));
  }

  /** A path at which nothing lies: a glob, a link to nothing, or a mistake. */
  private missing(argument: string, absolute: string): void {
    const glob = readGlob(argument);
    if (glob !== undefined) this.glob(argument, glob);
    else if (exists(absolute)) this.gathering.addError("path-not-found", argument, text.brokenNamedLink);
    else this.gathering.addError("path-not-found", argument, text.notFound(argument, this.suggestion(absolute)));
  }

  private suggestion(absolute: string): string | undefined {
    const similar = similarName(absolute);
    return similar && joinShown(shownPath(this.workingDirectory, path.dirname(absolute)), similar);
  }

  private glob(argument: string, glob: Glob): void {
    const before = this.gathering.hits;
    const base = path.resolve(this.workingDirectory, glob.base);
    const stat = statPath(base);
    if (typeof stat !== "string" && stat.isDirectory()) this.folder(base, glob);
    if (this.gathering.hits === before) this.gathering.addError("path-not-found", argument, text.nothingMatches);
  }
}

/** The chart whose templates or subcharts hold this folder. */
function chartAround(absolute: string): string | undefined {
  if (exists(path.join(absolute, "Chart.yaml"))) return undefined;
  for (let current = absolute; current !== path.dirname(current); current = path.dirname(current)) {
    const above = path.dirname(current);
    if (exists(path.join(above, "Chart.yaml"))) return isChartPart(path.basename(current)) ? above : undefined;
  }
  return undefined;
}

/** The path with links resolved; itself where it vanished meanwhile. */
function realPath(absolute: string): string {
  try {
    return realpathSync(absolute);
  } catch {
    return absolute;
  }
}
