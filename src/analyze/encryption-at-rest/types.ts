import type { Path } from "../../model/json.ts";

/** Why the API server refuses an EncryptionConfiguration (`ValidateEncryptionConfiguration`, or its strict decoder). */
export type EncryptionProblem =
  | "wrongType"
  | "unknownVersion"
  | "unknownField"
  | "noResources"
  | "noProviders"
  | "capitalLetters"
  | "starWithoutGroup"
  | "starGroup"
  | "unknownGroup"
  | "unencryptableResource"
  | "repeatedResource"
  | "overlappingResources"
  | "maskedResource"
  | "noProviderKind"
  | "severalProviderKinds"
  | "noKeys"
  | "keyNameMissing"
  | "keyMissing"
  | "kmsNameMissing"
  | "kmsNameInvalid"
  | "kmsNameRepeated"
  | "kmsEndpointInvalid"
  | "kmsVersionUnknown"
  | "kmsCacheSizeInvalid"
  | "kmsTimeoutInvalid";

/** A key of a provider that holds its keys in the file. The secret itself is never carried. */
export interface KeyFacts {
  readonly name: string;
  readonly path: Path;
  /** Length of the decoded secret; `unknown` where the text is no base64, as when it was masked. */
  readonly bytes: number | "unknown";
  /** Whether the provider takes a key of that length (16, 24 or 32 bytes for AES, 32 for secretbox). */
  readonly lengthFits: boolean | "unknown";
}

/** A provider, with its place in the document. */
export type Provider =
  | { readonly kind: "identity"; readonly path: Path }
  | {
      readonly kind: "kms";
      readonly path: Path;
      readonly version: "v1" | "v2";
      readonly name: string;
      readonly endpoint: string;
    }
  | { readonly kind: "aescbc" | "aesgcm" | "secretbox"; readonly path: Path; readonly keys: readonly KeyFacts[] };

/** An element of `resources`: what it covers, and by which providers. The first provider writes, all read. */
export interface EncryptionEntry {
  readonly path: Path;
  readonly resources: readonly { readonly group: string; readonly resource: string; readonly path: Path }[];
  readonly providers: readonly [Provider, ...Provider[]];
}

export type ParsedEncryption =
  | { readonly state: "valid"; readonly entries: readonly EncryptionEntry[] }
  | { readonly state: "invalid"; readonly path: Path; readonly problem: EncryptionProblem };

/** Ends the reading of a configuration; caught where it began, never seen outside of this folder. */
export class RefusedEncryption extends Error {
  readonly refusal: ParsedEncryption & { state: "invalid" };

  constructor(path: Path, problem: EncryptionProblem) {
    super(problem);
    this.refusal = { state: "invalid", path, problem };
  }
}
