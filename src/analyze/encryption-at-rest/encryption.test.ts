import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../model/json.ts";
import { parseEncryption, providerFor } from "./encryption.ts";

const config = (...resources: Json[]): Json => ({
  apiVersion: "apiserver.config.k8s.io/v1",
  kind: "EncryptionConfiguration",
  resources,
});
const key = (bytes: number): Json => ({ name: "k", secret: Buffer.alloc(bytes).toString("base64") });
const local = (kind: string, ...keys: Json[]): Json => ({ [kind]: { keys: keys.length > 0 ? keys : [key(32)] } });
const identity: Json = { identity: {} };
const kms = (fields: Record<string, Json> = {}): Json => ({
  kms: { apiVersion: "v2", name: "vault", endpoint: "unix:///run/kms.sock", ...fields },
});
const entry = (resources: Json, ...providers: Json[]): Json => ({ resources, providers });
const stored = (document: Json, group: string, resource: string, minor?: number): unknown => {
  const parsed = parseEncryption(document);
  if (parsed.state === "invalid") return parsed.problem;
  const found = providerFor(parsed.entries, group, resource, minor);
  return found.state === "covered"
    ? `${found.writes.kind} ${found.strength} ${found.writes.path.join("/")}`
    : found.state;
};

test("the provider that writes", () => {
  const table: [Json, string, string, unknown][] = [
    [config(entry(["secrets"], kms(), identity)), "", "secrets", "kms strong resources/0/providers/0/kms"],
    [config(entry(["secrets"], identity, kms())), "", "secrets", "identity none resources/0/providers/0/identity"],
    [
      config(entry(["secrets"], kms({ apiVersion: "v1" }))),
      "",
      "secrets",
      "kms deprecated resources/0/providers/0/kms",
    ],
    [
      config(entry(["secrets"], { kms: { name: "a:b", endpoint: "unix:///x" } })),
      "",
      "secrets",
      "kms deprecated resources/0/providers/0/kms",
    ],
    [
      config(entry(["secrets"], local("secretbox"))),
      "",
      "secrets",
      "secretbox localKey resources/0/providers/0/secretbox",
    ],
    [config(entry(["secrets"], local("aesgcm"))), "", "secrets", "aesgcm needsRotation resources/0/providers/0/aesgcm"],
    [config(entry(["secrets"], local("aescbc"))), "", "secrets", "aescbc weak resources/0/providers/0/aescbc"],
    [config(entry(["configmaps"], kms())), "", "secrets", "notCovered"],
    [config(entry(["secrets.example.org"], kms())), "", "secrets", "notCovered"],
    [config(entry(["*."], kms())), "", "secrets", "kms strong resources/0/providers/0/kms"],
    [config(entry(["*.apps"], kms())), "", "secrets", "notCovered"],
    [config(entry(["*.*"], kms())), "example.org", "things", "kms strong resources/0/providers/0/kms"],
    [
      config(entry(["events"], identity), entry(["*.*"], kms())),
      "",
      "events",
      "identity none resources/0/providers/0/identity",
    ],
    [
      config(entry(["secrets"], kms()), entry(["secrets"], identity)),
      "",
      "secrets",
      "kms strong resources/0/providers/0/kms",
    ],
    [
      config(entry(["secrets"], identity), entry(["secrets"], kms())),
      "",
      "secrets",
      "identity none resources/0/providers/0/identity",
    ],
  ];
  for (const [document, group, resource, expected] of table) {
    assert.equal(stored(document, group, resource), expected, JSON.stringify(document));
  }
  assert.equal(stored(config(entry(["*.*"], kms())), "", "secrets", 26), "notCovered");
  assert.equal(stored(config(entry(["secrets"], kms())), "", "secrets", 26), "kms strong resources/0/providers/0/kms");
});

test("providers that only read", () => {
  const parsed = parseEncryption(config(entry(["secrets"], kms(), local("aescbc")), entry(["secrets"], identity)));
  assert.ok(parsed.state === "valid");
  const found = providerFor(parsed.entries, "", "secrets");
  assert.ok(found.state === "covered");
  assert.deepEqual(
    found.reads.map(({ kind }) => kind),
    ["aescbc", "identity"],
  );
});

