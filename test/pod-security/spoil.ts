import type { Json, JsonObject, Path } from "../../src/model/json.ts";
import { isList, isObject } from "../../src/model/json.ts";
import type { Random } from "./random.ts";
import { unknownKeys } from "./values.ts";

/** Keys of generated pods that no check reads: what is wrong there is not the evaluator's business. */
const unread: ReadonlySet<string | number> = new Set([
  "command",
  "containerPort",
  "exec",
  "image",
  "periodSeconds",
  "port",
  "restartPolicy",
  "value",
  ...unknownKeys,
]);

/** A copy of the pod with one field, read by some check, replaced by a value of a type that the API does not have there. */
export function spoil(
  random: Random,
  pod: { readonly metadata: JsonObject; readonly spec: JsonObject },
): { readonly pod: { readonly metadata: JsonObject; readonly spec: JsonObject }; readonly path: Path } {
  const inMetadata = places(pod.metadata, ["metadata"]).filter((path) => path[1] === "annotations");
  const path = random.pick([["spec", "hostNetwork"], ...inMetadata, ...places(pod.spec, ["spec"])]);
  const [part, ...rest] = path;
  const owner = part === "metadata" ? pod.metadata : pod.spec;
  const changed = replaceAt(owner, rest, (old) => wrongFor(random, old, rest.at(-1)));
  const object = isObject(changed) ? changed : {};
  return { pod: part === "metadata" ? { ...pod, metadata: object } : { ...pod, spec: object }, path };
}

function places(value: Json | undefined, path: Path): Path[] {
  const entries = isList(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return entries
    .filter(([key, child]) => !unread.has(key) && child !== null)
    .flatMap(([key, child]) => [[...path, key], ...places(child, [...path, key])]);
}

function replaceAt(value: Json | undefined, path: Path, replace: (old: Json | undefined) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return replace(value);
  if (isList(value)) return value.map((item, index) => (index === step ? replaceAt(item, rest, replace) : item));
  const object = isObject(value) ? value : {};
  return { ...object, [step]: replaceAt(object[step], rest, replace) };
}

function wrongFor(random: Random, old: Json | undefined, key: string | number | undefined): Json {
  if (typeof old === "string") return random.pick<Json>([1, true, [], {}, [old]]);
  if (typeof old === "number")
    return random.pick<Json>(["1", true, [], {}, 0.5, key === "hostPort" ? 2 ** 31 : 2 ** 64]);
  if (isList(old)) return random.pick<Json>(["x", 1, false, {}, { "0": "ALL" }]);
  if (isObject(old)) return random.pick<Json>(["x", 1, true, [], [{}]]);
  return random.pick<Json>(["true", 0, 1, [], {}]);
}
