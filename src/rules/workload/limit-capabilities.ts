import { runsControlPlane } from "../../analyze/components/components.ts";
import type { Field, Guard } from "../../analyze/workloads/security-fields.ts";
import { containerField, isPartial, isPrivileged, runsOnWindows } from "../../analyze/workloads/security-fields.ts";
import type { Json } from "../../model/json.ts";
import { isList } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import type { Container } from "../../model/workload.ts";
import { text } from "./limit-capabilities.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";

/** Capabilities that lead out of the container or to other users' data, one way or another (capabilities(7)). */
const dangerous: ReadonlySet<string> = new Set([
  "ALL",
  "BPF",
  "CHECKPOINT_RESTORE",
  "DAC_READ_SEARCH",
  "MAC_ADMIN",
  "MAC_OVERRIDE",
  "NET_ADMIN",
  "PERFMON",
  "SYS_ADMIN",
  "SYS_BOOT",
  "SYS_MODULE",
  "SYS_PTRACE",
  "SYS_RAWIO",
  "SYS_TIME",
  "SYSLOG",
]);

/** Those of the runtime's defaults that Pod Security Standards, Baseline, let a container add. */
const defaults: ReadonlySet<string> = new Set([
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
]);

/**
 * Fields: `securityContext.capabilities.drop` of every container, which must name `ALL`; `capabilities.add`, which may
 * name `NET_BIND_SERVICE` alone. All Kubernetes versions (Pod Security Standards, Restricted, since v1.22).
 *
 * containerd and CRI-O read names in any case, so `all` drops all; Pod Security Admission takes `ALL` alone, which is said
 * for information. A capability that is both added and dropped by name is dropped by both. A privileged container has them
 * all, whatever the field says: no-privileged-container is about that. Windows has no capabilities.
 *
 * The static pods of the control plane are their distribution's, and an upgrade writes them anew: of them only what is
 * written is judged, not what is left out.
 */
export const limitCapabilities = defineRule({
  id: "limit-capabilities",
  question: "pod-security.capabilities",
  severity: "medium",
  references: [
    "nsa:pod-security-enforcement",
    "pss:restricted",
    "cis:5.2.8",
    "cis:5.2.9",
    "attack:T1611",
    "owasp:K01",
    "owasp-2022:K01",
  ],
  referencesOf: {
    kept: ["cis:5.2.8", "cis:5.2.9"],
    addedDefault: ["cis:5.2.9"],
    added: ["cis:5.2.9", "pss:capabilities_baseline"],
    addedRaw: ["cis:5.2.8", "cis:5.2.9", "pss:capabilities_baseline"],
    dangerous: ["cis:5.2.9", "pss:capabilities_baseline"],
  },
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    const judged = workload.containers.filter((container) => !isPrivileged(container));
    if (runsOnWindows(workload) || (judged.length === 0 && workload.containers.length > 0))
      return report.notApplicable();
    const distributed = runsControlPlane(workload);
    if (distributed) report.notApplicable();
    reportPartial(workload, report);
    for (const container of judged) {
      const { name } = container;
      const drop = names(container, "drop");
      const add = names(container, "add");
      if (drop.unreadable || add.unreadable) reportUnrendered(workload, report);
      const dropped = new Set((drop.value ?? []).map(normalize));
      if (dropped.has("ALL")) {
        if (drop.value?.includes("ALL") === false)
          report.fail("spelling", { name }, { at: drop.path, severity: "info" });
      } else if (!drop.unreadable && (drop.value !== undefined || !(distributed || isPartial(workload, container))))
        report.fail("kept", { name }, { at: drop.path });
      add.value?.forEach((written, index) => {
        const capability = normalize(written);
        if (capability === "NET_BIND_SERVICE" || (capability !== "ALL" && dropped.has(capability))) return;
        const [message, severity] = judge(capability);
        report.fail(message, { name, capability: written }, { at: [...add.path, index], severity });
      });
    }
  },
});

function judge(capability: string): readonly ["dangerous" | "addedDefault" | "addedRaw" | "added", Severity] {
  if (dangerous.has(capability)) return ["dangerous", "high"];
  if (defaults.has(capability)) return ["addedDefault", "low"];
  return [capability === "NET_RAW" ? "addedRaw" : "added", "medium"];
}

const isStrings: Guard<readonly string[]> = (value): value is readonly string[] =>
  isList(value) && value.every((item: Json) => typeof item === "string");

function names(container: Container, list: "add" | "drop"): Field<readonly string[]> {
  return containerField(container, ["capabilities", list], isStrings);
}

/** In upper case, without the prefix that CRI-O takes and containerd does not. */
function normalize(capability: string): string {
  return capability.toUpperCase().replace(/^CAP_/, "");
}
