import type { Json, Path } from "../../model/json.ts";
import type { EncryptionEntry } from "./types.ts";
import { RefusedEncryption } from "./types.ts";

type Resource = EncryptionEntry["resources"][number];

const UNENCRYPTABLE = ["apiserveripinfo", "serviceipallocations", "servicenodeportallocations"];

/** Reads `resource` or `resource.group`; `*.group`, `*.` (the core group) and `*.*` are wildcards, since Kubernetes 1.27. */
export function readResource(value: Json, path: Path): Resource {
  const text = value ?? "";
  if (typeof text !== "string") throw new RefusedEncryption(path, "wrongType");
  if (text.toLowerCase() !== text) throw new RefusedEncryption(path, "capitalLetters");
  if (text === "*") throw new RefusedEncryption(path, "starWithoutGroup");
  if (UNENCRYPTABLE.includes(text)) throw new RefusedEncryption(path, "unencryptableResource");
  const dot = text.indexOf(".");
  const resource = dot === -1 ? text : text.slice(0, dot);
  const group = dot === -1 ? "" : text.slice(dot + 1);
  if (group === "events.k8s.io" || group === "extensions") throw new RefusedEncryption(path, "unknownGroup");
  if (group === "*" && resource !== "*") throw new RefusedEncryption(path, "starGroup");
  return { group, resource, path };
}

/** @throws RefusedEncryption where resources of one list repeat or overlap. */
export function checkOverlap(resources: readonly Resource[], path: Path): void {
  const seen = new Set<string>();
  const groups = new Map<string, { wildcard: boolean; count: number }>();
  for (const { group, resource } of resources) {
    const name = `${resource}.${group}`;
    if (seen.has(name)) throw new RefusedEncryption(path, "repeatedResource");
    seen.add(name);
    const known = groups.get(group) ?? { wildcard: false, count: 0 };
    groups.set(group, { wildcard: known.wildcard || resource === "*", count: known.count + 1 });
  }
  if (seen.has("*.*") && resources.length > 1) throw new RefusedEncryption(path, "overlappingResources");
  for (const { wildcard, count } of groups.values()) {
    if (wildcard && count > 1) throw new RefusedEncryption(path, "overlappingResources");
  }
}

/** @throws RefusedEncryption where a wildcard of an earlier entry already covers a resource. */
export function checkMasked(entries: readonly EncryptionEntry[]): void {
  const wildcards = new Set<string>();
  for (const { resources } of entries) {
    for (const { group, path } of resources) {
      if (wildcards.has(group) || wildcards.has("*")) throw new RefusedEncryption(path, "maskedResource");
    }
    for (const { group, resource } of resources) if (resource === "*") wildcards.add(group);
  }
}
