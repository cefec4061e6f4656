import { runsControlPlane } from "../../analyze/components/components.ts";
import { isPartial } from "../../analyze/workloads/security-fields.ts";
import type { Json, JsonObject, Path } from "../../model/json.ts";
import { at, isObject, listAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import type { Workload } from "../../model/workload.ts";
import { mountsOf } from "./host-path-volumes.ts";
import { text } from "./limit-empty-dir.text.ts";
import { reportPartial } from "./partial.ts";

interface EmptyDirectory {
  readonly name: string;
  readonly source: JsonObject;
  readonly path: Path;
}

/**
 * Field: `spec.volumes[*].emptyDir.sizeLimit`, for volumes that a container can write to; 0 is none. On disk,
 * `limits.ephemeral-storage` of any container, or of the pod, bounds the whole pod (kubelet,
 * `podEphemeralStorageLimitEviction`; since 1.10). In memory, a memory limit of every container, or of the pod, bounds
 * the volume (`calculateEmptyDirMemorySize`; since 1.22). Huge pages are bounded by their request. A volume without any
 * source is an emptyDir (API defaults). A default from a LimitRange is not looked for. Pods of the control plane are left
 * out.
 */
export const limitEmptyDir = defineRule({
  id: "limit-empty-dir",
  question: "immutable-root.empty-dir",
  severity: "low",
  references: ["nsa:immutable-file-systems", "nsa:resource-policies", "attack:T1499", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    const volumes = emptyDirectories(workload);
    if (runsControlPlane(workload) || volumes.length === 0) return report.notApplicable();
    reportPartial(workload, report);
    const written = new Set(mountsOf(workload).flatMap(({ volume, readOnly }) => (readOnly ? [] : [volume])));
    const diskBounded = limitsOf(workload, "ephemeral-storage").some(isSet);
    const memoryLimits = limitsOf(workload, "memory");
    const [ofPod, ...ofContainers] = memoryLimits;
    const memoryBounded = kubernetesMinor >= 22 && (isSet(ofPod) || ofContainers.every(isSet));
    for (const { name, source, path } of volumes) {
      if (!written.has(name) || isSet(source.sizeLimit)) continue;
      const medium = stringAt(source, ["medium"]) ?? "";
      const at = { at: [...path, "emptyDir", "sizeLimit"] };
      if (medium === "Memory" && !memoryBounded) report.fail("memory", { name }, { ...at, severity: "medium" });
      else if (medium === "" && !diskBounded) report.fail("disk", { name }, at);
    }
  },
});

function emptyDirectories({ podSpec, specPath }: Workload): readonly EmptyDirectory[] {
  return listAt(podSpec, ["volumes"]).flatMap((volume, index): EmptyDirectory[] => {
    const name = stringAt(volume, ["name"]);
    if (!isObject(volume) || name === undefined) return [];
    const sources = Object.entries(volume).filter(([key, value]) => key !== "name" && value !== null);
    const [first] = sources;
    const path = [...specPath, "volumes", index];
    if (first === undefined) return [{ name, source: {}, path }];
    return first[0] === "emptyDir" && isObject(first[1]) ? [{ name, source: first[1], path }] : [];
  });
}

/** A limit of the pod, then of each container that runs beside the others. */
function limitsOf(workload: Workload, resource: string): readonly (Json | undefined)[] {
  const limit = (owner: JsonObject): Json | undefined => at(owner, ["resources", "limits", resource]);
  const containers = workload.containers.filter(({ role }) => role === "regular" || role === "sidecar");
  return [limit(workload.podSpec), ...containers.map((c) => (isPartial(workload, c) ? "unknown" : limit(c.spec)))];
}

function isSet(quantity: Json | undefined): boolean {
  if (typeof quantity === "number") return quantity > 0;
  return typeof quantity === "string" && quantity !== "" && !/^0+(?:\.0+)?[A-Za-z]*$/.test(quantity);
}
