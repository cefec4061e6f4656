/** What a git index lists. */
export interface GitIndex {
  /** Paths from the work tree's root; each character is one byte of the path, as {@link bytesOf} writes it. */
  readonly paths: ReadonlySet<string>;
  /** False for a sparse or split index, which does not list every path: one that is not in `paths` may be tracked. */
  readonly complete: boolean;
}

/** Git's own limit for a path (PATH_MAX). */
const longestPath = 4096;

/** Bytes of all paths together; version 4 leaves shared beginnings out, so that a small file can hold very long ones. */
const maxPathBytes = 128 * 1024 * 1024;

const sparseFolder = 0b0100;
/** What an entry may be: a regular file, a symbolic link, another repository's commit, a folder of a sparse index. */
const entryTypes: ReadonlySet<number> = new Set([0b1000, 0b1010, 0b1110, sparseFolder]);

/** Extensions in lower case change what the entries mean; these only say that the list is not whole. */
const sparseExtension = "sdir";

/** A path as {@link GitIndex} holds it. */
export function bytesOf(path: string): string {
  return Buffer.from(path, "utf8").toString("latin1");
}

/**
 * Reads a git index (gitformat-index: signature DIRC, versions 2 to 4, object names of SHA-1 or SHA-256). Paths that were
 * only announced (`git add --intent-to-add`) are left out: nothing of them is stored.
 *
 * @returns undefined for what is no such index, is cut off, or holds an extension that must be understood and is not.
 */
export function readGitIndex(bytes: Uint8Array): GitIndex | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 12 || buffer.toString("latin1", 0, 4) !== "DIRC") return undefined;
  const version = buffer.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  return readEntries(buffer, version, 20) ?? readEntries(buffer, version, 32);
}

function readEntries(buffer: Buffer, version: number, hashSize: number): GitIndex | undefined {
  const count = buffer.readUInt32BE(8);
  const end = buffer.length - hashSize;
  const paths = new Set<string>();
  let complete = true;
  let nameless = false;
  let at = 12;
  let previous = "";
  let total = 0;
  for (let index = 0; index < count; index++) {
    const flagsAt = at + 40 + hashSize;
    if (flagsAt + 3 > end) return undefined;
    const type = buffer.readUInt32BE(at + 24) >>> 12;
    if (!entryTypes.has(type)) return undefined;
    const flags = buffer.readUInt16BE(flagsAt);
    const extended = (flags & 0x4000) !== 0;
    if (extended && version === 2) return undefined;
    const announced = extended && (buffer.readUInt16BE(flagsAt + 2) & 0x2000) !== 0;
    const nameAt = flagsAt + (extended ? 4 : 2);
    const entry = version === 4 ? shortName(buffer, nameAt, previous) : wholeName(buffer, nameAt, at);
    if (entry === undefined || entry.next > end) return undefined;
    const { name, next } = entry;
    const told = flags & 0xfff;
    if (name.length > longestPath || told !== Math.min(name.length, 0xfff)) return undefined;
    total += name.length;
    if (total > maxPathBytes) return undefined;
    if (type === sparseFolder) complete = false;
    else if (name === "") nameless = true;
    else if (!announced) paths.add(name);
    previous = name;
    at = next;
  }
  const extensions = readExtensions(buffer, at, end);
  // Entries without a name stand for those of the shared part of a split index, and for nothing in a whole one.
  if (extensions === undefined || (nameless && extensions.complete)) return undefined;
  return { paths, complete: complete && extensions.complete };
}

interface Name {
  readonly name: string;
  /** Where the next entry begins. */
  readonly next: number;
}

/** Versions 2 and 3: the path, and one to eight NULs up to a multiple of eight bytes from the entry's beginning. */
function wholeName(buffer: Buffer, at: number, entryAt: number): Name | undefined {
  const end = buffer.indexOf(0, at);
  if (end < 0 || end - at > longestPath) return undefined;
  const next = entryAt + Math.ceil((end - entryAt + 1) / 8) * 8;
  return { name: buffer.toString("latin1", at, end), next };
}

/** Version 4: how many bytes to take off the end of the path before, and what comes in their place. */
function shortName(buffer: Buffer, at: number, previous: string): Name | undefined {
  let next = at;
  let byte = buffer[next++] ?? 0;
  let removed = byte & 0x7f;
  while ((byte & 0x80) !== 0) {
    byte = buffer[next++] ?? 0;
    removed = (removed + 1) * 128 + (byte & 0x7f);
    if (removed > longestPath) return undefined;
  }
  const end = buffer.indexOf(0, next);
  if (end < 0 || end - next > longestPath || removed > previous.length) return undefined;
  const kept = previous.slice(0, previous.length - removed);
  return { name: kept + buffer.toString("latin1", next, end), next: end + 1 };
}

function readExtensions(buffer: Buffer, from: number, end: number): { readonly complete: boolean } | undefined {
  let complete = true;
  let at = from;
  while (at + 8 <= end) {
    const signature = buffer.toString("latin1", at, at + 4);
    if (signature === "link" || signature === sparseExtension) complete = false;
    else if (!/^[A-Z]/.test(signature)) return undefined;
    at += 8 + buffer.readUInt32BE(at + 4);
  }
  return at === end ? { complete } : undefined;
}
