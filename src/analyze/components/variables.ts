import type { FlagUse } from "../../model/component.ts";
import type { Json, Path } from "../../model/json.ts";
import { isObject, listAt, stringAt } from "../../model/json.ts";
import type { RecordId } from "../../model/record.ts";

/** Environment variables by name, with where each is given. */
export type Variables = ReadonlyMap<string, FlagUse>;

const longestExpansion = 20_000;

/**
 * Replaces `$(NAME)` as the kubelet does in `command`, `args` and `env` (API: Container.args): `$$(NAME)` stands for the
 * text `$(NAME)`, a name without a known value stays as it is. Text that would grow past 20,000 characters is left alone.
 */
export function expandVariables(text: string, variables: Variables): string {
  if (!text.includes("$(")) return text;
  let length = text.length;
  const expanded = text.replace(/\$\$|\$\(([A-Za-z_][\w.-]*)\)/g, (whole, name: string | undefined) => {
    if (name === undefined) return "$";
    const value = variables.get(name)?.value;
    length += value?.length ?? 0;
    return length > longestExpansion ? whole : (value ?? whole);
  });
  return length > longestExpansion ? text : expanded;
}

/** True for a word that is nothing but a reference (`$(NAME)`, `$NAME`, `${NAME:-x}`): what it stands for is not known. */
export function isReference(text: string): boolean {
  return /^\$(?:\([\w.-]+\)|\{[^{}]*\}|[A-Za-z_]\w*)$/.test(text);
}

/**
 * The variables that a container's `env` gives. One that is taken from elsewhere (`valueFrom`) has as its value a reference
 * to itself, since what it holds is not in the input.
 */
export function variablesOf(env: Json | undefined, path: Path, record: RecordId): Variables {
  const variables = new Map<string, FlagUse>();
  listAt(env, []).forEach((entry, index) => {
    const name = stringAt(entry, ["name"]);
    if (name === undefined || !isObject(entry)) return;
    const value = stringAt(entry, ["value"]);
    if (isObject(entry.valueFrom))
      variables.set(name, { value: `$(${name})`, place: { record, path: [...path, index, "valueFrom"] } });
    else if (value !== undefined)
      variables.set(name, {
        value: expandVariables(value, variables),
        place: { record, path: [...path, index, "value"] },
      });
  });
  return variables;
}
