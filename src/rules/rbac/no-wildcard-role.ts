import type { JsonObject, Path } from "../../model/json.ts";
import { isObject, listAt, objectAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { labelsOf } from "../../model/resource.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { text } from "./no-wildcard-role.text.ts";

/**
 * Fields: `rules[].verbs`, `.resources`, `.apiGroups`, `.nonResourceURLs` of Role and ClusterRole; refused: `*` (for URLs
 * `/*` too). `*` with a subresource (a resource of every kind's `scale`) names what it grants and passes. Graver over
 * groups that hold Secrets, pods or rights; lighter over an API group of its own, as operators have it, and where
 * `resourceNames` limits it. Passing: the roles a cluster brings along (label `kubernetes.io/bootstrapping: rbac-defaults`
 * on cluster-admin and `system:…`). Not applicable: a ClusterRole with `aggregationRule`, whose rules a controller
 * writes; the roles it gathers are judged themselves. All Kubernetes versions.
 */
export const noWildcardRole = defineRule({
  id: "no-wildcard-role",
  question: "control-plane.wildcards",
  severity: "high",
  references: ["nsa:rbac", "cis:5.1.3", "owasp:K03"],
  subject: "resource",
  scope: "subject",
  kinds: ["rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/Role"],
  text,
  check(resource, _context, report) {
    const { object } = resource;
    if (objectAt(object, ["aggregationRule"]) !== undefined) return report.notApplicable();
    if (isOwnOfCluster(resource)) return;
    listAt(object, ["rules"]).forEach((rule, index) => {
      if (isObject(rule)) judgeRule(rule, ["rules", index], resource.identity.kind === "ClusterRole", report);
    });
  },
});

/** API groups where a wildcard reaches Secrets, pods, roles, webhooks, certificates or tokens; `*` is all of them. */
const graveGroups: ReadonlySet<string> = new Set([
  "*",
  "",
  "rbac.authorization.k8s.io",
  "admissionregistration.k8s.io",
  "certificates.k8s.io",
  "authentication.k8s.io",
]);

type Messages = (typeof text)["en"]["messages"];

function isOwnOfCluster({ object, identity }: Resource): boolean {
  const own = identity.name === "cluster-admin" || identity.name.startsWith("system:");
  return own && labelsOf(object).get("kubernetes.io/bootstrapping") === "rbac-defaults";
}

function judgeRule(rule: JsonObject, path: Path, clusterWide: boolean, report: Report<Messages>): void {
  const verbs = listAt(rule, ["verbs"]).indexOf("*");
  const urls = listAt(rule, ["nonResourceURLs"]).findIndex((url) => url === "*" || url === "/*");
  if (urls >= 0)
    report.fail("urls", {}, { at: [...path, "nonResourceURLs", urls], severity: verbs >= 0 ? "medium" : "low" });
  const resources = listAt(rule, ["resources"]);
  const groups = listAt(rule, ["apiGroups"]);
  if (resources.length === 0) return;
  const anyResource = resources.indexOf("*");
  const anyGroup = groups.indexOf("*");
  const grave = groups.some((group) => typeof group === "string" && graveGroups.has(group));
  const limited = listAt(rule, ["resourceNames"]).length > 0;
  const weigh = (severity: Severity): Severity => (limited ? "low" : severity);
  if (anyResource >= 0) {
    const at = [...path, "resources", anyResource];
    const related = verbs >= 0 ? [[...path, "verbs", verbs]] : [];
    if (verbs < 0) report.fail("resources", {}, { at, severity: weigh(grave ? "high" : "medium") });
    else if (anyGroup < 0) report.fail("allOfGroup", {}, { at, related, severity: weigh(grave ? "high" : "medium") });
    else report.fail("everything", {}, { at, related, severity: weigh(clusterWide ? "critical" : "high") });
  } else if (verbs >= 0)
    report.fail("verbs", {}, { at: [...path, "verbs", verbs], severity: weigh(grave ? "medium" : "low") });
  else if (anyGroup >= 0) report.fail("groups", {}, { at: [...path, "apiGroups", anyGroup], severity: "low" });
}
