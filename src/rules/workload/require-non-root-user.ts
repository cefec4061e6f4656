import { runsControlPlane } from "../../analyze/components/components.ts";
import {
  effectiveField,
  hasUserNamespace,
  isBoolean,
  isNumber,
  isPartial,
  isString,
  runsOnWindows,
} from "../../analyze/workloads/security-fields.ts";
import { stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";
import { text } from "./require-non-root-user.text.ts";

/** Accounts with the rights of an administrator; names of Windows accounts have no case. */
const windowsAdministrators = new Set(["containeradministrator", "administrator", "nt authority\\system"]);
const windowsUsers = new Set(["containeruser", "nt authority\\local service", "nt authority\\network service"]);

/**
 * Fields: `securityContext.runAsNonRoot` and `runAsUser` of every container of any role, the container's before the
 * pod's. Allowed: `runAsNonRoot: true` without UID 0 (kubelet `verifyRunAsNonRoot` refuses to start root), or
 * `runAsUser` above 0, which the runtime enforces whatever `runAsNonRoot` says. All Kubernetes versions.
 *
 * In a user namespace (`hostUsers: false`, effective from 1.33; KEP-127) root is an ordinary user on the node, and Pod
 * Security Standards v1.35 ask nothing; the guide does, since root still rules its container: there the severity is low.
 * On Windows the fields are `runAsNonRoot` and `windowsOptions.runAsUserName`; `runAsUser` does not exist. Pods of the
 * control plane run as root by design.
 */
export const requireNonRootUser = defineRule({
  id: "require-non-root-user",
  question: "non-root.user",
  severity: "high",
  references: ["nsa:non-root-containers", "pss:restricted", "cis:5.2.7", "attack:T1611", "owasp:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    if (runsControlPlane(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const windows = runsOnWindows(workload);
    const severity = hasUserNamespace(workload, kubernetesMinor) ? "low" : "high";
    for (const container of workload.containers) {
      const { name } = container;
      const nonRoot = effectiveField(workload, container, ["runAsNonRoot"], isBoolean);
      const user = windows
        ? effectiveField(workload, container, ["windowsOptions", "runAsUserName"], isString)
        : effectiveField(workload, container, ["runAsUser"], isNumber);
      const root = isRoot(user.value);
      if (user.unreadable || (nonRoot.unreadable && root !== false)) reportUnrendered(workload, report);
      else if (root === false || (root === undefined && nonRoot.value === true)) continue;
      else if (nonRoot.value === true && isRefused(user.value))
        report.fail("refused", { name }, { at: user.path, related: [nonRoot.path], severity });
      else if (root === true && typeof user.value === "string")
        report.fail("administrator", { name, account: user.value }, { at: user.path });
      else if (root === true) report.fail("root", { name }, { at: user.path, severity });
      else if (user.value !== undefined)
        report.unknown("image.user", { image: stringAt(container.spec, ["image"]) ?? name });
      else if (nonRoot.value === false || !isPartial(workload, container))
        report.fail("allowed", { name }, { at: nonRoot.path, severity });
    }
  },
});

/** True for what the kubelet refuses to start beside `runAsNonRoot: true`. */
function isRefused(user: number | string | undefined): boolean {
  return user === 0 || (typeof user === "string" && user.toLowerCase() === "containeradministrator");
}

/** True for root or its like, false for another account, undefined where only the image tells. */
function isRoot(user: number | string | undefined): boolean | undefined {
  if (typeof user === "number") return user === 0;
  if (user === undefined) return undefined;
  if (windowsAdministrators.has(user.toLowerCase())) return true;
  return windowsUsers.has(user.toLowerCase()) ? false : undefined;
}
