import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { at, listAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./limit-resources.text.ts";

/** First minor version with resources of a pod as a whole (KEP-2837; on by default since 1.34). */
const podLevelSince = 32;

/**
 * Fields: `resources.limits.memory` of every container, init containers and sidecars included, or from 1.32 on of the pod
 * as a whole; allowed: any but absent and 0. `resources.requests.cpu`, or the limit that stands in for it, is asked for
 * information. CPU limits are not asked for: CPU is taken back from a container at any time, memory is not. A LimitRange
 * of the namespace fills both in (LimitRanger, on by default; `SetDefaults_LimitRangeItem`): for limits `default`, else
 * `max`; for requests `defaultRequest`, `default`, `max` or `min`. Static pods of the control plane pass LimitRanger by.
 */
export const limitResources = defineRule({
  id: "limit-resources",
  question: "pod-security.resources",
  severity: "low",
  references: ["nsa:resource-policies", "attack:T1496", "attack:T1499", "owasp:K01", "owasp-2022:K01"],
  subject: "deployedWorkload",
  scope: "environment",
  text,
  check({ identity, record, memoryLimited, cpuRequested, unlimited }, { environment, kubernetesMinor }, report) {
    if (environment.components.some((component) => component.record.id === record.id)) return report.notApplicable();
    const { namespace } = identity;
    const limited = memoryLimited && kubernetesMinor >= podLevelSince;
    const limitFilledIn = hasDefault(environment, namespace, "memory", ["default", "max"]);
    const requestFilledIn =
      (cpuRequested && kubernetesMinor >= podLevelSince) ||
      hasDefault(environment, namespace, "cpu", ["defaultRequest", "default", "max", "min"]);
    for (const { name, path, memoryLimit, cpuRequest } of unlimited) {
      const wanted = [...(limited || limitFilledIn ? [] : [memoryLimit]), ...(requestFilledIn ? [] : [cpuRequest])];
      if (wanted.includes("unreadable")) report.unknown("input.rendered", { file: record.origin.path });
      if (memoryLimit === "absent" && !limited && !limitFilledIn)
        report.fail("memoryLimit", { name }, { at: [...path, "resources", "limits", "memory"] });
      if (cpuRequest === "absent" && !requestFilledIn)
        report.fail("cpuRequest", { name }, { at: [...path, "resources", "requests", "cpu"], severity: "info" });
    }
  },
});

/** True where a LimitRange of the namespace gives containers a value of their own for a resource. */
function hasDefault(
  environment: EnvironmentFacts,
  namespace: string,
  resource: string,
  fields: readonly string[],
): boolean {
  return resourcesOf(environment, "LimitRange").some(
    ({ identity, object }) =>
      identity.namespace === namespace &&
      listAt(object, ["spec", "limits"]).some(
        (limit) =>
          stringAt(limit, ["type"]) === "Container" &&
          fields.some((field) => (at(limit, [field, resource]) ?? null) !== null),
      ),
  );
}
