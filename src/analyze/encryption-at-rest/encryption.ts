import type { Json, JsonObject } from "../../model/json.ts";
import { own } from "../../model/json.ts";
import { placeOf, readList, readObject } from "./fields.ts";
import { readProvider } from "./providers.ts";
import { checkMasked, checkOverlap, readResource } from "./resources.ts";
import type { EncryptionEntry, ParsedEncryption, Provider } from "./types.ts";
import { RefusedEncryption } from "./types.ts";

/**
 * Reads an EncryptionConfiguration, the file of `--encryption-provider-config`, as kube-apiserver does (k8s.io/apiserver
 * `pkg/apis/apiserver/validation` and `pkg/server/options/encryptionconfig`). One that it refuses is `invalid`, except
 * for keys of a wrong length, which the keys tell: where secrets are masked the length cannot be judged.
 */
export function parseEncryption(document: Json): ParsedEncryption {
  try {
    const config = readObject(document, [], ["apiVersion", "kind", "resources"]);
    checkVersion(config);
    const list = readList(config, "resources", []);
    if (list.length === 0) throw new RefusedEncryption(placeOf(config, "resources", []), "noResources");
    const kmsNames = new Set<string>();
    const entries = list.map((entry, index) => readEntry(entry, index, kmsNames));
    checkMasked(entries);
    return { state: "valid", entries };
  } catch (error) {
    if (error instanceof RefusedEncryption) return error.refusal;
    throw error;
  }
}

/** @throws RefusedEncryption for another version or kind; `v1` EncryptionConfig is an old name that is still taken. */
function checkVersion(config: JsonObject): void {
  const version = own(config, "apiVersion");
  const kinds = new Map<unknown, string>([
    ["apiserver.config.k8s.io/v1", "EncryptionConfiguration"],
    ["v1", "EncryptionConfig"],
  ]);
  const kind = kinds.get(version);
  if (kind === undefined) throw new RefusedEncryption(["apiVersion"], "unknownVersion");
  if (own(config, "kind") !== kind) throw new RefusedEncryption(["kind"], "unknownVersion");
}

function readEntry(value: Json, index: number, kmsNames: Set<string>): EncryptionEntry {
  const path = ["resources", index];
  const entry = readObject(value, path, ["resources", "providers"]);
  const names = readList(entry, "resources", path);
  if (names.length === 0) throw new RefusedEncryption(placeOf(entry, "resources", path), "noResources");
  const resources = names.map((name, at) => readResource(name, [...path, "resources", at]));
  checkOverlap(resources, [...path, "resources"]);
  const [first, ...others] = readList(entry, "providers", path);
  if (first === undefined) throw new RefusedEncryption(placeOf(entry, "providers", path), "noProviders");
  const read = (provider: Json, at: number): Provider => readProvider(provider, [...path, "providers", at], kmsNames);
  const writer = read(first, 0);
  return { path, resources, providers: [writer, ...others.map((provider, at) => read(provider, at + 1))] };
}

/** How well what a provider writes is protected in etcd. */
export type Strength =
  /** identity: stored as it is. */
  | "none"
  /** aescbc: open to padding-oracle attacks (kubernetes.io, "Encrypting Confidential Data at Rest"). */
  | "weak"
  /** aesgcm: safe only when the key is rotated before 200,000 writes. */
  | "needsRotation"
  /** kms v1: deprecated since 1.28, refused since 1.29 unless the gate KMSv1 is set. */
  | "deprecated"
  /** secretbox, its key in a file of the API server's host. */
  | "localKey"
  /** kms v2: the key is not on the host. */
  | "strong";

/** The strength of what a provider writes. */
function strengthOf(provider: Provider): Strength {
  switch (provider.kind) {
    case "identity":
      return "none";
    case "aescbc":
      return "weak";
    case "aesgcm":
      return "needsRotation";
    case "secretbox":
      return "localKey";
    case "kms":
      return provider.version === "v2" ? "strong" : "deprecated";
  }
}

/** How a type of resource is stored. */
export type StoredBy =
  | { readonly state: "notCovered" }
  /** `writes` is the first provider of the entry, the only one that writes; `reads` are those that only decrypt. */
  | {
      readonly state: "covered";
      readonly entry: EncryptionEntry;
      readonly writes: Provider;
      readonly reads: readonly Provider[];
      readonly strength: Strength;
    };

/**
 * The provider that writes a type of resource: the first of the first entry that names it, else of the one with a
 * wildcard for its group, else of `*.*`; none covers it otherwise, and it is stored in plain text. An entry that repeats a
 * resource of an earlier one only adds providers that read.
 *
 * @param group API group as in etcd, "" for core; Events are in the core group.
 * @param kubernetesMinor before 27 wildcards match nothing; undefined takes a current version.
 */
export function providerFor(
  entries: readonly EncryptionEntry[],
  group: string,
  resource: string,
  kubernetesMinor?: number,
): StoredBy {
  const wanted = [{ group, resource }];
  if (kubernetesMinor === undefined || kubernetesMinor >= 27) {
    wanted.push({ group, resource: "*" }, { group: "*", resource: "*" });
  }
  for (const one of wanted) {
    const [entry, ...more] = entries.filter(({ resources }) =>
      resources.some((covered) => covered.group === one.group && covered.resource === one.resource),
    );
    if (entry === undefined) continue;
    const [writes, ...others] = entry.providers;
    const reads = [...others, ...more.flatMap(({ providers }) => providers)];
    return { state: "covered", entry, writes, reads, strength: strengthOf(writes) };
  }
  return { state: "notCovered" };
}
