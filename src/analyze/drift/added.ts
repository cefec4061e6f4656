import type { Json, JsonObject, Path } from "../../model/json.ts";
import { at, isList, isObject, listAt, objectAt, own, stringAt } from "../../model/json.ts";
import type { GroupKind } from "../../model/resource.ts";
import type { Difference } from "./compare.ts";
import { matchLists } from "./lists.ts";
import { isEmpty } from "./values.ts";

const podFields = [
  "hostNetwork",
  "hostPID",
  "hostIPC",
  "shareProcessNamespace",
  "serviceAccountName",
  "automountServiceAccountToken",
  "runtimeClassName",
];
const containerFields = ["command", "args", "lifecycle", "envFrom"];
const containerLists = ["initContainers", "containers"];

/** What the API server fills in by itself. */
const defaults: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["procMount", "Default"],
  ["serviceAccountName", "default"],
  ["protocol", "TCP"],
  ["type", "ClusterIP"],
  ["apiGroup", "rbac.authorization.k8s.io"],
]);

/** Fields of a pod that security depends on, and that the cluster has where the file does not. */
export function addedToPod(file: JsonObject, live: JsonObject, path: Path, found: Difference[]): void {
  const spec = objectAt(file, path) ?? {};
  const other = objectAt(live, path) ?? {};
  // `serviceAccount` is the former name of the same field, and filled in beside it.
  const fields =
    stringAt(spec, ["serviceAccount"]) === undefined
      ? podFields
      : podFields.filter((field) => field !== "serviceAccountName");
  for (const field of fields) addField(spec, other, [...path], field, found);
  addedBelow(own(spec, "securityContext"), own(other, "securityContext"), [...path, "securityContext"], found);
  const volumes = new Set(listAt(spec, ["volumes"]).map((volume) => stringAt(volume, ["name"])));
  for (const volume of listAt(other, ["volumes"]))
    if (objectAt(volume, ["hostPath"]) !== undefined && !volumes.has(stringAt(volume, ["name"])))
      found.push({ path: [...path, "volumes"], file: undefined, live: volume });
  for (const list of containerLists) {
    const { pairs, added } = matchLists(list, listAt(spec, [list]), listAt(other, [list]));
    for (const { item } of added) found.push({ path: [...path, list], file: undefined, live: named(item) });
    for (const { index, file: container, live: counterpart } of pairs) {
      if (!isObject(container) || !isObject(counterpart)) continue;
      const place = [...path, list, index];
      const context = "securityContext";
      addedBelow(own(container, context), own(counterpart, context), [...place, context], found);
      for (const field of containerFields) addField(container, counterpart, place, field, found);
      addedEnvironment(container, counterpart, place, found);
    }
  }
}

/** A container as it is shown: its name and image. */
function named(item: Json): Json {
  return { name: stringAt(item, ["name"]) ?? "", image: stringAt(item, ["image"]) ?? "" };
}

function addedEnvironment(container: JsonObject, counterpart: JsonObject, place: Path, found: Difference[]): void {
  const known = new Set(listAt(container, ["env"]).map((variable) => stringAt(variable, ["name"])));
  for (const variable of listAt(counterpart, ["env"]))
    if (!known.has(stringAt(variable, ["name"])))
      found.push({ path: [...place, "env"], file: undefined, live: { name: stringAt(variable, ["name"]) ?? "" } });
}

function addField(file: JsonObject, live: JsonObject, path: Path, field: string, found: Difference[]): void {
  const value = own(live, field);
  const set = own(file, field);
  if ((set !== undefined && set !== null) || isEmpty(value) || value === undefined) return;
  if (defaults.get(field) !== value) found.push({ path: [...path, field], file: undefined, live: value });
}

/** Every field below that the cluster has and the file does not. */
function addedBelow(file: Json | undefined, live: Json | undefined, path: Path, found: Difference[]): void {
  if (!isObject(live)) return;
  const set = isObject(file) ? file : {};
  for (const [field, value] of Object.entries(live)) {
    const same = own(set, field);
    if (isObject(value) && (same === undefined || same === null || isObject(same)))
      addedBelow(same, value, [...path, field], found);
    else if (isList(value) && isList(same)) addedItems(same, value, [...path, field], found);
    else if (value !== undefined) addField(set, { [field]: value }, path, field, found);
  }
}

function addedItems(file: readonly Json[], live: readonly Json[], path: Path, found: Difference[]): void {
  const { pairs, added } = matchLists(path[path.length - 1], file, live);
  for (const { index, file: item, live: other } of pairs) {
    if (isObject(item)) addedBelow(item, other, [...path, index], found);
    else if (isList(item) && isList(other)) addedItems(item, other, [...path, index], found);
  }
  for (const { item } of added)
    if (isObject(item)) found.push({ path, file: undefined, live: item });
    else if (file.length === 0) found.push({ path, file: undefined, live: item });
}

/** Kinds all of whose fields below these are rights, or traffic let through. */
const wholly: ReadonlyMap<GroupKind, readonly string[]> = new Map([
  ["rbac.authorization.k8s.io/Role", ["rules"]],
  ["rbac.authorization.k8s.io/ClusterRole", ["rules"]],
  ["rbac.authorization.k8s.io/RoleBinding", ["subjects", "roleRef"]],
  ["rbac.authorization.k8s.io/ClusterRoleBinding", ["subjects", "roleRef"]],
]);

/** Fields of other kinds that security depends on, and that the cluster has where the file does not. */
export function addedToResource(groupKind: GroupKind, file: JsonObject, live: JsonObject, found: Difference[]): void {
  const aggregated = objectAt(file, ["aggregationRule"]) !== undefined;
  for (const field of aggregated ? [] : (wholly.get(groupKind) ?? [])) {
    const set = own(file, field);
    const value = own(live, field);
    if (isList(value)) addedItems(isList(set) ? set : [], value, [field], found);
    else addedBelow(set, value, [field], found);
  }
  if (groupKind === "networking.k8s.io/NetworkPolicy") addedToPolicy(file, live, found);
  if (groupKind === "ServiceAccount") addField(file, live, [], "automountServiceAccountToken", found);
  if (groupKind === "Namespace") addedLabels(file, live, found);
  if (groupKind === "Service")
    for (const field of ["type", "externalIPs"])
      addField(objectAt(file, ["spec"]) ?? {}, objectAt(live, ["spec"]) ?? {}, ["spec"], field, found);
}

/** `policyTypes` is filled in from the rules that there are (NetworkPolicy, API reference). */
function addedToPolicy(file: JsonObject, live: JsonObject, found: Difference[]): void {
  const { policyTypes: _, ...spec } = objectAt(live, ["spec"]) ?? {};
  addedBelow(objectAt(file, ["spec"]), spec, ["spec"], found);
}

function addedLabels(file: JsonObject, live: JsonObject, found: Difference[]): void {
  for (const [label, value] of Object.entries(objectAt(live, ["metadata", "labels"]) ?? {}))
    if (label.startsWith("pod-security.kubernetes.io/") && at(file, ["metadata", "labels", label]) === undefined)
      found.push({ path: ["metadata", "labels", label], file: undefined, live: value });
}
