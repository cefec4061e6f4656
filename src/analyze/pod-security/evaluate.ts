import type { JsonObject } from "../../model/json.ts";
import { decodePod } from "./decode-pod.ts";
import { effectiveChecks } from "./registry.ts";
import type { PodSecurityLevel, PodSecurityViolation } from "./types.ts";
import type { PodSecurityVersion } from "./version.ts";
import { policyMinor } from "./version.ts";

/**
 * Judges a pod, or a pod template, by the Pod Security Standards as Pod Security Admission does: the same checks refuse
 * it, in the same order, with the same words.
 *
 * The pod is judged as it stands, of whatever shape: a wrongly typed field counts as absent (`decodePod` tells which,
 * and the API server would refuse such an object). Two defaults of the API server come before admission there:
 * `withDefaultVolumes` has the one that can change a verdict; the other fills in the host ports of hostNetwork pods,
 * which are refused anyway. Exemptions (users, runtime classes, namespaces) are not the policy's and are left aside.
 *
 * @param pod `metadata` and `spec` of a Pod, or of a pod template.
 * @param version `latest`, and versions newer than known, are judged as the newest known.
 * @returns one violation per check that refuses the pod; none where it is allowed.
 */
export function evaluatePodSecurity(
  pod: { readonly metadata: JsonObject; readonly spec: JsonObject },
  level: PodSecurityLevel,
  version: PodSecurityVersion,
): readonly PodSecurityViolation[] {
  const checks = effectiveChecks(level, policyMinor(version));
  if (checks.length === 0) return [];
  const { pod: decoded } = decodePod(pod);
  return checks.flatMap(({ id, judge }) => {
    const refusal = judge(decoded);
    return refusal === undefined ? [] : [{ check: id, ...refusal }];
  });
}
