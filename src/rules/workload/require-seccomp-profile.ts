import { runsControlPlane } from "../../analyze/components/components.ts";
import type { Guard } from "../../analyze/workloads/security-fields.ts";
import { effectiveField, isPartial, isPrivileged, runsOnWindows } from "../../analyze/workloads/security-fields.ts";
import type { Json, Path } from "../../model/json.ts";
import { isObject, stringAt, stringsAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import type { Container, Workload } from "../../model/workload.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";
import { text } from "./require-seccomp-profile.text.ts";

const podAnnotation = "seccomp.security.alpha.kubernetes.io/pod";
const containerAnnotation = "container.seccomp.security.alpha.kubernetes.io/";
/** First minor version that reads the annotations no longer (KEP-135, kubernetes/kubernetes#114947). */
const annotationsRemoved = 27;

/**
 * Field: `securityContext.seccompProfile.type` of every container, the container's before the pod's; allowed:
 * `RuntimeDefault`, `Localhost` (Kubernetes 1.19 and later). Absent is unconfined, unless the node's kubelet has
 * `seccompDefault: true`, which this rule cannot see: low. Up to 1.26 the annotations
 * `seccomp.security.alpha.kubernetes.io/pod` and `container.seccomp.security.alpha.kubernetes.io/<name>` count where the
 * fields are absent. Privileged containers run unconfined whatever is set and are left to no-privileged-container. Windows
 * has no seccomp.
 *
 * The static pods of the control plane are their distribution's, and an upgrade writes them anew: of them only what is
 * written is judged, not what is left out.
 */
export const requireSeccompProfile = defineRule({
  id: "require-seccomp-profile",
  question: "pod-security.seccomp",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "pss:restricted", "cis:5.6.2", "owasp:K01", "owasp-2022:K01"],
  referencesOf: { unconfined: ["pss:seccompProfile_baseline"], unknownType: ["pss:seccompProfile_baseline"] },
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    const judged = workload.containers.filter((container) => !isPrivileged(container));
    if (runsOnWindows(workload) || (judged.length === 0 && workload.containers.length > 0))
      return report.notApplicable();
    const distributed = runsControlPlane(workload);
    if (distributed) report.notApplicable();
    reportPartial(workload, report);
    for (const container of judged) {
      const { name } = container;
      const field = effectiveField(workload, container, ["seccompProfile"], isProfile);
      const annotation = annotationFor(workload, container);
      const annotationCounts = kubernetesMinor < annotationsRemoved;
      const type = field.value?.type;
      if (field.unreadable) reportUnrendered(workload, report);
      else if (type === "RuntimeDefault" || type === "Localhost") continue;
      else if (type === "Unconfined") report.fail("unconfined", { name }, { at: [...field.path, "type"] });
      else if (type !== undefined) report.fail("unknownType", { name, type }, { at: [...field.path, "type"] });
      else if (annotation !== undefined && annotationCounts) {
        if (annotation.value === "unconfined") report.fail("unconfined", { name }, { at: annotation.path });
      } else if (annotation !== undefined && annotation.value !== "unconfined")
        report.fail(
          "annotation",
          { name, version: `1.${annotationsRemoved}` },
          { at: annotation.path, severity: "low" },
        );
      else if (!distributed && !isPartial(workload, container))
        report.fail("absent", { name }, { at: field.path, severity: "low" });
    }
  },
});

interface Profile {
  readonly [key: string]: Json | undefined;
  readonly type: string;
}

const isProfile: Guard<Profile> = (value): value is Profile => isObject(value) && typeof value.type === "string";

interface Annotation {
  readonly value: string;
  readonly path: Path;
}

/** The annotation that says a container's profile: its own, else the pod's. */
function annotationFor({ podMetadata, templatePath }: Workload, container: Container): Annotation | undefined {
  const annotations = stringsAt(podMetadata, ["annotations"]);
  const name = stringAt(container.spec, ["name"]) ?? "";
  for (const key of [`${containerAnnotation}${name}`, podAnnotation]) {
    const value = annotations.get(key);
    if (value !== undefined) return { value, path: [...templatePath, "metadata", "annotations", key] };
  }
  return undefined;
}
