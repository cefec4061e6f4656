import type { Json, JsonObject, Path } from "../../model/json.ts";
import { objectAt, stringAt } from "../../model/json.ts";
import type {
  Container,
  ContainerSummary,
  EffectiveField,
  PodGroups,
  Workload,
  WorkloadSummary,
} from "../../model/workload.ts";
import type { Guard } from "./security-fields.ts";
import { containerField, effectiveField, isBoolean, isNumber, isPartial, isString } from "./security-fields.ts";

const steps = {
  runAsNonRoot: ["runAsNonRoot"],
  runAsUser: ["runAsUser"],
  runAsGroup: ["runAsGroup"],
  runAsUserName: ["windowsOptions", "runAsUserName"],
} as const;

/** A field of a security context that is kept of a container. */
export type SecurityField = keyof typeof steps;

/** Who the containers of a pod run as, as its definition says. */
export function summarizeContainers(workload: Workload): readonly ContainerSummary[] {
  return workload.containers.map((container) => {
    const image = stringAt(container.spec, ["image"]);
    const runAsNonRoot = effective(workload, container, steps.runAsNonRoot, isBoolean);
    const runAsUser = effective(workload, container, steps.runAsUser, isNumber);
    const runAsGroup = effective(workload, container, steps.runAsGroup, isNumber);
    const runAsUserName = effective(workload, container, steps.runAsUserName, isString);
    return {
      name: container.name,
      role: container.role,
      path: container.path,
      ...(image !== undefined && { image }),
      ...(runAsNonRoot && { runAsNonRoot }),
      ...(runAsUser && { runAsUser }),
      ...(runAsGroup && { runAsGroup }),
      ...(runAsUserName && { runAsUserName }),
    };
  });
}

function effective<T extends Json>(
  workload: Workload,
  container: Container,
  path: Path,
  is: Guard<T>,
): EffectiveField<T> | undefined {
  const { value, unreadable } = effectiveField(workload, container, path, is);
  if (value === undefined && !unreadable) return undefined;
  const own = containerField(container, path, is);
  return { value, setBy: own.value !== undefined || own.unreadable ? "container" : "pod" };
}

/** Where a field of a container stands, or where the container would set it; from the root of the resource. */
export function fieldPath({ specPath }: WorkloadSummary, container: ContainerSummary, field: SecurityField): Path {
  const owner = container[field]?.setBy === "pod" ? specPath : container.path;
  return [...owner, "securityContext", ...steps[field]];
}

/** True for a container without an image: a piece of a patch, see `isPartial` of a container in full. */
export function isPartialSummary({ identity }: WorkloadSummary, { image }: ContainerSummary): boolean {
  return image === undefined && identity.kind !== "DeploymentConfig";
}

/** False where the pod template is a piece of a patch: no regular container, or one without an image. */
export function isWhole(workload: Workload): boolean {
  const { containers } = workload;
  return containers.some(({ role }) => role === "regular") && !containers.some((c) => isPartial(workload, c));
}

/** The groups that a pod gives to all of its containers. */
export function podGroupsOf(podSpec: JsonObject): PodGroups {
  const context = objectAt(podSpec, ["securityContext"]) ?? {};
  const { fsGroup, supplementalGroups, supplementalGroupsPolicy } = context;
  return {
    ...(fsGroup !== undefined && { fsGroup }),
    ...(supplementalGroups !== undefined && { supplementalGroups }),
    ...(supplementalGroupsPolicy !== undefined && { supplementalGroupsPolicy }),
  };
}
