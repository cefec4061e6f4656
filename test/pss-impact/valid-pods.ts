import type { Json, JsonObject } from "../../src/model/json.ts";
import { isObject, listAt, stringAt } from "../../src/model/json.ts";
import { generatePod } from "../pod-security/generate.ts";
import type { Random } from "../pod-security/random.ts";
import type { ApiServer } from "../support/cluster/types.ts";

/** A pod that the API server takes where no level is enforced. */
export interface ValidPod {
  readonly metadata: JsonObject;
  readonly spec: JsonObject;
}

const mostRepairs = 12;

/**
 * Makes generated pods acceptable to the API server's validation, which Pod Security never sees: what it finds invalid is taken
 * out, field by field, as its answers name them. Those that are not acceptable even then are left out.
 *
 * @param path of the pods of a namespace without a level.
 */
export async function validPods(api: ApiServer, path: string, random: Random, count: number): Promise<ValidPod[]> {
  const generated = Array.from({ length: count * 2 }, () => prepare(generatePod(random)));
  const valid: (ValidPod | undefined)[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < generated.length; index = next++) {
      const pod = generated[index];
      if (pod !== undefined) valid[index] = await repaired(api, path, pod);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  const pods = valid.flatMap((pod) => pod ?? []).slice(0, count);
  if (pods.length < count) throw new Error(`${pods.length} of ${generated.length} pods are valid`);
  return pods;
}

/** Names that clash and lists that creation refuses are not what is tried here. */
function prepare({ metadata, spec }: { metadata: JsonObject; spec: JsonObject }): ValidPod {
  let number = 0;
  const rename = (container: Json): Json =>
    isObject(container)
      ? { ...container, name: `c${number++}` }
      : { name: `c${number++}`, image: "registry.example/app:1" };
  const lists = ["containers", "initContainers"].flatMap((key) => {
    const list = listAt(spec, [key]);
    return list.length === 0 ? [] : [[key, list.map(rename)] as const];
  });
  const volumes = listAt(spec, ["volumes"]).map((volume, index) => {
    if (!isObject(volume)) return { name: `v${index}` };
    const hostPath = isObject(volume.hostPath) ? { hostPath: { path: "/var/log" } } : {};
    return { ...volume, name: `v${index}`, ...hostPath };
  });
  const { ephemeralContainers: _, ...rest } = spec;
  return {
    metadata,
    spec: {
      ...rest,
      containers: [{ name: "c", image: "registry.example/app:1" }],
      ...Object.fromEntries(lists),
      volumes,
      automountServiceAccountToken: false,
    },
  };
}

async function repaired(api: ApiServer, path: string, pod: ValidPod): Promise<ValidPod | undefined> {
  let current: JsonObject = { ...pod };
  for (let repair = 0; repair < mostRepairs; repair++) {
    const answer = await api.request("POST", `${path}?dryRun=All`, current);
    const { metadata, spec } = current;
    if (answer.status === 201) return isObject(metadata) && isObject(spec) ? { metadata, spec } : undefined;
    const causes = listAt(answer.json(), ["details", "causes"]);
    if (answer.status !== 422 || causes.length === 0) return undefined;
    for (const cause of causes) {
      const steps = stepsOf(stringAt(cause, ["field"]) ?? "");
      const missing = stringAt(cause, ["reason"]) === "FieldValueRequired";
      current = without(current, missing ? steps.slice(0, -1) : steps);
    }
  }
  return undefined;
}

/** `spec.containers[0].ports` as steps; a key in brackets as well. */
function stepsOf(field: string): readonly (string | number)[] {
  return [...field.matchAll(/\[(\d+)\]|\[([^\]]+)\]|([^.[\]]+)/g)].map(([, index, key, name]) =>
    index === undefined ? (key ?? name ?? "") : Number(index),
  );
}

function without(value: JsonObject, steps: readonly (string | number)[]): JsonObject {
  const result = drop(value, steps);
  return isObject(result) ? result : value;
}

function drop(value: Json | undefined, [step, ...rest]: readonly (string | number)[]): Json | undefined {
  if (step === undefined) return undefined;
  if (Array.isArray(value) && typeof step === "number")
    return value.flatMap((item, index) => {
      const kept = index === step ? drop(item, rest) : item;
      return kept === undefined ? [] : [kept];
    });
  if (!isObject(value) || typeof step !== "string") return value;
  const { [step]: child, ...others } = value;
  const kept = child === undefined ? undefined : drop(child, rest);
  return kept === undefined ? others : { ...value, [step]: kept };
}
