import { lstatSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { Tracking } from "../../model/facts.ts";
import { readBytes } from "../source/source-file.ts";
import type { GitIndex } from "./git-index.ts";
import { bytesOf, readGitIndex } from "./git-index.ts";

/** Bytes of one index, and of all that one scan reads: about a million files each time. */
const maxIndexSize = 64 * 1024 * 1024;
const maxIndexBytes = 256 * 1024 * 1024;

/** A file `.git` holds one line. */
const maxPointerSize = 8192;

/** The work tree that a folder is in, and the folder where git keeps its index. */
interface Repository {
  readonly root: string;
  readonly gitFolder: string;
}

/**
 * Tells which files git tracks. Reads nothing but `.git` and the index, and runs no program. A file `.git` (of a worktree or
 * a submodule) may lead anywhere on this machine, as it does for git; what it leads to is only looked at as an index.
 */
export class TrackedFiles {
  readonly #repositories = new Map<string, Repository | "none" | "unknown">();
  readonly #indexes = new Map<string, GitIndex | "none" | "unknown">();
  #bytes = 0;

  /**
   * Whether git tracks a file: lists it in the index of the repository that it lies in, links followed.
   *
   * @param absolute path of the file; undefined for standard input, of which nothing is known.
   */
  of(absolute: string | undefined): Tracking {
    if (absolute === undefined) return "unknown";
    let file: string;
    try {
      file = realpathSync.native(absolute);
    } catch {
      return "unknown";
    }
    const repository = this.#repositoryOf(path.dirname(file));
    if (repository === "none") return "noRepository";
    if (repository === "unknown") return "unknown";
    const index = this.#indexOf(repository.gitFolder);
    if (index === "none") return "untracked";
    if (index === "unknown") return "unknown";
    const inTree = path.relative(repository.root, file).split(path.sep).join("/");
    const names = [inTree, inTree.normalize("NFC"), inTree.normalize("NFD")];
    if (names.some((name) => index.paths.has(bytesOf(name)))) return "tracked";
    return index.complete ? "untracked" : "unknown";
  }

  #repositoryOf(folder: string): Repository | "none" | "unknown" {
    const asked: string[] = [];
    let found: Repository | "none" | "unknown" | undefined;
    for (let current = folder; found === undefined; current = path.dirname(current)) {
      found = this.#repositories.get(current) ?? repositoryAt(current);
      asked.push(current);
      if (found === undefined && path.dirname(current) === current) found = "none";
    }
    for (const one of asked) this.#repositories.set(one, found);
    return found;
  }

  #indexOf(gitFolder: string): GitIndex | "none" | "unknown" {
    const known = this.#indexes.get(gitFolder);
    if (known !== undefined) return known;
    const read = this.#readIndex(path.join(gitFolder, "index"));
    this.#indexes.set(gitFolder, read);
    return read;
  }

  #readIndex(file: string): GitIndex | "none" | "unknown" {
    const size = sizeOf(file);
    if (size === "none" || size === "unknown") return size;
    this.#bytes += size;
    if (this.#bytes > maxIndexBytes) return "unknown";
    const read = readBytes(file, file, maxIndexSize);
    return "bytes" in read ? (readGitIndex(read.bytes) ?? "unknown") : "unknown";
  }
}

/** The repository whose work tree begins at a folder; undefined where it does not. A folder `.git` needs a HEAD, as for git. */
function repositoryAt(root: string): Repository | "unknown" | undefined {
  const git = path.join(root, ".git");
  try {
    const found = statSync(git, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (found.isDirectory()) return hasHead(git) ? { root, gitFolder: git } : undefined;
    if (!found.isFile() || found.size > maxPointerSize) return "unknown";
    const read = readBytes(git, git, maxPointerSize);
    const line = "bytes" in read ? /^gitdir: ([^\0\r\n]+)\r?\n*$/.exec(Buffer.from(read.bytes).toString("utf8")) : null;
    const target = line?.[1];
    if (target === undefined || isRemote(target)) return "unknown";
    const gitFolder = path.resolve(root, target);
    return hasHead(gitFolder) ? { root, gitFolder } : "unknown";
  } catch {
    return "unknown";
  }
}

/** An address of another machine, which Windows would connect to. */
function isRemote(target: string): boolean {
  return /^[\\/]{2}/.test(target);
}

function hasHead(gitFolder: string): boolean {
  return lstatSync(path.join(gitFolder, "HEAD"), { throwIfNoEntry: false }) !== undefined;
}

/** The size of a regular file; a pipe or a device is never opened. */
function sizeOf(file: string): number | "none" | "unknown" {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return "none";
    return found.isFile() && found.size <= maxIndexSize ? found.size : "unknown";
  } catch {
    return "unknown";
  }
}