test("keys are told by length only", () => {
  const fits = (kind: string, ...keys: Json[]): unknown => {
    const parsed = parseEncryption(config(entry(["secrets"], local(kind, ...keys))));
    if (parsed.state === "invalid") return parsed.problem;
    assert.doesNotMatch(JSON.stringify(parsed), /AAAA|masked/);
    const provider = parsed.entries[0]?.providers[0];
    return provider !== undefined && "keys" in provider ? provider.keys.map((one) => [one.bytes, one.lengthFits]) : [];
  };
  assert.deepEqual(fits("aescbc", key(16), key(24), key(32), key(31)), [
    [16, true],
    [24, true],
    [32, true],
    [31, false],
  ]);
  assert.deepEqual(fits("secretbox", key(16), key(32)), [
    [16, false],
    [32, true],
  ]);
  const masked: Json[] = [
    { name: "a", secret: "<masked>" },
    { name: "b", secret: { masked: true } },
  ];
  assert.deepEqual(fits("aesgcm", ...masked), [
    ["unknown", "unknown"],
    ["unknown", "unknown"],
  ]);
});

test("what the API server refuses", () => {
  const first = ["resources", 0];
  const provider = [...first, "providers", 0];
  const secrets = (...providers: Json[]): Json => config(entry(["secrets"], ...providers));
  const table: [Json, string, (string | number)[]][] = [
    ["x", "wrongType", []],
    [{}, "unknownVersion", ["apiVersion"]],
    [{ apiVersion: "v1", kind: "EncryptionConfiguration" }, "unknownVersion", ["kind"]],
    [{ apiVersion: "v1", kind: "EncryptionConfig" }, "noResources", []],
    [config(), "noResources", ["resources"]],
    [config(entry([], identity)), "noResources", [...first, "resources"]],
    [config({ resources: ["secrets"] }), "noProviders", first],
    [config({ resources: ["secrets"], provider: [] }), "unknownField", [...first, "provider"]],
    [config(entry(["Secrets"], identity)), "capitalLetters", [...first, "resources", 0]],
    [config(entry(["*"], identity)), "starWithoutGroup", [...first, "resources", 0]],
    [config(entry(["secrets.*"], identity)), "starGroup", [...first, "resources", 0]],
    [config(entry(["events.events.k8s.io"], identity)), "unknownGroup", [...first, "resources", 0]],
    [config(entry(["serviceipallocations"], identity)), "unencryptableResource", [...first, "resources", 0]],
    [config(entry([1], identity)), "wrongType", [...first, "resources", 0]],
    [config(entry(["secrets", "secrets"], identity)), "repeatedResource", [...first, "resources"]],
    [config(entry(["secrets", "*."], identity)), "overlappingResources", [...first, "resources"]],
    [config(entry(["secrets", "*.*"], identity)), "overlappingResources", [...first, "resources"]],
    [config(entry(["*."], identity), entry(["secrets"], kms())), "maskedResource", ["resources", 1, "resources", 0]],
    [config(entry(["*.*"], identity), entry(["*.apps"], kms())), "maskedResource", ["resources", 1, "resources", 0]],
    [secrets({}), "noProviderKind", provider],
    [secrets({ identity: null }), "noProviderKind", provider],
    [secrets({ identity: {}, kms: {} }), "severalProviderKinds", provider],
    [secrets({ aescbcs: {} }), "unknownField", [...provider, "aescbcs"]],
    [secrets({ aescbc: [] }), "wrongType", [...provider, "aescbc"]],
    [secrets({ aescbc: {} }), "noKeys", [...provider, "aescbc"]],
    [secrets(local("aescbc", { secret: "x" })), "keyNameMissing", [...provider, "aescbc", "keys", 0]],
    [secrets(local("aescbc", { name: "x" })), "keyMissing", [...provider, "aescbc", "keys", 0]],
    [secrets(kms({ name: "" })), "kmsNameMissing", [...provider, "kms", "name"]],
    [secrets(kms({ name: "a:b" })), "kmsNameInvalid", [...provider, "kms", "name"]],
    [secrets(kms(), kms()), "kmsNameRepeated", [...first, "providers", 1, "kms", "name"]],
    [secrets(kms({ endpoint: "tcp://x" })), "kmsEndpointInvalid", [...provider, "kms", "endpoint"]],
    [secrets(kms({ endpoint: "unix://a b" })), "kmsEndpointInvalid", [...provider, "kms", "endpoint"]],
    [secrets(kms({ apiVersion: "v3" })), "kmsVersionUnknown", [...provider, "kms", "apiVersion"]],
    [secrets(kms({ cachesize: 10 })), "kmsCacheSizeInvalid", [...provider, "kms", "cachesize"]],
    [secrets(kms({ apiVersion: "v1", cachesize: 0 })), "kmsCacheSizeInvalid", [...provider, "kms", "cachesize"]],
    [secrets(kms({ timeout: "0s" })), "kmsTimeoutInvalid", [...provider, "kms", "timeout"]],
    [secrets(kms({ timeout: -1 })), "kmsTimeoutInvalid", [...provider, "kms", "timeout"]],
  ];
  for (const [document, problem, path] of table) {
    assert.deepEqual(parseEncryption(document), { state: "invalid", path, problem }, JSON.stringify(document));
  }
});
