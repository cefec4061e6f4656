import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isObject, listAt, objectAt, stringAt } from "../../model/json.ts";
import type { GroupKind } from "../../model/resource.ts";

/** A value that is sensitive by where it stands, whatever it looks like. */
export interface KnownPlace {
  readonly path: Path;
  readonly format: string;
  readonly value: string;
  readonly name?: string;
}

const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/** The values of an object that are sensitive by their very field: Secret data, kubeconfig credentials, encryption keys. */
export function knownPlaces(groupKind: GroupKind, object: JsonObject): readonly KnownPlace[] {
  if (groupKind === "Secret") return secretPlaces(object);
  if (groupKind === "Config") return kubeconfigPlaces(object);
  if (groupKind === "apiserver.config.k8s.io/EncryptionConfiguration" || groupKind === "EncryptionConfig")
    return encryptionKeyPlaces(object);
  return [];
}

function stringPlaces(object: Json | undefined, base: Path, format: string): KnownPlace[] {
  if (!isObject(object)) return [];
  return Object.entries(object).flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [{ path: [...base, name], format, value, name }] : [],
  );
}

function secretPlaces(object: JsonObject): KnownPlace[] {
  const applied = stringAt(object, ["metadata", "annotations", lastApplied]);
  return [
    ...stringPlaces(object.data, ["data"], "secret-data"),
    ...stringPlaces(object.stringData, ["stringData"], "secret-data"),
    ...(applied === undefined
      ? []
      : [{ path: ["metadata", "annotations", lastApplied], format: "last-applied-configuration", value: applied }]),
  ];
}

const userFields = [
  ["token", "token"],
  ["password", "password"],
  ["client-key-data", "private-key"],
] as const;

/** Fields of an auth provider's configuration that are no credentials. */
const openProviderFields: ReadonlySet<string> = new Set([
  "client-id",
  "idp-issuer-url",
  "idp-certificate-authority",
  "idp-certificate-authority-data",
  "extra-scopes",
  "cmd-path",
  "expiry",
  "expiry-key",
  "token-key",
  "environment",
  "apiserver-id",
  "tenant-id",
  "config-mode",
  "expires-in",
  "expires-on",
  "scopes",
]);

/** What `kubectl config view` writes in the place of a credential. */
const alreadyMasked: ReadonlySet<string> = new Set(["REDACTED", "DATA+OMITTED", ""]);

/** A credential that is still to be filled in is none: `${TOKEN}`, `{{ .Token }}`, `<token>`, `$TOKEN`. */
const filledInLater =
  /^(?:\$\{[^{}]{1,100}\}|\$\([^()]{1,100}\)|\$[A-Z_][A-Z0-9_]*|\{\{[^{}]{1,200}\}\}|<[^<>]{1,100}>|%[A-Z0-9_]+%)$/;

function kubeconfigPlaces(object: JsonObject): KnownPlace[] {
  return listAt(object, ["users"]).flatMap((entry, index): KnownPlace[] => {
    const user = objectAt(entry, ["user"]);
    if (user === undefined) return [];
    const base: Path = ["users", index, "user"];
    const name = stringAt(entry, ["name"]) ?? `#${index}`;
    const places: { path: Path; format: string }[] = userFields.map(([field, format]) => ({
      path: [...base, field],
      format,
    }));
    for (const field of Object.keys(objectAt(user, ["auth-provider", "config"]) ?? {}))
      if (!openProviderFields.has(field))
        places.push({ path: [...base, "auth-provider", "config", field], format: field });
    return places.flatMap(({ path, format }) => {
      const value = stringAt(object, path);
      return value === undefined || alreadyMasked.has(value) || filledInLater.test(value.trim())
        ? []
        : [{ path, format, value, name }];
    });
  });
}

function encryptionKeyPlaces(object: JsonObject): KnownPlace[] {
  return listAt(object, ["resources"]).flatMap((entry, resource) =>
    listAt(entry, ["providers"]).flatMap((provider, index) => {
      if (!isObject(provider)) return [];
      return Object.keys(provider).flatMap((kind) =>
        listAt(provider[kind], ["keys"]).flatMap((key, number): KnownPlace[] => {
          const value = stringAt(key, ["secret"]);
          if (value === undefined || value === "") return [];
          const path: Path = ["resources", resource, "providers", index, kind, "keys", number, "secret"];
          return [{ path, format: "encryption-key", value }];
        }),
      );
    }),
  );
}
