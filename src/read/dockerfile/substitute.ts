import type { UnknownValue } from "../../model/dockerfile.ts";

/** What a variable holds when an instruction is reached. `unset` is declared by ARG, without a default. */
export type Variable =
  | { readonly state: "set"; readonly value: string; readonly dependsOnArgument: boolean }
  | { readonly state: "unset"; readonly declared: boolean }
  | { readonly state: "unknown"; readonly reason: UnknownValue; readonly variable: string };

/** What is learned while a text is expanded. */
export interface Outcome {
  unknown: { readonly reason: UnknownValue; readonly variable: string | null } | null;
  dependsOnArgument: boolean;
}

/** What follows the operator of `${NAME:-…}`, expanded. It counts only where it is chosen. */
export interface Operand extends Readonly<Outcome> {
  readonly text: string;
}

/** For a substitution without an operator. */
export const noOperand: Operand = { text: "", unknown: null, dependsOnArgument: false };

/** The value of `${name<operator>operand}`; what makes it unknown, or dependent on an ARG, goes to `outcome`. */
export function substitute(
  variable: Variable,
  name: string,
  operator: string,
  operand: Operand,
  outcome: Outcome,
): string {
  const unknown = (reason: UnknownValue): string => {
    outcome.unknown ??= { reason, variable: name };
    return "";
  };
  const chooseOperand = (): string => {
    outcome.unknown ??= operand.unknown;
    if (operand.dependsOnArgument) outcome.dependsOnArgument = true;
    return operand.text;
  };
  if (variable.state === "unknown") return unknown(variable.reason);
  if (variable.state === "set" ? variable.dependsOnArgument : variable.declared) outcome.dependsOnArgument = true;
  const unset = variable.state === "unset" && variable.declared ? "argumentWithoutDefault" : undefined;
  const value = variable.state === "set" ? variable.value : undefined;
  const missing = value === undefined || (operator.startsWith(":") && value === "");
  switch (operator) {
    case "":
      return value ?? (unset === undefined ? "" : unknown(unset));
    case "-":
    case ":-":
      return missing ? chooseOperand() : value;
    case "+":
    case ":+":
      return missing ? "" : chooseOperand();
    case "?":
    case ":?":
      return missing ? unknown(unset ?? "badSubstitution") : value;
    default:
      return unknown(unset ?? "pattern");
  }
}
