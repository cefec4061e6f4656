import type { Dirent, Stats } from "node:fs";
import { readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { systemCode } from "../../errors.ts";
import type { Text } from "../../model/text.ts";
import type { Exclusion } from "./exclude.ts";
import type { Gathering } from "./gathering.ts";
import type { Glob } from "./glob.ts";
import type { IgnoreScope } from "./ignore-rules.ts";
import { admit, isIgnored, scopeOfNamedFolder, scopeWithin } from "./ignore-rules.ts";
import { isChartPart, isChartValues, isKustomizationName, nameKind } from "./names.ts";
import { compareBytes, exists, isWithin, joinShown } from "./paths.ts";
import { folderNotReadable, nameNotUtf8, reasons } from "./select.text.ts";

/** A folder to walk. */
export interface WalkRoot {
  /** Path relative to the working directory; empty for that itself. */
  readonly shown: string;
  readonly absolute: string;
  /** `absolute` with all links resolved. */
  readonly real: string;
  readonly glob: Glob | undefined;
}

interface Folder {
  readonly name: string;
  readonly shown: string;
  readonly absolute: string;
  readonly place: string;
  /** Path relative to the root; empty for the root. */
  readonly relative: string;
  readonly depth: number;
  readonly scope: IgnoreScope | undefined;
  /** True where the glob matched this folder or one above it, or there is no glob. */
  readonly matched: boolean;
  /** Set for `.github` and its `workflows`, the hidden folders that are looked into: workflows tell how images are built. */
  readonly part?: "github" | "workflows";
}

/**
 * Gathers the files of a folder by their names, in the order of their paths' bytes. Hidden entries (but for
 * `.github/workflows`), node_modules, what .gitignore files and `--exclude` leave out and what belongs to a chart's
 * rendering are passed over. Never follows links to folders, so it ends on every tree. A folder that cannot be listed is an
 * error; one that vanishes is passed over.
 */
export function walk(root: WalkRoot, exclusion: Exclusion, gathering: Gathering): void {
  new Walk(root, exclusion, gathering).start();
}

class Walk {
  private readonly root: WalkRoot;
  private readonly exclusion: Exclusion;
  private readonly gathering: Gathering;

  constructor(root: WalkRoot, exclusion: Exclusion, gathering: Gathering) {
    this.root = root;
    this.exclusion = exclusion;
    this.gathering = gathering;
  }

  start(): void {
    const { shown, absolute, real, glob } = this.root;
    const name = path.basename(absolute);
    const scope = scopeOfNamedFolder(real);
    this.folder({ name, shown, absolute, place: real, relative: "", depth: 0, scope, matched: glob === undefined });
  }

  private folder(folder: Folder): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder.absolute, { withFileTypes: true });
    } catch (error) {
      const code = systemCode(error) ?? "EIO";
      const vanished = code === "ENOENT" && folder.depth > 0 && !folder.name.includes("\ufffd");
      if (!vanished) this.gathering.addError("path-not-readable", folder.shown, folderNotReadable(code));
      return;
    }
    const names = new Set(entries.map((entry) => entry.name));
    const scope = folder.depth === 0 ? folder.scope : scopeWithin(folder.place, folder.scope, names);
    const isChart = folder.part === undefined && names.has("Chart.yaml");
    if (isChart && this.asksForChart(folder)) this.gathering.addChart(folder.shown, folder.place);
    const kept = entries.filter(
      (entry) =>
        !this.isPassedOver(entry.name, folder) && !(isChart && isChartPart(entry.name)) && isOfPart(entry, folder),
    );
    if (isChart)
      for (const { name } of entries.filter((entry) => entry.isFile() && isChartValues(entry.name)))
        this.values(name, folder, scope);
    for (const entry of sorted(kept)) {
      if (entry.isDirectory()) this.subfolder(entry.name, folder, scope);
      else if (entry.isFile()) this.file(entry.name, folder, scope);
      else if (entry.isSymbolicLink()) this.link(entry.name, folder, scope);
    }
  }

  /** With a glob, a chart counts only where the glob asks for some of it. */
  private asksForChart({ matched, relative }: Folder): boolean {
    if (matched) return true;
    const typical = ["Chart.yaml", "values.yaml", "templates/deployment.yaml", "templates"];
    return typical.some((name) => this.root.glob?.matches(joinShown(relative, name)));
  }

  private isPassedOver(name: string, { matched }: Folder): boolean {
    if (name === "node_modules" || name === ".git") return true;
    if (name === ".github" && matched) return false;
    return name.startsWith(".") && (matched || this.root.glob?.hidden !== true);
  }

  private isLeftOut(name: string, folder: Folder, scope: IgnoreScope | undefined, isFolder: boolean): boolean {
    if (isIgnored(scope, joinShown(folder.place, name), isFolder)) return true;
    const shown = joinShown(folder.shown, name);
    const absolute = joinShown(folder.absolute, name);
    return this.exclusion.globFor(shown, joinShown(folder.relative, name), absolute) !== undefined;
  }

  private values(name: string, folder: Folder, scope: IgnoreScope | undefined): void {
    const asked = folder.matched || this.root.glob?.matches(joinShown(folder.relative, name)) === true;
    if (!asked || this.isPassedOver(name, folder) || this.isLeftOut(name, folder, scope, false)) return;
    const place = joinShown(folder.place, name);
    this.gathering.addValues(joinShown(folder.shown, name), joinShown(folder.absolute, name), place);
  }

  private subfolder(name: string, folder: Folder, scope: IgnoreScope | undefined): void {
    const relative = joinShown(folder.relative, name);
    const depth = folder.depth + 1;
    const { glob } = this.root;
    const matched = folder.matched || glob === undefined || glob.matches(relative);
    if (!matched && depth >= glob.maxDepth) return;
    if (this.isLeftOut(name, folder, scope, true)) return;
    const place = joinShown(folder.place, name);
    this.folder({
      name,
      shown: joinShown(folder.shown, name),
      absolute: joinShown(folder.absolute, name),
      place,
      relative,
      depth,
      scope: admit(scope, place),
      matched,
      ...(name === ".github" && { part: "github" }),
      ...(folder.part === "github" && { part: "workflows" }),
    });
  }

  /** Whether a file is asked for by its name; `named` when a glob spells what it would not be read for otherwise. */
  private interest(name: string, folder: Folder): "no" | "yes" | "named" {
    const { glob } = this.root;
    const kind = nameKind(name, folder.name);
    if (kind === "known-other") return "no";
    if (folder.matched || glob === undefined) return kind === "wanted" ? "yes" : "no";
    if (kind === "unknown" && !glob.spellsEnding) return "no";
    if (!glob.matches(joinShown(folder.relative, name))) return "no";
    return kind === "wanted" ? "yes" : "named";
  }

  private file(name: string, folder: Folder, scope: IgnoreScope | undefined): void {
    const interest = isKustomizationName(name) && folder.matched ? "yes" : this.interest(name, folder);
    if (interest === "no" || this.isLeftOut(name, folder, scope, false)) return;
    const shown = joinShown(folder.shown, name);
    const absolute = joinShown(folder.absolute, name);
    if (name.includes("\ufffd") && !exists(absolute)) {
      this.gathering.addError("path-not-readable", shown, nameNotUtf8);
      return;
    }
    const place = joinShown(folder.place, name);
    this.gathering.add({ path: shown, absolute, place, named: interest === "named" }, isKustomizationName(name));
  }

  private link(name: string, folder: Folder, scope: IgnoreScope | undefined): void {
    const interest = this.interest(name, folder);
    if (this.isLeftOut(name, folder, scope, false)) return;
    const shown = joinShown(folder.shown, name);
    const absolute = joinShown(folder.absolute, name);
    const found = follow(absolute);
    if (found === undefined) {
      if (interest !== "no") this.ignore(shown, reasons.brokenLink);
    } else if (found.stat.isDirectory()) {
      if (folder.matched && !this.isWalked(found.target)) this.ignore(shown, reasons.folderLink);
    } else if (found.stat.isFile() && interest !== "no") {
      const link = { target: found.target, root: this.root.real };
      const place = joinShown(folder.place, name);
      this.gathering.add(
        { path: shown, absolute, place, named: interest === "named", link },
        isKustomizationName(name),
      );
    }
  }

  private ignore(shown: string, reason: Text): void {
    this.gathering.addEntry({ path: shown, kind: "other", state: "ignored", reason });
  }

  /** Whether the target of a link to a folder is walked as itself, or would be passed over as itself. */
  private isWalked(target: string): boolean {
    const { real } = this.root;
    return isWithin(real, target) && !/(?:^|\/)\./.test(target.slice(real.length));
  }
}

/** Of `.github` the folder of workflows alone counts, and of that the files in YAML. */
function isOfPart(entry: Dirent, { part }: Folder): boolean {
  if (part === "github") return entry.isDirectory() && entry.name === "workflows";
  if (part === "workflows") return entry.isFile() && /\.ya?ml$/.test(entry.name);
  return entry.name !== ".github" || entry.isDirectory();
}

/** What a link leads to, or undefined where that does not exist or cannot be reached. */
function follow(absolute: string): { readonly target: string; readonly stat: Stats } | undefined {
  try {
    const target = realpathSync(absolute);
    return { target, stat: statSync(target) };
  } catch {
    return undefined;
  }
}

/** Entries in the order that the paths of the files under them have. */
function sorted(entries: readonly Dirent[]): readonly Dirent[] {
  const keyed = entries.map((entry) => ({ key: entry.isDirectory() ? `${entry.name}/` : entry.name, entry }));
  return keyed.sort((a, b) => compareBytes(a.key, b.key)).map(({ entry }) => entry);
}
