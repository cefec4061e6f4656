import type { Json, Path } from "../../model/json.ts";
import { isObject, own } from "../../model/json.ts";

/** Why the API server's strict decoder refuses a configuration file. */
export type ConfigurationProblem = "wrongType" | "unknownVersion" | "unknownField";

const VERSIONS = ["v1alpha1", "v1beta1", "v1"].map((version) => `apiserver.config.k8s.io/${version}`);

/**
 * Checks apiVersion, kind and the names of the other fields of an `apiserver.config.k8s.io` document. Which of the three
 * versions a cluster takes depends on its own version, and is not judged here.
 *
 * @returns the first problem; undefined where there is none.
 */
export function checkHeader(
  config: Json,
  kind: string,
  fields: readonly string[],
): { readonly path: Path; readonly problem: ConfigurationProblem } | undefined {
  if (!isObject(config)) return { path: [], problem: "wrongType" };
  const version = own(config, "apiVersion");
  if (typeof version !== "string" || !VERSIONS.includes(version))
    return { path: ["apiVersion"], problem: "unknownVersion" };
  if (own(config, "kind") !== kind) return { path: ["kind"], problem: "unknownVersion" };
  const known = ["apiVersion", "kind", ...fields];
  const unknown = Object.keys(config).find((key) => !known.includes(key));
  return unknown === undefined ? undefined : { path: [unknown], problem: "unknownField" };
}
