import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Json } from "../../model/json.ts";
import type { Text } from "../../model/text.ts";
import type { Found, Gathering } from "./gathering.ts";
import { readKustomization, resolveReference } from "./kustomization.ts";
import { isWithin } from "./paths.ts";
import { claimedBy, reasons, unreadListing } from "./select.text.ts";

/** A folder that kustomize would render. */
interface KustomizationFolder {
  readonly place: string;
  readonly shown: string;
  readonly files: Found[];
  readonly references: string[];
  changes: boolean;
  /** The changing kustomization that takes this one in; itself when it changes things. */
  claimant: KustomizationFolder | undefined;
}

const MAX_KUSTOMIZATION_SIZE = 1_000_000;

/**
 * Takes out of the gathered files what kustomizations that change things refer to, as far as it was gathered: no other
 * file is looked at. Each kustomization is followed once, so that cycles end.
 */
export function settleKustomizations(gathering: Gathering, readDocument: (text: string) => Json | undefined): void {
  const folders = readFolders(gathering, readDocument);
  for (const folder of folders.values()) if (folder.changes) claim(folder, folders, gathering);
  const unread = findUnread(folders, gathering);
  for (const folder of folders.values()) report(folder, unread, gathering);
}

function readFolders(
  gathering: Gathering,
  readDocument: (text: string) => Json | undefined,
): ReadonlyMap<string, KustomizationFolder> {
  const folders = new Map<string, KustomizationFolder>();
  for (const file of gathering.kustomizationFiles) {
    if (file.link !== undefined && !isWithin(file.link.root, file.link.target)) continue;
    const kustomization = readKustomization(readFile(file, readDocument));
    if (kustomization === undefined) continue;
    const place = path.dirname(file.place);
    const shown = path.dirname(file.path);
    const known = folders.get(place);
    const folder = known ?? { place, shown, files: [], references: [], changes: false, claimant: undefined };
    folders.set(place, folder);
    folder.files.push(file);
    folder.changes ||= kustomization.changes;
    for (const reference of kustomization.references) folder.references.push(reference);
    file.fate = file.link === undefined ? "values" : "dropped";
  }
  return folders;
}

function readFile(file: Found, readDocument: (text: string) => Json | undefined): Json | undefined {
  try {
    const { size } = lstatSync(file.link?.target ?? file.place);
    if (file.absolute === undefined || size > MAX_KUSTOMIZATION_SIZE) return undefined;
    return readDocument(readFileSync(file.absolute, "utf8"));
  } catch {
    return undefined;
  }
}

function claim(
  claimant: KustomizationFolder,
  folders: ReadonlyMap<string, KustomizationFolder>,
  gathering: Gathering,
): void {
  const waiting = [claimant];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folder.claimant !== undefined) continue;
    folder.claimant = claimant;
    for (const reference of folder.references) {
      const place = resolveReference(folder.place, reference);
      const below = folders.get(place);
      if (below !== undefined) waiting.push(below);
      else claimFile(fileAt(place, gathering), claimant, gathering);
    }
  }
}

function claimFile(file: Found | undefined, claimant: KustomizationFolder, gathering: Gathering): void {
  if (file === undefined || file.named || file.fate !== "read") return;
  file.fate = "claimed";
  gathering.addEntry({
    path: file.path,
    kind: "manifest",
    state: "notChecked",
    reason: claimedBy(claimant.shown),
  });
}

/** The gathered file at `place`, or the one that a link there leads to. */
function fileAt(place: string, gathering: Gathering): Found | undefined {
  const file = gathering.byPlace.get(place);
  return (file?.link && gathering.byPlace.get(file.link.target)) ?? file;
}

function report(
  folder: KustomizationFolder,
  unread: ReadonlyMap<KustomizationFolder, string>,
  gathering: Gathering,
): void {
  const kind = "kustomization";
  const reason = reasonNotToCheck(folder, unread.get(folder));
  if (reason !== undefined) gathering.addEntry({ path: folder.shown, kind, state: "notChecked", reason });
  else
    for (const { path } of folder.files) gathering.addEntry({ path, kind, state: "ignored", reason: reasons.listing });
}

function reasonNotToCheck(folder: KustomizationFolder, unread: string | undefined): Text | undefined {
  if (folder.changes) return reasons.kustomization;
  if (folder.claimant !== undefined) return claimedBy(folder.claimant.shown);
  return unread === undefined ? undefined : unreadListing(unread);
}

/** For each kustomization that only lists, the first thing it lists, through others too, that is not judged itself. */
function findUnread(
  folders: ReadonlyMap<string, KustomizationFolder>,
  gathering: Gathering,
): ReadonlyMap<KustomizationFolder, string> {
  const unread = new Map<KustomizationFolder, string>();
  const listedBy = new Map<
    KustomizationFolder,
    { readonly lister: KustomizationFolder; readonly reference: string }[]
  >();
  const waiting: KustomizationFolder[] = [];
  for (const folder of folders.values()) {
    if (folder.claimant !== undefined) waiting.push(folder);
    for (const reference of folder.references) {
      const place = resolveReference(folder.place, reference);
      const below = folders.get(place);
      if (below === undefined) {
        if (unread.has(folder) || fileAt(place, gathering)?.fate === "read") continue;
        unread.set(folder, reference);
        waiting.push(folder);
      } else {
        const listers = listedBy.get(below) ?? [];
        listedBy.set(below, listers);
        listers.push({ lister: folder, reference });
      }
    }
  }
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const { lister, reference } of listedBy.get(folder) ?? []) {
      if (unread.has(lister)) continue;
      unread.set(lister, reference);
      waiting.push(lister);
    }
    listedBy.delete(folder);
  }
  return unread;
}
