import path from "node:path";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject, listAt, own, stringAt } from "../../model/json.ts";

/** What a kustomization file says. */
export interface Kustomization {
  /** False when it only lists what is deployed as it is. */
  readonly changes: boolean;
  /** What it refers to, as written. */
  readonly references: readonly string[];
}

const listingKeys = new Set(["apiVersion", "kind", "metadata", "resources", "bases"]);

/** Fields whose items are paths; some take inline YAML too, which names no file. */
const pathLists =
  "resources bases components crds configurations generators transformers validators patches patchesStrategicMerge".split(
    " ",
  );

/** Fields whose items name a file under `path`. */
const pathFields = ["patches", "patchesJson6902", "replacements"];

/**
 * Reads a kustomization, or undefined for another kind of object under its file name (Flux has a `Kustomization` of its
 * own). Fields: kustomize's api/types/kustomization.go. One that cannot be understood changes things.
 *
 * @param document the file's only document; undefined where it could not be read.
 */
export function readKustomization(document: Json | undefined): Kustomization | undefined {
  if (!isObject(document)) return { changes: true, references: [] };
  const apiVersion = stringAt(document, ["apiVersion"]);
  if (apiVersion !== undefined && !apiVersion.startsWith("kustomize.config.k8s.io/")) return undefined;
  const kind = stringAt(document, ["kind"]) ?? "Kustomization";
  return { changes: kind !== "Kustomization" || changesSomething(document), references: [...references(document)] };
}

function changesSomething(document: JsonObject): boolean {
  return Object.keys(document).some((key) => !listingKeys.has(key) && !isEmpty(own(document, key)));
}

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function references(document: JsonObject): Set<string> {
  const found = new Set<string>();
  const add = (value: Json | undefined) => {
    if (typeof value === "string" && value !== "" && !value.includes("\n")) found.add(value);
  };
  for (const key of pathLists) for (const item of listAt(document, [key])) add(item);
  for (const key of pathFields) for (const item of listAt(document, [key])) add(stringAt(item, ["path"]));
  for (const key of ["configMapGenerator", "secretGenerator"])
    for (const item of listAt(document, [key])) {
      for (const file of listAt(item, ["files"])) if (typeof file === "string") add(file.slice(file.indexOf("=") + 1));
      for (const file of listAt(item, ["envs"])) add(file);
      add(stringAt(item, ["env"]));
    }
  for (const item of listAt(document, ["helmCharts"])) {
    add(stringAt(item, ["valuesFile"]));
    for (const file of listAt(item, ["additionalValuesFiles"])) add(file);
  }
  for (const item of listAt(document, ["helmChartInflationGenerator"])) add(stringAt(item, ["values"]));
  add(stringAt(document, ["helmGlobals", "chartHome"]));
  add(stringAt(document, ["openapi", "path"]));
  return found;
}

/** Where a reference leads from the kustomization's folder; a URL leads nowhere that exists. */
export function resolveReference(folder: string, reference: string): string {
  return path.resolve(folder, reference);
}
