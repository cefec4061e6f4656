import type { Rule, RuleOf, Scope, SubjectName } from "../model/rule.ts";

/** Rules by what they look at and how much of it, so that a subject meets only those that concern it. */
export interface RuleTable {
  readonly resource: readonly RuleOf<"resource", "subject">[];
  readonly resourceInNamespace: readonly RuleOf<"resource", "namespace">[];
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

/** Sorts rules into a table. Throws a RangeError for a combination of subject and scope that has no place in it. */
export function tabulate(rules: readonly Rule[]): RuleTable {
  const table: RuleTable = {
    resource: select(rules, "resource", "subject"),
    resourceInNamespace: select(rules, "resource", "namespace"),
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
  return table;
}
