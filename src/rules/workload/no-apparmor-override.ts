import type { Field, Guard } from "../../analyze/workloads/security-fields.ts";
import { containerField, runsOnWindows } from "../../analyze/workloads/security-fields.ts";
import type { Json } from "../../model/json.ts";
import { isObject, objectAt, stringAt, stringsAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import type { Workload } from "../../model/workload.ts";
import { text } from "./no-apparmor-override.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";

const annotationPrefix = "container.apparmor.security.beta.kubernetes.io/";
/** First minor version with the fields (KEP-24); the annotations are still turned into them. */
const fieldsSince = 30;

/**
 * Fields: `appArmorProfile.type` of the pod's securityContext and of every container's, from Kubernetes 1.30 on; the pod's
 * annotations `container.apparmor.security.beta.kubernetes.io/<container>` in all versions. Allowed: absent (the runtime's
 * profile, where the node has AppArmor), `RuntimeDefault` and `Localhost`; `runtime/default`, `localhost/…` and nothing
 * (Pod Security Standards, Baseline, "AppArmor"). Other values than `Unconfined` and `unconfined` the API server refuses:
 * low. Windows has no AppArmor.
 */
export const noApparmorOverride = defineRule({
  id: "no-apparmor-override",
  question: "pod-security.apparmor",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "pss:baseline", "attack:T1611", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    if (runsOnWindows(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const fields =
      kubernetesMinor < fieldsSince
        ? []
        : [
            { field: podField(workload), name: undefined },
            ...workload.containers.map((container) => ({
              field: containerField(container, ["appArmorProfile"], isProfile),
              name: container.name,
            })),
          ];
    for (const { field, name } of fields) {
      if (field.unreadable) reportUnrendered(workload, report);
      if (field.value === undefined) continue;
      const type = stringAt(field.value, ["type"]) ?? "";
      const at = [...field.path, "type"];
      if (type === "RuntimeDefault" || type === "Localhost") continue;
      if (type !== "Unconfined") report.fail("unknownType", { type }, { at, severity: "low" });
      else if (name === undefined) report.fail("unconfinedPod", {}, { at });
      else report.fail("unconfined", { name }, { at });
    }
    for (const [key, profile] of stringsAt(workload.podMetadata, ["annotations"])) {
      if (!key.startsWith(annotationPrefix) || isAllowed(profile)) continue;
      const at = [...workload.templatePath, "metadata", "annotations", key];
      const name = key.slice(annotationPrefix.length);
      if (profile === "unconfined") report.fail("unconfined", { name }, { at });
      else report.fail("unknownProfile", { name, profile }, { at, severity: "low" });
    }
  },
});

type Profile = { readonly [key: string]: Json | undefined };

const isProfile: Guard<Profile> = (value): value is Profile =>
  isObject(value) && (value.type === undefined || value.type === null || typeof value.type === "string");

function podField({ podSpec, specPath }: Workload): Field<Profile> {
  const path = [...specPath, "securityContext", "appArmorProfile"];
  const value = objectAt(podSpec, ["securityContext"])?.appArmorProfile ?? undefined;
  if (value === undefined) return { value: undefined, path, unreadable: false };
  return isProfile(value) ? { value, path, unreadable: false } : { value: undefined, path, unreadable: true };
}

function isAllowed(profile: string): boolean {
  return profile === "" || profile === "runtime/default" || profile.startsWith("localhost/");
}
