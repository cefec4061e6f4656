import { decodePod, withDefaultVolumes } from "../../analyze/pod-security/index.ts";
import { effectiveChecks } from "../../analyze/pod-security/registry.ts";
import type { PodSecurityCheckId } from "../../analyze/pod-security/types.ts";
import { policyMinor } from "../../analyze/pod-security/version.ts";
import type { Path } from "../../model/json.ts";
import type { Workload } from "../../model/workload.ts";

/** A field that a check of the Pod Security Standards refuses. */
export interface RefusedField {
  /** From the root of the resource. */
  readonly path: Path;
  /** Name of the container it belongs to; undefined for one of the pod's own. */
  readonly container: string | undefined;
}

/** What one check makes of a pod. */
export interface CheckedFields {
  readonly fields: readonly RefusedField[];
  /** Some field the check reads is of another type than the API's, such as a variable still to be filled in. */
  readonly unreadable: boolean;
}

/** Several rules ask about the same pod; it is decoded once. */
const decodedPods = new WeakMap<Workload, ReturnType<typeof decodePod>>();

/**
 * The fields that a check of the Pod Security Standards refuses in a workload's pods, as Pod Security Admission of
 * Kubernetes 1.`minor` does; none where that version does not have the check.
 *
 * @param read keys of the fields that the check reads, to tell whether one of them is wrongly typed.
 */
export function refusedFields(
  workload: Workload,
  check: PodSecurityCheckId,
  minor: number,
  read: readonly string[],
): CheckedFields {
  const { pod, wronglyTyped } = decode(workload);
  const judge = effectiveChecks("restricted", policyMinor(`v1.${minor}`)).find(({ id }) => id === check)?.judge;
  const fields = (judge?.(pod)?.fields ?? []).map((field): RefusedField => {
    const path = [...workload.templatePath, ...field];
    return { path, container: workload.containers.find((container) => isWithin(path, container.path))?.name };
  });
  const unreadable = wronglyTyped.some(({ path }) => path.some((step) => read.some((key) => key === step)));
  return { fields, unreadable };
}

function decode(workload: Workload): ReturnType<typeof decodePod> {
  const known = decodedPods.get(workload);
  if (known !== undefined) return known;
  const decoded = decodePod({ metadata: workload.podMetadata, spec: withDefaultVolumes(workload.podSpec) });
  decodedPods.set(workload, decoded);
  return decoded;
}

function isWithin(path: Path, owner: Path): boolean {
  return owner.every((step, index) => path[index] === step);
}
