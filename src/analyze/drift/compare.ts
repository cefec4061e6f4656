import type { Json, JsonObject, Path } from "../../model/json.ts";
import { at, isList, isObject, own, stringAt } from "../../model/json.ts";
import type { GroupKind } from "../../model/resource.ts";
import { podTemplatePaths } from "../workloads/pod-templates.ts";
import { addedToPod, addedToResource } from "./added.ts";
import { matchLists } from "./lists.ts";
import { isEmpty, sameScalar } from "./values.ts";

/** A field that two objects have otherwise: its path in the file's object, and both values. */
export interface Difference {
  readonly path: Path;
  readonly file: Json | undefined;
  readonly live: Json | undefined;
}

/** Fields whose absence means something else than false, 0 or nothing. */
const notEmptyByDefault: ReadonlySet<string> = new Set([
  "automountServiceAccountToken",
  "allowPrivilegeEscalation",
  "enableServiceLinks",
  "hostUsers",
  "runAsUser",
  "runAsGroup",
  "fsGroup",
  "replicas",
]);

/** Annotations that kubectl, controllers and the deployment tools themselves keep. */
const ownAnnotations = /^(?:kubectl\.kubernetes\.io|deployment\.kubernetes\.io|control-plane\.alpha\.kubernetes\.io)\//;

/**
 * What the cluster has otherwise than the file: every field that the file sets, and of those it does not set the ones
 * that security depends on. Defaults that the API server filled in, and what admission put into pods, are no difference;
 * nor are `status` and the API server's own metadata. Objects of different versions of an API are compared by their pod
 * templates alone.
 */
export function differencesOf(groupKind: GroupKind, file: JsonObject, live: JsonObject): readonly Difference[] {
  const found: Difference[] = [];
  const templates = podTemplatePaths(groupKind, file);
  if (stringAt(file, ["apiVersion"]) === stringAt(live, ["apiVersion"])) {
    compareMetadata(file, live, found);
    for (const key of Object.keys(file))
      if (!["apiVersion", "kind", "metadata", "status", "stringData"].includes(key))
        compare(own(file, key), own(live, key), [key], found);
    addedToResource(groupKind, file, live, found);
  } else
    for (const path of templates)
      compare(at(file, [...path, "spec"]), at(live, [...path, "spec"]), [...path, "spec"], found);
  for (const path of templates) addedToPod(file, live, [...path, "spec"], found);
  return found;
}

function compareMetadata(file: JsonObject, live: JsonObject, found: Difference[]): void {
  for (const field of ["labels", "annotations"]) {
    const set = at(file, ["metadata", field]);
    if (!isObject(set)) continue;
    for (const [key, value] of Object.entries(set))
      if (field === "labels" || !ownAnnotations.test(key))
        compare(value, at(live, ["metadata", field, key]), ["metadata", field, key], found);
  }
}

function compare(file: Json | undefined, live: Json | undefined, path: Path, found: Difference[]): void {
  const key = path[path.length - 1];
  if (file === undefined || file === null) return;
  if ((live === undefined || live === null) && isObject(file))
    for (const name of Object.keys(file)) compare(own(file, name), undefined, [...path, name], found);
  else if (live === undefined || live === null) {
    if (!isEmpty(file) || (typeof key === "string" && notEmptyByDefault.has(key) && !isList(file)))
      found.push({ path, file, live: undefined });
  } else if (isObject(file) && isObject(live)) {
    for (const name of Object.keys(file)) {
      // What pods are made of has metadata of its own; an export says that its time is null.
      if (name === "creationTimestamp") continue;
      compare(own(file, name), own(live, name), [...path, name], found);
    }
  } else if (isList(file) && isList(live)) compareLists(file, live, path, found);
  else if (!sameScalar(file, live) && !(isEmpty(file) && isEmpty(live))) found.push({ path, file, live });
}

function compareLists(file: readonly Json[], live: readonly Json[], path: Path, found: Difference[]): void {
  const { pairs, added } = matchLists(path[path.length - 1], file, live);
  // A list of plain values is one value: it is the same or another.
  if (file.length > 0 && !file.some(isObject)) {
    const same = pairs.every((pair) => pair.live !== undefined && sameScalar(pair.file, pair.live));
    if (!same || added.length > 0) found.push({ path, file: [...file], live: [...live] });
    return;
  }
  for (const { index, file: item, live: other } of pairs) {
    if (other === undefined) found.push({ path: [...path, index], file: item, live: undefined });
    else compare(item, other, [...path, index], found);
  }
}
