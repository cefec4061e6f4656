import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";
import { isDnsSubdomain } from "../labels/syntax.ts";
import type { LevelVersion, Mode, PodSecurityConfiguration } from "./types.ts";
import { POD_SECURITY_MODES, parseLevel, parseVersion } from "./types.ts";

/** Why the API server refuses the plugin's configuration (`ValidatePodSecurityConfiguration`, or its strict decoder). */
export type PodSecurityConfigurationProblem =
  | "wrongType"
  | "unknownVersion"
  | "unknownField"
  | "unknownLevel"
  | "unknownPolicyVersion"
  | "invalidExemption"
  | "repeatedExemption";

export type ParsedPodSecurityConfiguration =
  | { readonly state: "valid"; readonly configuration: PodSecurityConfiguration }
  /** An AdmissionConfiguration that says nothing of PodSecurity: built-in defaults hold. */
  | { readonly state: "absent" }
  /** An AdmissionConfiguration whose plugin names a file, by its path on the API server's host. */
  | { readonly state: "inFile"; readonly file: string; readonly path: Path }
  | { readonly state: "invalid"; readonly path: Path; readonly problem: PodSecurityConfigurationProblem };

type Invalid = ParsedPodSecurityConfiguration & { state: "invalid" };

/** Reads the PodSecurity plugin's configuration out of an AdmissionConfiguration or a PodSecurityConfiguration. */
export function parsePodSecurityConfiguration(document: Json): ParsedPodSecurityConfiguration {
  if (!isObject(document)) return refuse([], "wrongType");
  if (own(document, "kind") === "PodSecurityConfiguration") return readConfiguration(document, []);
  const version = own(document, "apiVersion");
  if (version !== "apiserver.config.k8s.io/v1" && version !== "apiserver.k8s.io/v1alpha1") {
    return refuse(["apiVersion"], "unknownVersion");
  }
  if (own(document, "kind") !== "AdmissionConfiguration") return refuse(["kind"], "unknownVersion");
  const plugins = own(document, "plugins") ?? [];
  if (!isList(plugins)) return refuse(["plugins"], "wrongType");
  for (const [index, plugin] of plugins.entries()) {
    const path = ["plugins", index];
    if (!isObject(plugin)) return refuse(path, "wrongType");
    if (own(plugin, "name") === "PodSecurity") return readPlugin(plugin, path);
  }
  return { state: "absent" };
}

function readPlugin(plugin: JsonObject, path: Path): ParsedPodSecurityConfiguration {
  const configuration = own(plugin, "configuration") ?? undefined;
  if (configuration !== undefined) return readConfiguration(configuration, [...path, "configuration"]);
  const file = own(plugin, "path") ?? "";
  if (typeof file !== "string") return refuse([...path, "path"], "wrongType");
  return file === "" ? { state: "absent" } : { state: "inFile", file, path: [...path, "path"] };
}

function readConfiguration(document: Json, path: Path): ParsedPodSecurityConfiguration {
  const checked = readFields(document, path, ["apiVersion", "kind", "defaults", "exemptions"]);
  if ("problem" in checked) return checked;
  const version = own(checked.object, "apiVersion");
  if (typeof version !== "string" || !/^pod-security\.admission\.config\.k8s\.io\/v1(alpha1|beta1)?$/.test(version)) {
    return refuse([...path, "apiVersion"], "unknownVersion");
  }
  if (own(checked.object, "kind") !== "PodSecurityConfiguration") return refuse([...path, "kind"], "unknownVersion");
  const names = POD_SECURITY_MODES.flatMap((mode) => [mode, `${mode}-version`]);
  const defaults = readFields(own(checked.object, "defaults"), [...path, "defaults"], names);
  if ("problem" in defaults) return defaults;
  const at = [...path, "defaults"];
  const enforce = readMode(defaults.object, "enforce", at);
  if ("problem" in enforce) return enforce;
  const audit = readMode(defaults.object, "audit", at);
  if ("problem" in audit) return audit;
  const warn = readMode(defaults.object, "warn", at);
  if ("problem" in warn) return warn;
  const exemptions = readExemptions(own(checked.object, "exemptions"), [...path, "exemptions"]);
  if ("problem" in exemptions) return exemptions;
  return { state: "valid", configuration: { defaults: { enforce, audit, warn }, exemptions, path } };
}

function readMode(defaults: JsonObject, mode: Mode, path: Path): LevelVersion | Invalid {
  const levelText = own(defaults, mode) || "privileged";
  const versionText = own(defaults, `${mode}-version`) || "latest";
  if (typeof levelText !== "string") return refuse([...path, mode], "wrongType");
  if (typeof versionText !== "string") return refuse([...path, `${mode}-version`], "wrongType");
  const level = parseLevel(levelText);
  const version = parseVersion(versionText);
  if (level === undefined) return refuse([...path, mode], "unknownLevel");
  if (version === undefined) return refuse([...path, `${mode}-version`], "unknownPolicyVersion");
  return { level, version };
}

function readExemptions(value: Json | undefined, path: Path): PodSecurityConfiguration["exemptions"] | Invalid {
  const checked = readFields(value, path, ["usernames", "namespaces", "runtimeClasses"]);
  if ("problem" in checked) return checked;
  const read = (field: string, valid: (name: string) => boolean): readonly string[] | Invalid => {
    const list = own(checked.object, field) ?? [];
    const names = new Set<string>();
    if (!isList(list)) return refuse([...path, field], "wrongType");
    for (const [index, name] of list.entries()) {
      const here = [...path, field, index];
      if (typeof name !== "string") return refuse(here, "wrongType");
      if (!valid(name)) return refuse(here, "invalidExemption");
      if (names.has(name)) return refuse(here, "repeatedExemption");
      names.add(name);
    }
    return [...names];
  };
  const usernames = read("usernames", (name) => name !== "");
  const namespaces = read("namespaces", (name) => /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name));
  const runtimeClasses = read("runtimeClasses", isDnsSubdomain);
  if ("problem" in usernames) return usernames;
  if ("problem" in namespaces) return namespaces;
  if ("problem" in runtimeClasses) return runtimeClasses;
  return { usernames, namespaces, runtimeClasses };
}

function readFields(value: Json | undefined, path: Path, known: readonly string[]): { object: JsonObject } | Invalid {
  if (value === undefined || value === null) return { object: {} };
  if (!isObject(value)) return refuse(path, "wrongType");
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  return unknown === undefined ? { object: value } : refuse([...path, unknown], "unknownField");
}

function refuse(path: Path, problem: PodSecurityConfigurationProblem): Invalid {
  return { state: "invalid", path, problem };
}
