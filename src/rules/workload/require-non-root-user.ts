import { imageUserOf } from "../../analyze/images/image-user.ts";
import { fieldPath, isPartialSummary } from "../../analyze/workloads/container-summaries.ts";
import { hasUserNamespace } from "../../analyze/workloads/security-fields.ts";
import { defineRule } from "../../model/rule.ts";
import { reportUnrenderedSummary } from "./partial.ts";
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
 *
 * Where the definition leaves it to the image and the image is built here, the finding shows who it runs as. An image that
 * runs as another user today is no answer: nothing keeps the next one from running as root. Where nobody knows that it is
 * root, the severity is medium.
 */
export const requireNonRootUser = defineRule({
  id: "require-non-root-user",
  question: "non-root.user",
  severity: "high",
  references: ["nsa:non-root-containers", "pss:restricted", "cis:5.2.7", "attack:T1611", "owasp:K01", "owasp-2022:K01"],
  referencesOf: { root: ["pss:runAsUser"], refused: ["pss:runAsUser"] },
  subject: "deployedWorkload",
  scope: "environment",
  text,
  check(workload, { environment, kubernetesMinor }, report) {
    if (workload.controlPlane) return report.notApplicable();
    if (!workload.whole) reportUnrenderedSummary(workload, report);
    const { windows } = workload;
    const severity = hasUserNamespace(workload, kubernetesMinor) ? "low" : "high";
    for (const container of workload.containers) {
      const { name, image, runAsNonRoot: nonRoot } = container;
      const field = windows ? "runAsUserName" : "runAsUser";
      const user = container[field];
      const root = isRoot(user?.value);
      const nonRootPath = fieldPath(workload, container, "runAsNonRoot");
      const userPath = fieldPath(workload, container, field);
      const unreadable = user !== undefined && user.value === undefined;
      const nonRootUnreadable = nonRoot !== undefined && nonRoot.value === undefined;
      if (unreadable || (nonRootUnreadable && root !== false)) reportUnrenderedSummary(workload, report);
      else if (root === false || (root === undefined && nonRoot?.value === true)) continue;
      else if (nonRoot?.value === true && isRefused(user?.value))
        report.fail("refused", { name }, { at: userPath, related: [nonRootPath], severity });
      else if (root === true && typeof user?.value === "string")
        report.fail("administrator", { name, account: user.value }, { at: userPath });
      else if (root === true) report.fail("root", { name }, { at: userPath, severity });
      else if (user !== undefined) report.unknown("image.user", { image: image ?? name });
      else if (nonRoot?.value === false || !isPartialSummary(workload, container)) {
        const ofImage = windows ? undefined : imageUserOf(environment, image ?? "");
        const known = ofImage?.state === "known" ? ofImage : undefined;
        const places = { at: nonRootPath, related: known?.places ?? [] };
        if (known?.identity.kind === "root") report.fail("image", { name }, { ...places, severity });
        else report.fail("allowed", { name }, { ...places, severity: severity === "high" ? "medium" : severity });
      }
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
