import { ruleOfAnnotation } from "../../analyze/exceptions/annotation.ts";
import { judgeArguments } from "../../analyze/sensitive-values/arguments.ts";
import { judgeValue } from "../../analyze/sensitive-values/judge.ts";
import { readJwt } from "../../analyze/sensitive-values/jwt.ts";
import { maskRanges } from "../../analyze/sensitive-values/mask.ts";
import type { Judgement, ValueContext } from "../../analyze/sensitive-values/types.ts";
import { podTemplatePaths } from "../../analyze/workloads/pod-templates.ts";
import type { JsonObject, Path } from "../../model/json.ts";
import { isObject, listAt, objectAt, stringAt } from "../../model/json.ts";
import type { SensitiveValue } from "../../model/record.ts";
import { mask } from "../../model/record.ts";
import type { GroupKind } from "../../model/resource.ts";
import { groupKindOf } from "../../model/resource.ts";
import { knownPlaces } from "./known-places.ts";
import type { Replacement } from "./replace.ts";
import { replaceAll } from "./replace.ts";

/** An object without its sensitive values, and what is known of those. */
export interface RedactedObject {
  readonly object: JsonObject;
  readonly sensitive: readonly SensitiveValue[];
  /** Every place where something was replaced, sorted as found. */
  readonly replaced: readonly Replacement[];
}

interface Found extends Replacement {
  readonly fact: SensitiveValue | undefined;
}

const containerLists = ["initContainers", "containers", "ephemeralContainers"];
const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/**
 * Replaces every sensitive value of an object: those that are by their field (Secret data, kubeconfig credentials,
 * encryption keys) and those judged so in env, command and args, ConfigMaps and annotations. What kubectl last applied is
 * replaced whole, since it repeats them all.
 */
export function redactObject(apiVersion: string, kind: string, object: JsonObject): RedactedObject {
  const groupKind = groupKindOf(apiVersion, kind);
  const found: Found[] = [
    ...knownPlaces(groupKind, object).map(({ path, format, value, name }) => ({
      path,
      value: mask,
      fact: { path, format, length: value.length, ...(name !== undefined && { name }), ...tokenFacts(value) },
    })),
    ...inAnnotations(object),
    ...(groupKind === "ConfigMap" ? inConfigMap(object) : []),
    ...inPodTemplates(groupKind, object),
    ...(groupKind === "Config" ? inKubeconfig(object) : []),
  ];
  return {
    object: replaceAll(object, found),
    sensitive: found.flatMap(({ fact }) => (fact === undefined ? [] : [fact])),
    replaced: found,
  };
}

/** What a JSON Web Token says of itself that is no secret: when it was issued and expires, whose it is. */
function tokenFacts(value: string): Pick<SensitiveValue, "issued" | "expires" | "serviceAccount"> {
  const { issuedAt, expires, serviceAccount } = readJwt(value.trim()) ?? {};
  return {
    ...(issuedAt !== undefined && { issued: issuedAt }),
    ...(expires !== undefined && { expires }),
    ...(serviceAccount !== undefined && { serviceAccount }),
  };
}

function judged(path: Path, name: string, value: string, context: ValueContext): Found[] {
  return fromJudgement(path, name, value, judgeValue({ name, value, context }));
}

function fromJudgement(path: Path, name: string | undefined, value: string, judgement: Judgement): Found[] {
  if (!judgement.sensitive) return [];
  const { format, ranges } = judgement;
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const fact = { path, format, length, ...(name !== undefined && { name }) };
  return [{ path, value: maskRanges(value, ranges, mask), fact }];
}

function inAnnotations(object: JsonObject): Found[] {
  const annotations = objectAt(object, ["metadata", "annotations"]);
  if (annotations === undefined) return [];
  return Object.entries(annotations).flatMap(([name, value]): Found[] => {
    if (typeof value !== "string") return [];
    const path: Path = ["metadata", "annotations", name];
    if (name === lastApplied) return [{ path, value: mask, fact: undefined }];
    // The key of an exception names a rule, not what the value is.
    if (ruleOfAnnotation(name) !== undefined)
      return fromJudgement(path, name, value, judgeValue({ value, context: "annotation" }));
    return judged(path, name, value, "annotation");
  });
}

function inConfigMap(object: JsonObject): Found[] {
  return Object.entries(objectAt(object, ["data"]) ?? {}).flatMap(([name, value]) =>
    typeof value === "string" ? judged(["data", name], name, value, "configmap") : [],
  );
}

/** What a kubeconfig may hold besides its users' credentials: passwords in addresses, and what it hands to a plugin. */
function inKubeconfig(object: JsonObject): Found[] {
  const addresses = listAt(object, ["clusters"]).flatMap((entry, index) =>
    ["server", "proxy-url"].flatMap((field) => {
      const value = stringAt(entry, ["cluster", field]);
      return value === undefined ? [] : judged(["clusters", index, "cluster", field], field, value, "kubeconfig");
    }),
  );
  const plugins = listAt(object, ["users"]).flatMap((entry, index) => {
    const exec = objectAt(entry, ["user", "exec"]);
    if (exec === undefined) return [];
    const path: Path = ["users", index, "user", "exec"];
    return inContainer({ args: exec.args ?? null, env: exec.env ?? null }, path);
  });
  return [...addresses, ...plugins];
}

function inPodTemplates(groupKind: GroupKind, object: JsonObject): Found[] {
  return podTemplatePaths(groupKind, object).flatMap((templatePath) =>
    containerLists.flatMap((list) =>
      listAt(object, [...templatePath, "spec", list]).flatMap((container, index) =>
        isObject(container) ? inContainer(container, [...templatePath, "spec", list, index]) : [],
      ),
    ),
  );
}

function inContainer(container: JsonObject, path: Path): Found[] {
  const inEnv = listAt(container, ["env"]).flatMap((variable, index) => {
    const value = stringAt(variable, ["value"]);
    if (value === undefined) return [];
    return judged([...path, "env", index, "value"], stringAt(variable, ["name"]) ?? "", value, "env");
  });
  return [...inEnv, ...inCommandLine(container, path)];
}

function inCommandLine(container: JsonObject, path: Path): Found[] {
  const words = ["command", "args"].flatMap((field) =>
    listAt(container, [field]).map((word, index) => ({
      path: [...path, field, index],
      text: typeof word === "string" ? word : "",
    })),
  );
  return judgeArguments(words.map(({ text }) => text)).flatMap(({ index, judgement }) => {
    const word = words[index];
    return word === undefined ? [] : fromJudgement(word.path, undefined, word.text, judgement);
  });
}
