import { isKept } from "../analyze/environment/environment-builder.ts";
import type { Rule, RuleOf, Scope, SubjectName } from "../model/rule.ts";

/** Rules by what they look at and how much of it, so that a subject meets only those that concern it. */
export interface RuleTable {
  readonly resource: readonly RuleOf<"resource", "subject">[];
  readonly resourceInNamespace: readonly RuleOf<"resource", "namespace">[];
  readonly resourceInEnvironment: readonly RuleOf<"resource", "environment">[];
  readonly workload: readonly RuleOf<"workload", "subject">[];
  readonly deployedWorkload: readonly RuleOf<"deployedWorkload", "namespace">[];
  readonly deployedWorkloadInEnvironment: readonly RuleOf<"deployedWorkload", "environment">[];
  readonly namespace: readonly RuleOf<"namespace", "environment">[];
  readonly environment: readonly RuleOf<"environment", "environment">[];
  readonly component: readonly RuleOf<"component", "environment">[];
  readonly dockerfile: readonly RuleOf<"dockerfile", "subject">[];
  readonly kubeconfig: readonly RuleOf<"kubeconfig", "subject">[];
}

function select<S extends SubjectName, Sc extends Scope>(
  rules: readonly Rule[],
  subject: S,
  scope: Sc,
): readonly RuleOf<S, Sc>[] {
  return rules.filter((rule): rule is Rule & RuleOf<S, Sc> => rule.subject === subject && rule.scope === scope);
}

/**
 * Sorts rules into a table. Throws a RangeError for a combination of subject and scope that has no place in it, and for a
 * rule that looks at resources with their environment and names none that an environment keeps: it would never be asked.
 */
export function tabulate(rules: readonly Rule[]): RuleTable {
  const table: RuleTable = {
    resource: select(rules, "resource", "subject"),
    resourceInNamespace: select(rules, "resource", "namespace"),
    resourceInEnvironment: select(rules, "resource", "environment"),
    workload: select(rules, "workload", "subject"),
    deployedWorkload: select(rules, "deployedWorkload", "namespace"),
    deployedWorkloadInEnvironment: select(rules, "deployedWorkload", "environment"),
    namespace: select(rules, "namespace", "environment"),
    environment: select(rules, "environment", "environment"),
    component: select(rules, "component", "environment"),
    dockerfile: select(rules, "dockerfile", "subject"),
    kubeconfig: select(rules, "kubeconfig", "subject"),
  };
  const placed = Object.values(table).reduce((sum, part) => sum + part.length, 0);
  if (placed !== rules.length) throw new RangeError("a rule has a subject and scope that nothing asks");
  for (const { id, kinds = [], customKinds } of table.resourceInEnvironment)
    if ((kinds.length === 0 && customKinds === undefined) || !kinds.every(isKept))
      throw new RangeError(`${id} looks at resources that no environment keeps`);
  return table;
}
