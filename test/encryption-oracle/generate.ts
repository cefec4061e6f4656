import type { Json, JsonObject } from "../../src/model/json.ts";
import { isList, isObject } from "../../src/model/json.ts";
import type { Random } from "../pod-security/random.ts";
import type { ResourceName } from "./oracle.ts";

const RESOURCES = ["secrets", "configmaps", "events", "deployments.apps", "things.example.org", "x.a.b"] as const;
const WILDCARDS = ["*.", "*.apps", "*.example.org", "*.*"] as const;

function key(random: Random, sizes: readonly [number, ...number[]]): JsonObject {
  const bytes = Buffer.alloc(random.pick(sizes), random.integer(0, 255));
  return { name: random.pick(["key1", "key2", "a:b"]), secret: bytes.toString("base64") };
}

function provider(random: Random, names: number): JsonObject {
  const kind = random.pick(["aescbc", "aesgcm", "secretbox", "identity", "kms"]);
  if (kind === "identity") return { identity: {} };
  if (kind === "kms") {
    const kms: Record<string, Json> = { name: `kms${names}`, endpoint: "unix:///run/kms.sock" };
    if (random.chance(0.7)) kms.apiVersion = "v2";
    else {
      kms.timeout = "2ms";
      if (random.chance(0.3)) kms.cachesize = random.integer(-2, 3);
    }
    return { kms };
  }
  const sizes = kind === "secretbox" ? ([32] as const) : ([16, 24, 32] as const);
  return { [kind]: { keys: random.list(1, 2, () => key(random, sizes)) } };
}

/** A configuration that the API server takes, unless its resources overlap. */
export function generateConfiguration(random: Random): JsonObject {
  let names = 0;
  const old = random.chance(0.05);
  return {
    apiVersion: old ? "v1" : "apiserver.config.k8s.io/v1",
    kind: old ? "EncryptionConfig" : "EncryptionConfiguration",
    resources: random.list(1, 4, () => ({
      resources: [
        ...new Set(random.list(1, 2, () => (random.chance(0.25) ? random.pick(WILDCARDS) : random.pick(RESOURCES)))),
      ],
      providers: random.list(1, 3, () => {
        names += 1;
        return provider(random, names);
      }),
    })),
  };
}

const ODD_TEXTS = [
  ...["x", "v1", "v3", "*", "*.*", "Secrets", "secrets.*", "events.events.k8s.io", "ingresses.extensions"],
  ...["apiserveripinfo", "tcp://x", "unix://", "unix:x", "UNIX:///a", "unix://%zz", "0s", "1h2m", "-1s", "3", "AAAA"],
];
const ODD: readonly [Json, ...Json[]] = [
  null,
  "",
  ...ODD_TEXTS,
  0,
  1,
  -1,
  2.5,
  true,
  [],
  {},
  [null],
  [1],
  { identity: {} },
];

/** The value with one thing in it, anywhere, replaced, removed, doubled or put under another name. */
export function spoil(random: Random, value: Json): Json {
  if (isList(value) && value.length > 0) {
    const at = random.integer(0, value.length - 1);
    if (random.chance(0.1)) return [...value, ...value.slice(at, at + 1)];
    return value.map((item, index) => (index === at ? spoilItem(random, item) : item));
  }
  if (!isObject(value) || Object.keys(value).length === 0) return random.pick(ODD);
  const entries = Object.entries(value);
  const nested = entries.findIndex(([, item]) => isList(item));
  const at = nested >= 0 && random.chance(0.8) ? nested : random.integer(0, entries.length - 1);
  const [name, item] = entries[at] ?? ["kind", null];
  const change = random.next();
  if (change < 0.1) entries.splice(at, 1);
  else if (change < 0.2) entries[at] = [`${name}s`, item];
  else entries[at] = [name, spoilItem(random, item ?? null)];
  return Object.fromEntries(entries);
}

function spoilItem(random: Random, item: Json): Json {
  if (typeof item === "string" && random.chance(0.5)) return `${item}${random.pick(["x", "1", "/a", " "])}`;
  return typeof item === "object" && random.chance(0.85) ? spoil(random, item) : random.pick(ODD);
}

/** Resources to ask about, those that no entry names among them. */
export const asked: readonly ResourceName[] = [
  { group: "", resource: "secrets" },
  { group: "", resource: "configmaps" },
  { group: "", resource: "events" },
  { group: "", resource: "pods" },
  { group: "apps", resource: "deployments" },
  { group: "apps", resource: "daemonsets" },
  { group: "example.org", resource: "things" },
  { group: "example.org", resource: "others" },
  { group: "a.b", resource: "x" },
  { group: "unnamed.example.com", resource: "things" },
];
