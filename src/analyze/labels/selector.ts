import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";
import { isValidLabelKey, isValidLabelValue } from "./syntax.ts";

/** Why the API server refuses a LabelSelector. */
export type SelectorProblem =
  | "wrongType"
  | "unknownField"
  | "unknownOperator"
  | "valuesMissing"
  | "valuesForbidden"
  | "invalidKey"
  | "invalidValue";

interface Requirement {
  readonly key: string;
  readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
  readonly values: ReadonlySet<string>;
}

/** A selector that cannot be evaluated, and the place of the first problem. */
export interface InvalidSelector {
  readonly state: "invalid";
  readonly path: Path;
  readonly problem: SelectorProblem;
}

/** A selector ready to be matched. */
export type LabelSelector =
  | { readonly state: "everything" }
  | { readonly state: "nothing" }
  | { readonly state: "requirements"; readonly requirements: readonly Requirement[] };

/** Labels of an object; `unknown` where they cannot be told, as in a template that is not rendered. */
export type Labels = ReadonlyMap<string, string> | "unknown";

/**
 * Reads a `meta/v1` LabelSelector as apimachinery's `LabelSelectorAsSelector` does.
 *
 * An empty selector (`{}`) selects everything. An absent or null one selects what its field says: `whenAbsent`
 * (`everything` for NetworkPolicySpec.podSelector, which is no pointer; `nothing` for most pointers).
 * A field the type does not have makes it invalid: without validation it would be dropped, and what is left selects more
 * than was written. Null in place of a string is invalid too, though a lenient decoder reads it as "".
 *
 * @param path where the selector is; prefix of the path of a problem.
 */
export function parseSelector(
  selector: Json | undefined,
  whenAbsent: "everything" | "nothing",
  path: Path = [],
): LabelSelector | InvalidSelector {
  if (selector === undefined || selector === null) return { state: whenAbsent };
  if (!isObject(selector)) return invalid(path, "wrongType");
  for (const key of Object.keys(selector)) {
    if (key !== "matchLabels" && key !== "matchExpressions") return invalid([...path, key], "unknownField");
  }
  const requirements: Requirement[] = [];
  const problem =
    addLabels(own(selector, "matchLabels"), [...path, "matchLabels"], requirements) ??
    addExpressions(own(selector, "matchExpressions"), [...path, "matchExpressions"], requirements);
  if (problem !== undefined) return problem;
  return requirements.length === 0 ? { state: "everything" } : { state: "requirements", requirements };
}

/** Whether `selector` selects an object with `labels`; `unknown` where that depends on labels that are not known. */
export function matchesSelector(selector: LabelSelector, labels: Labels): boolean | "unknown" {
  if (selector.state !== "requirements") return selector.state === "everything";
  if (labels === "unknown") return "unknown";
  return selector.requirements.every((requirement) => meets(requirement, labels.get(requirement.key)));
}

function meets({ operator, values }: Requirement, value: string | undefined): boolean {
  switch (operator) {
    case "In":
      return value !== undefined && values.has(value);
    case "NotIn":
      return value === undefined || !values.has(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
  }
}

function addLabels(labels: Json | undefined, path: Path, into: Requirement[]): InvalidSelector | undefined {
  if (labels === undefined || labels === null) return undefined;
  if (!isObject(labels)) return invalid(path, "wrongType");
  for (const [key, value] of Object.entries(labels)) {
    const here = [...path, key];
    if (typeof value !== "string") return invalid(here, "wrongType");
    if (!isValidLabelKey(key)) return invalid(here, "invalidKey");
    if (!isValidLabelValue(value)) return invalid(here, "invalidValue");
    into.push({ key, operator: "In", values: new Set([value]) });
  }
  return undefined;
}

function addExpressions(expressions: Json | undefined, path: Path, into: Requirement[]): InvalidSelector | undefined {
  if (expressions === undefined || expressions === null) return undefined;
  if (!isList(expressions)) return invalid(path, "wrongType");
  for (const [index, expression] of expressions.entries()) {
    const here = [...path, index];
    if (!isObject(expression)) return invalid(here, "wrongType");
    const requirement = readExpression(expression, here);
    if ("state" in requirement) return requirement;
    into.push(requirement);
  }
  return undefined;
}

function readExpression(expression: JsonObject, path: Path): Requirement | InvalidSelector {
  for (const field of Object.keys(expression)) {
    if (field !== "key" && field !== "operator" && field !== "values") return invalid([...path, field], "unknownField");
  }
  const key = own(expression, "key");
  if (key === undefined) return invalid(path, "invalidKey");
  if (typeof key !== "string") return invalid([...path, "key"], "wrongType");
  if (!isValidLabelKey(key)) return invalid([...path, "key"], "invalidKey");
  const operator = own(expression, "operator");
  if (operator === undefined) return invalid(path, "unknownOperator");
  if (typeof operator !== "string") return invalid([...path, "operator"], "wrongType");
  const values = readValues(own(expression, "values"), [...path, "values"]);
  if (!(values instanceof Set)) return values;
  switch (operator) {
    case "In":
    case "NotIn":
      if (values.size === 0) return invalid(path, "valuesMissing");
      return { key, operator, values };
    case "Exists":
    case "DoesNotExist":
      if (values.size > 0) return invalid([...path, "values"], "valuesForbidden");
      return { key, operator, values };
    default:
      return invalid([...path, "operator"], "unknownOperator");
  }
}

function readValues(values: Json | undefined, path: Path): Set<string> | InvalidSelector {
  const found = new Set<string>();
  if (values === undefined || values === null) return found;
  if (!isList(values)) return invalid(path, "wrongType");
  for (const [index, value] of values.entries()) {
    if (typeof value !== "string") return invalid([...path, index], "wrongType");
    if (!isValidLabelValue(value)) return invalid([...path, index], "invalidValue");
    found.add(value);
  }
  return found;
}

function invalid(path: Path, problem: SelectorProblem): InvalidSelector {
  return { state: "invalid", path, problem };
}
