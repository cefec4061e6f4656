import { isDefaultRole } from "../../analyze/rbac/default-roles.ts";
import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isObject, listAt, objectAt } from "../../model/json.ts";
import type { Reference } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { isClusterRole, roleKinds, weighed } from "./grants.ts";
import { text } from "./no-wildcard-role.text.ts";

/** Rights that a wildcard gives without naming them: the rules about each leave it to this one. */
const hidden: readonly Reference[] = [
  "cis:5.1.2",
  "cis:5.1.4",
  "cis:5.1.8",
  "cis:5.1.9",
  "cis:5.1.10",
  "cis:5.1.11",
  "cis:5.1.12",
  "cis:5.1.13",
  "attack:T1059.013",
  "attack:T1098",
  "attack:T1098.006",
  "attack:T1609",
];

/**
 * Fields: `rules[].verbs`, `.resources`, `.apiGroups`, `.nonResourceURLs` of Role and ClusterRole; refused: `*` (for URLs
 * `/*` too). `*` with a subresource (a resource of every kind's `scale`) names what it grants and passes. Graver over
 * groups that hold Secrets, pods or rights; lighter over an API group of its own, as operators have it, over groups that
 * only serve metrics, and where `resourceNames` limits it, and by who has the role (`weighed`). Passing: the roles a cluster brings along (`isDefaultRole`). Not applicable: a ClusterRole with `aggregationRule`, whose rules a controller
 * writes; the roles it gathers are judged themselves. All Kubernetes versions.
 */
export const noWildcardRole = defineRule({
  id: "no-wildcard-role",
  question: "control-plane.wildcards",
  severity: "high",
  references: [
    "nsa:rbac",
    "cis:5.1.2",
    "cis:5.1.3",
    "cis:5.1.4",
    "cis:5.1.8",
    "cis:5.1.9",
    "cis:5.1.10",
    "cis:5.1.11",
    "cis:5.1.12",
    "cis:5.1.13",
    "attack:T1059.013",
    "attack:T1098",
    "attack:T1098.006",
    "attack:T1609",
    "owasp:K02",
    "owasp-2022:K03",
  ],
  referencesOf: { everything: hidden, allOfGraveGroup: hidden, graveResources: hidden },
  subject: "resource",
  scope: "environment",
  kinds: roleKinds,
  text,
  check(role, { environment }, report) {
    if (isDefaultRole(role)) return;
    if (objectAt(role.object, ["aggregationRule"]) !== undefined) return report.notApplicable();
    const fail: Fail = (message, at, severity, related = [], held = "") => {
      const weight = weighed(role, environment, at, severity);
      const options = { ...weight, related: [...related, ...(weight.related ?? [])] };
      if (message === "allOfGraveGroup" || message === "graveResources") report.fail(message, { held }, options);
      else report.fail(message, {}, options);
    };
    listAt(role.object, ["rules"]).forEach((rule, index) => {
      if (isObject(rule)) judgeRule(rule, ["rules", index], isClusterRole(role), fail);
    });
  },
});

/** API groups where a wildcard reaches Secrets, pods, roles, webhooks, certificates or impersonation, with the gravest there. */
const graveGroups: ReadonlyMap<string, string> = new Map([
  ["*", "`secrets`, `pods`, `clusterroles`"],
  ["", "`secrets`, `pods`"],
  ["rbac.authorization.k8s.io", "`clusterroles`, `clusterrolebindings`"],
  ["admissionregistration.k8s.io", "`mutatingwebhookconfigurations`"],
  ["certificates.k8s.io", "`certificatesigningrequests`"],
  ["authentication.k8s.io", "`userextras`, `tokenreviews`"],
]);

/** API groups that serve metrics to read, and nothing else. */
const metricsGroups: ReadonlySet<Json> = new Set([
  "metrics.k8s.io",
  "custom.metrics.k8s.io",
  "external.metrics.k8s.io",
]);

type MessageId = keyof (typeof text)["en"]["messages"];
type Fail = (message: MessageId, at: Path, severity: Severity, related?: readonly Path[], held?: string) => void;

function judgeRule(rule: JsonObject, path: Path, clusterWide: boolean, fail: Fail): void {
  const verbs = listAt(rule, ["verbs"]).indexOf("*");
  const urls = listAt(rule, ["nonResourceURLs"]).findIndex((url) => url === "*" || url === "/*");
  if (urls >= 0) fail("urls", [...path, "nonResourceURLs", urls], verbs >= 0 ? "medium" : "low");
  const resources = listAt(rule, ["resources"]);
  const groups = listAt(rule, ["apiGroups"]);
  if (resources.length === 0) return;
  const anyResource = resources.indexOf("*");
  const anyGroup = groups.indexOf("*");
  const held = groups.flatMap((group) => (typeof group === "string" ? (graveGroups.get(group) ?? []) : [])).join(", ");
  const grave = held !== "";
  const slight = listAt(rule, ["resourceNames"]).length > 0 || groups.every((group) => metricsGroups.has(group));
  const weigh = (severity: Severity): Severity => (slight ? "low" : severity);
  if (anyResource >= 0) {
    const at = [...path, "resources", anyResource];
    const related = verbs >= 0 ? [[...path, "verbs", verbs]] : [];
    if (verbs < 0) fail(grave ? "graveResources" : "resources", at, weigh(grave ? "high" : "medium"), [], held);
    else if (anyGroup < 0)
      fail(grave ? "allOfGraveGroup" : "allOfGroup", at, weigh(grave ? "high" : "medium"), related, held);
    else fail("everything", at, weigh(clusterWide ? "critical" : "high"), related);
  } else if (verbs >= 0) fail("verbs", [...path, "verbs", verbs], weigh(grave ? "medium" : "low"));
  else if (anyGroup >= 0) fail("groups", [...path, "apiGroups", anyGroup], "low");
}
