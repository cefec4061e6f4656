import { judgeArguments } from "../../analyze/sensitive-values/arguments.ts";
import { judgeValue } from "../../analyze/sensitive-values/judge.ts";
import { maskRanges } from "../../analyze/sensitive-values/mask.ts";
import type { Judgement } from "../../analyze/sensitive-values/types.ts";
import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, stringAt } from "../../model/json.ts";
import { mask } from "../../model/record.ts";
import { groupOf } from "../../model/resource.ts";
import type { Replacement } from "./replace.ts";
import { replaceAll } from "./replace.ts";

/** Metadata has its own places; the data of Secrets and ConfigMaps too. */
const elsewhere: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata", "data", "stringData", "status"]);

/** Keys of custom resources that hold a credential by their very name. */
const credentialKey = /^(?:password|passwd|token|secret-?key|access-?key|api-?key|client-?secret|private-?key)$/i;

/** Shorter texts than this hold no credential that can be told by its form. */
const shortest = 8;

/**
 * Replaces what gives itself away as a credential in any other field of an object: what is written as a whole to a
 * snapshot may hold one anywhere (headers and commands of probes, annotations of pod templates, custom resources). What
 * is judged of an object does not depend on it: no facts are made here.
 */
export function redactFields(object: JsonObject): JsonObject {
  const found: Replacement[] = [];
  const group = groupOf(stringAt(object, ["apiVersion"]) ?? "");
  const custom = group.includes(".") && !group.endsWith(".k8s.io");
  for (const [key, value] of Object.entries(object))
    if (!elsewhere.has(key) && value !== undefined) walk(value, [key], custom, found);
  return replaceAll(object, found);
}

function walk(value: Json, path: Path, custom: boolean, found: Replacement[]): void {
  const key = path[path.length - 1];
  if (typeof value === "string") {
    if (value === mask) return;
    if (custom && typeof key === "string" && value !== "" && credentialKey.test(key)) found.push({ path, value: mask });
    else if (value.length >= shortest) add(path, value, judgeValue({ value, context: "annotation" }), found);
  } else if (isList(value)) {
    const words = value.filter((item) => typeof item === "string");
    if (key === "command" && words.length === value.length) {
      for (const { index, judgement } of judgeArguments(words))
        add([...path, index], words[index] ?? "", judgement, found);
      return;
    }
    for (let index = 0; index < value.length; index++) {
      const item = value[index];
      if (item !== undefined) walk(item, [...path, index], custom, found);
    }
  } else if (isObject(value)) walkObject(value, path, custom, found);
}

function walkObject(value: JsonObject, path: Path, custom: boolean, found: Replacement[]): void {
  const name = stringAt(value, ["name"]);
  const annotations = path[path.length - 1] === "annotations";
  for (const [key, child] of Object.entries(value)) {
    if (child === undefined) continue;
    // A header, a variable: `{ name, value }`.
    const label = annotations ? key : key === "value" ? name : undefined;
    if (label !== undefined && typeof child === "string")
      add([...path, key], child, judgeValue({ name: label, value: child, context: "annotation" }), found);
    else walk(child, [...path, key], custom, found);
  }
}

function add(path: Path, value: string, judgement: Judgement, found: Replacement[]): void {
  if (judgement.sensitive) found.push({ path, value: maskRanges(value, judgement.ranges, mask) });
}
