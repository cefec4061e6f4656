import type { Json } from "../../model/json.ts";
import { isList, isObject, listAt, numberAt, objectAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-pod-security-policy.text.ts";

/** Deprecated in 1.21, removed in 1.25 (PodSecurityPolicy Deprecation: Past, Present, and Future). */
const deprecatedIn = 21;
const removedIn = 25;

/** What asks the same today: a level of Pod Security, another admission policy, or the workload's own definition. */
type Successor = "byBaseline" | "byRestricted" | "byPolicy" | "byWorkload";

/** "Mapping PodSecurityPolicies to Pod Security Standards", field by field. */
const successors: ReadonlyMap<string, Successor> = new Map<string, Successor>([
  ["privileged", "byBaseline"],
  ["hostPID", "byBaseline"],
  ["hostIPC", "byBaseline"],
  ["hostNetwork", "byBaseline"],
  ["hostPorts", "byBaseline"],
  ["allowedHostPaths", "byBaseline"],
  ["allowedCapabilities", "byBaseline"],
  ["allowedProcMountTypes", "byBaseline"],
  ["seLinux", "byBaseline"],
  ["allowedUnsafeSysctls", "byBaseline"],
  ["forbiddenSysctls", "byBaseline"],
  ["requiredDropCapabilities", "byRestricted"],
  ["volumes", "byRestricted"],
  ["allowPrivilegeEscalation", "byRestricted"],
  ["runAsUser", "byRestricted"],
  ["readOnlyRootFilesystem", "byPolicy"],
  ["runAsGroup", "byPolicy"],
  ["supplementalGroups", "byPolicy"],
  ["fsGroup", "byPolicy"],
  ["allowedFlexVolumes", "byPolicy"],
  ["allowedCSIDrivers", "byPolicy"],
  ["runtimeClass", "byPolicy"],
  ["defaultAddCapabilities", "byWorkload"],
  ["defaultAllowPrivilegeEscalation", "byWorkload"],
]);

/**
 * PodSecurityPolicy objects, `policy/v1beta1` and `extensions/v1beta1`: none from Kubernetes 1.25 on, which does not know
 * the kind; from 1.21 on they are deprecated. Before, they are what the guide asks for. Each field that restricts
 * something is named with what asks the same today, for information; one that allows everything (`'*'`, all ports, `rule: RunAsAny`,
 * true for what is a permission) needs no successor.
 */
export const noPodSecurityPolicy = defineRule({
  id: "no-pod-security-policy",
  question: "pod-security.pod-security-policy",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "owasp:K04"],
  subject: "resource",
  scope: "subject",
  kinds: ["policy/PodSecurityPolicy", "extensions/PodSecurityPolicy"],
  text,
  check({ object, identity: { name } }, { kubernetesMinor }, report) {
    if (kubernetesMinor < deprecatedIn) return report.notApplicable();
    if (kubernetesMinor >= removedIn) report.fail("gone", { name }, { at: ["kind"] });
    else report.fail("deprecated", { name }, { at: ["kind"], severity: "low" });
    for (const [field, value] of Object.entries(objectAt(object, ["spec"]) ?? {})) {
      const successor = successors.get(field);
      if (successor === undefined || allowsAll(field, value)) continue;
      report.fail(successor, { field }, { at: ["spec", field], severity: "info" });
    }
  },
});

/** Fields that refuse something by being false or absent, and those whose lists widen what is allowed. */
const permissions: ReadonlySet<string> = new Set([
  "privileged",
  "hostPID",
  "hostIPC",
  "hostNetwork",
  "allowPrivilegeEscalation",
]);

function allowsAll(field: string, value: Json | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (permissions.has(field)) return value !== false;
  if (field === "readOnlyRootFilesystem") return value !== true;
  if (field === "hostPorts")
    return listAt(value, []).some(
      (range) => (numberAt(range, ["max"]) ?? 0) >= 65_535 && (numberAt(range, ["min"]) ?? 0) <= 1,
    );
  if (isList(value)) return value.length === 0 || value.includes("*");
  return isObject(value) && value.rule === "RunAsAny";
}
