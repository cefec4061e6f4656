import { apiRemoval, newestKnownMinor } from "../../analyze/versions/api-removal.ts";
import type { GroupKind } from "../../model/resource.ts";
import { groupOf, isConfiguration } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { text } from "./no-removed-api.text.ts";

/** API groups of Kubernetes itself, the core group aside. */
const ownGroups: ReadonlySet<string> = new Set([
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  "apiregistration.k8s.io",
  "apps",
  "authentication.k8s.io",
  "authorization.k8s.io",
  "autoscaling",
  "batch",
  "certificates.k8s.io",
  "coordination.k8s.io",
  "discovery.k8s.io",
  "events.k8s.io",
  "extensions",
  "flowcontrol.apiserver.k8s.io",
  "networking.k8s.io",
  "node.k8s.io",
  "policy",
  "rbac.authorization.k8s.io",
  "resource.k8s.io",
  "scheduling.k8s.io",
  "storage.k8s.io",
  "storagemigration.k8s.io",
]);

/**
 * `apiVersion` and `kind` of an object, at the version of Kubernetes that is judged for (`--kubernetes-version`, the newest
 * known by default), by the table in analyze/versions: the Deprecated API Migration Guide and the lifecycle markers of
 * k8s.io/api. Gone: medium, as for all that the API server refuses. Deprecated, and gone in a version that is out: low. Otherwise deprecated: info. What is named
 * to move to is served at that version. Custom resources, and alpha and beta versions that the table does not list, are no
 * concern of it; PodSecurityPolicy has a rule of its own.
 */
export const noRemovedApi = defineRule({
  id: "no-removed-api",
  question: "updates.api-versions",
  severity: "medium",
  references: ["nsa:upgrading", "owasp:K07", "owasp-2022:K10"],
  subject: "resource",
  scope: "subject",
  text,
  check({ groupKind, identity: { apiVersion, kind } }, { kubernetesMinor }, report) {
    if (isToldElsewhere(groupKind, kubernetesMinor)) return report.notApplicable();
    const api = apiRemoval(apiVersion, kind, kubernetesMinor);
    if (api === undefined) {
      if (!isStableApi(apiVersion) || isConfiguration(groupKind)) report.notApplicable();
      return;
    }
    if (api.state !== "removed" && api.state !== "deprecated") return;
    const { replacement, removedIn, deprecatedIn } = api;
    const gone = api.state === "removed" && !api.planned;
    const holes = { apiVersion, kind, removed: `1.${removedIn ?? ""}`, deprecated: `1.${deprecatedIn}` };
    const options = { at: ["apiVersion"], ...(!gone && { severity: severityOf(removedIn) }) };
    if (replacement === undefined) {
      if (removedIn !== undefined) report.fail(gone ? "removedForGood" : "deprecatedForGood", holes, options);
    } else if (gone) report.fail("removed", { ...holes, replacement }, options);
    else if (removedIn !== undefined) report.fail("deprecated", { ...holes, replacement }, options);
    else report.fail("outdated", { ...holes, replacement }, options);
  },
});

/** From 1.21, which deprecated it, PodSecurityPolicy is the question of no-pod-security-policy. */
function isToldElsewhere(groupKind: GroupKind, minor: number): boolean {
  return minor >= 21 && (groupKind === "policy/PodSecurityPolicy" || groupKind === "extensions/PodSecurityPolicy");
}

/** An API of Kubernetes itself that no release may take away (deprecation policy, rule 4a). */
function isStableApi(apiVersion: string): boolean {
  return apiVersion === "v1" || (ownGroups.has(groupOf(apiVersion)) && /\/v\d+$/.test(apiVersion));
}

/** A removal that no released version has made yet is news, not a fault. */
function severityOf(removedIn: number | undefined): Severity {
  return removedIn !== undefined && removedIn <= newestKnownMinor ? "low" : "info";
}
