import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isObject, own } from "../../model/json.ts";
import { placeOf, readList, readObject, readString } from "./fields.ts";
import type { KeyFacts, Provider } from "./types.ts";
import { RefusedEncryption } from "./types.ts";

const KINDS = ["kms", "aesgcm", "aescbc", "secretbox", "identity"] as const;
const KMS_FIELDS = ["apiVersion", "name", "cachesize", "endpoint", "timeout"];

/**
 * Reads an element of `providers`, which names exactly one provider.
 *
 * @param kmsNames the names of the KMS plugins read so far, to which this one's is added.
 * @throws RefusedEncryption where the API server refuses the provider.
 */
export function readProvider(value: Json, path: Path, kmsNames: Set<string>): Provider {
  const fields = readObject(value, path, KINDS);
  const given = KINDS.filter((kind) => (own(fields, kind) ?? null) !== null);
  const [kind] = given;
  if (kind === undefined) throw new RefusedEncryption(path, "noProviderKind");
  if (given.length > 1) throw new RefusedEncryption(path, "severalProviderKinds");
  const here = [...path, kind];
  const settings = own(fields, kind);
  if (!isObject(settings)) throw new RefusedEncryption(here, "wrongType");
  if (kind === "kms") return readKms(readObject(settings, here, KMS_FIELDS), here, kmsNames);
  if (kind === "identity") {
    readObject(settings, here, []);
    return { kind, path: here };
  }
  const lengths = kind === "secretbox" ? [32] : [16, 24, 32];
  const keys = readList(readObject(settings, here, ["keys"]), "keys", here);
  if (keys.length === 0) throw new RefusedEncryption(placeOf(settings, "keys", here), "noKeys");
  return { kind, path: here, keys: keys.map((key, index) => readKey(key, [...here, "keys", index], lengths)) };
}

function readKey(value: Json, path: Path, lengths: readonly number[]): KeyFacts {
  const key = readObject(value, path, ["name", "secret"]);
  const name = readString(key, "name", path);
  if (name === "") throw new RefusedEncryption(placeOf(key, "name", path), "keyNameMissing");
  const secret = own(key, "secret") ?? "";
  if (secret === "") throw new RefusedEncryption(placeOf(key, "secret", path), "keyMissing");
  const bytes = typeof secret === "string" ? decodedLength(secret) : "unknown";
  return { name, path, bytes, lengthFits: bytes === "unknown" ? "unknown" : lengths.includes(bytes) };
}

/** Length that standard, padded base64 decodes to; Go's decoder skips line ends. */
function decodedLength(text: string): number | "unknown" {
  const plain = text.replace(/[\r\n]/g, "");
  if (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) return "unknown";
  return (plain.length / 4) * 3 - (plain.endsWith("==") ? 2 : plain.endsWith("=") ? 1 : 0);
}

function readKms(kms: JsonObject, path: Path, names: Set<string>): Provider {
  const version = readString(kms, "apiVersion", path) || "v1";
  if (version !== "v1" && version !== "v2") throw new RefusedEncryption([...path, "apiVersion"], "kmsVersionUnknown");
  const name = readString(kms, "name", path);
  if (name === "") throw new RefusedEncryption(placeOf(kms, "name", path), "kmsNameMissing");
  if (version === "v2" && name.includes(":")) throw new RefusedEncryption([...path, "name"], "kmsNameInvalid");
  if (version === "v2" && names.has(name)) throw new RefusedEncryption([...path, "name"], "kmsNameRepeated");
  names.add(name);
  const endpoint = readString(kms, "endpoint", path);
  if (!/^unix:(?!\/\/[^/]*\s)\P{Cc}*$/iu.test(endpoint))
    throw new RefusedEncryption(placeOf(kms, "endpoint", path), "kmsEndpointInvalid");
  const cacheSize = own(kms, "cachesize") ?? undefined;
  const cacheSizeFits = version === "v1" && Number.isInteger(cacheSize) && cacheSize !== 0;
  if (cacheSize !== undefined && !cacheSizeFits)
    throw new RefusedEncryption([...path, "cachesize"], "kmsCacheSizeInvalid");
  const timeout = own(kms, "timeout") ?? "3s";
  if (typeof timeout !== "string" || !isPositiveDuration(timeout)) {
    throw new RefusedEncryption([...path, "timeout"], "kmsTimeoutInvalid");
  }
  return { kind: "kms", path, version, name, endpoint };
}

/** A Go duration above zero: numbers with units, such as `1m30s` or `0.5s`. */
function isPositiveDuration(text: string): boolean {
  if (text.length > 64 || !/^\+?((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return false;
  return /[1-9]/.test(text);
}
