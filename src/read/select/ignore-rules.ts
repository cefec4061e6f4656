import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Ignore } from "ignore";
import ignore from "ignore";
import { exists, statPath } from "./paths.ts";

/** Rules of one .gitignore file and of those above it; deeper ones win. Immutable: each folder of a walk has its own. */
export interface IgnoreScope {
  readonly rules: Ignore;
  /** Folder that the rules are relative to, with a trailing slash. */
  readonly base: string;
  readonly above: IgnoreScope | undefined;
}

/** A larger ignore file is not one that people write. */
const MAX_IGNORE_FILE_SIZE = 1_000_000;

/** Every path is matched against every rule. */
const MAX_RULES = 5_000;

/** Paths further below a .gitignore are not matched against it: matching several `**` costs a power of the depth. */
const MAX_DEPTH = 100;

/**
 * The rules in force in `folder`, which was named by the user: those of the repository that holds it, from its root down,
 * and `.git/info/exclude`. As with ripgrep, rules that ignore the named folder itself do not count; those that match what
 * is in it do. Outside a repository only the folder's own .gitignore counts.
 *
 * @param folder absolute path.
 */
export function scopeOfNamedFolder(folder: string): IgnoreScope | undefined {
  const root = repositoryRoot(folder);
  if (root === undefined || root === folder) return scopeWithin(folder, undefined);
  let scope: IgnoreScope | undefined;
  const steps = path.relative(root, folder).split("/");
  for (let depth = 0; depth <= steps.length; depth++) {
    const current = path.join(root, ...steps.slice(0, depth));
    if (depth > 0) scope = admit(scope, current);
    scope = scopeWithin(current, scope);
  }
  return scope;
}

/** The rules in force in `folder`, below one where `above` are. A repository within a repository begins anew. */
export function scopeWithin(
  folder: string,
  above: IgnoreScope | undefined,
  names?: ReadonlySet<string>,
): IgnoreScope | undefined {
  let scope = above;
  if (names?.has(".git") ?? exists(path.join(folder, ".git"))) {
    const exclude = excludeFile(path.join(folder, ".git"));
    scope = exclude === undefined ? undefined : withRules(folder, exclude, undefined);
  }
  if (names !== undefined && !names.has(".gitignore")) return scope;
  return withRules(folder, path.join(folder, ".gitignore"), scope);
}

/** True when the rules leave out `absolute`; its parents down from the walk's beginning must not be left out. */
export function isIgnored(scope: IgnoreScope | undefined, absolute: string, isFolder: boolean): boolean {
  for (let level = scope; level !== undefined; level = level.above) {
    const verdict = verdictOf(level, absolute, isFolder);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

/**
 * The rules with those set right that ignore `folder`, though it is walked: a deeper .gitignore takes it back, or the user
 * named it. Without this, everything in it would count as ignored through it.
 */
export function admit(scope: IgnoreScope | undefined, folder: string): IgnoreScope | undefined {
  if (scope === undefined) return undefined;
  const above = admit(scope.above, folder);
  if (verdictOf(scope, folder, true) !== true) return above === scope.above ? scope : { ...scope, above };
  const pattern = `!/${folder.slice(scope.base.length).replace(/[\\*?[\] ]/g, "\\$&")}/`;
  return { rules: ignore({ ignorecase: false }).add(scope.rules).add({ pattern }), base: scope.base, above };
}

function verdictOf(level: IgnoreScope, absolute: string, isFolder: boolean): boolean | undefined {
  const relative = absolute.slice(level.base.length);
  if (relative === "" || depthOf(relative) > MAX_DEPTH) return undefined;
  const { ignored, unignored } = level.rules.test(isFolder ? `${relative}/` : relative);
  return ignored ? true : unignored ? false : undefined;
}

function depthOf(relative: string): number {
  let depth = 1;
  for (let at = relative.indexOf("/"); at >= 0; at = relative.indexOf("/", at + 1)) depth++;
  return depth;
}

function withRules(folder: string, file: string, above: IgnoreScope | undefined): IgnoreScope | undefined {
  const text = readSmall(file);
  if (text === undefined) return above;
  const lines = text.split(/\r?\n/, MAX_RULES).filter(isCheap);
  const base = folder.endsWith("/") ? folder : `${folder}/`;
  return { rules: ignore({ ignorecase: false }).add(lines.join("\n")), base, above };
}

/** False for patterns whose matching could take for ever: each `**` between folders multiplies it by the depth. */
function isCheap(pattern: string): boolean {
  return pattern.length <= 1_000 && (pattern.match(/\/\*\*+(?=\/)/g)?.length ?? 0) <= 2;
}

/** The text of a regular file, or undefined. Links are not followed (git does not either), pipes never opened. */
function readSmall(file: string): string | undefined {
  try {
    const stat = lstatSync(file);
    if (!stat.isFile() || stat.size > MAX_IGNORE_FILE_SIZE) return undefined;
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function repositoryRoot(folder: string): string | undefined {
  for (let current = folder; ; current = path.dirname(current)) {
    if (exists(path.join(current, ".git"))) return current;
    if (current === path.dirname(current)) return undefined;
  }
}

/** `info/exclude` of a repository; in a worktree or submodule `.git` is a file that says where the repository is. */
function excludeFile(git: string): string | undefined {
  const stat = statPath(git);
  if (typeof stat !== "string" && stat.isDirectory()) return path.join(git, "info/exclude");
  const gitFolder = /^gitdir: (.+)$/m.exec(readSmall(git) ?? "")?.[1];
  if (gitFolder === undefined) return undefined;
  const resolved = path.resolve(path.dirname(git), gitFolder);
  const common = readSmall(path.join(resolved, "commondir"))?.trim();
  return path.join(common === undefined ? resolved : path.resolve(resolved, common), "info/exclude");
}
