import { judgeValue } from "../../analyze/sensitive-values/judge.ts";
import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, listAt, own, stringAt } from "../../model/json.ts";
import type { SensitiveValue } from "../../model/record.ts";

/** Deeper values are not looked at; no chart nests so far. */
const deepest = 64;

/**
 * The sensitive values of a chart's values: strings that are by their key or by their own form, as in a ConfigMap. In a list
 * of `name` and `value`, the name stands for the key. Nothing in a file that SOPS encrypted (`sops` at its root).
 */
export function sensitiveInValues(document: Json): readonly SensitiveValue[] {
  if (!isObject(document) || isObject(own(document, "sops"))) return [];
  const found: SensitiveValue[] = [];
  visit(document, [], undefined, found);
  return found;
}

function visit(node: Json, path: Path, name: string | undefined, found: SensitiveValue[]): void {
  if (path.length > deepest) return;
  if (typeof node === "string") {
    const judgement = judgeValue({ value: node, context: "file", ...(name !== undefined && { name }) });
    if (!judgement.sensitive) return;
    const length = judgement.ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    found.push({ path, format: judgement.format, length, ...(name !== undefined && { name }) });
  } else if (isList(node)) {
    for (const [index, item] of node.entries()) visit(item, [...path, index], name, found);
  } else if (isObject(node)) {
    const entry = entryName(node);
    for (const [key, child] of Object.entries(node))
      visit(child ?? null, [...path, key], key === "value" && entry !== undefined ? entry : key, found);
  }
}

function entryName(node: JsonObject): string | undefined {
  return Object.hasOwn(node, "value") ? stringAt(node, ["name"]) : undefined;
}

/** What is filled in before kustomize runs: `$(NAME)`, `${NAME}`, `$NAME`, `<name>`, `{{ name }}`. */
const placeholder = /^(?:\$\(.*\)|\$\{.*\}|\$[A-Za-z_]\w*|<[^<>]*>|\{\{.*\}\})$/;

/**
 * The sensitive values of a kustomization: `literals` of a `secretGenerator`, which become a Secret's data whatever they
 * are, and those of a `configMapGenerator` that are judged so. Files that a generator names are not its own: they may be
 * decrypted, or made, just before.
 */
export function sensitiveInKustomization(document: Json): readonly SensitiveValue[] {
  const inSecrets = literalsOf(document, "secretGenerator").flatMap(({ path, name, value }) =>
    value === "" || placeholder.test(value) ? [] : [{ path, name, format: "secret-data", length: value.length }],
  );
  const inConfigMaps = literalsOf(document, "configMapGenerator").flatMap(({ path, name, value }) => {
    const judgement = judgeValue({ name, value, context: "configmap" });
    return judgement.sensitive ? [{ path, name, format: judgement.format, length: value.length }] : [];
  });
  return [...inSecrets, ...inConfigMaps];
}

interface Literal {
  readonly path: Path;
  readonly name: string;
  readonly value: string;
}

/** `KEY=value`, the value in quotes or not (kustomize, `ParseLiteralSource`). */
function literalsOf(document: Json, generator: "secretGenerator" | "configMapGenerator"): readonly Literal[] {
  return listAt(document, [generator]).flatMap((entry, index) =>
    listAt(entry, ["literals"]).flatMap((literal, number): readonly Literal[] => {
      const equals = typeof literal === "string" ? literal.indexOf("=") : -1;
      if (typeof literal !== "string" || equals < 1) return [];
      const text = literal.slice(equals + 1);
      const value = /^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text;
      return [{ path: [generator, index, "literals", number], name: literal.slice(0, equals), value }];
    }),
  );
}
