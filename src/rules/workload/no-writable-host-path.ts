import { runsControlPlane } from "../../analyze/components/components.ts";
import { isPrivileged } from "../../analyze/workloads/security-fields.ts";
import { defineRule } from "../../model/rule.ts";
import type { HostPathVolume } from "./host-path-volumes.ts";
import { hostPathVolumes, mountsOf } from "./host-path-volumes.ts";
import { text } from "./no-writable-host-path.text.ts";
import { reportPartial } from "./partial.ts";

const notFiles = new Set(["Socket", "CharDevice", "BlockDevice"]);

/**
 * Fields: `volumeMounts[*].readOnly` of every container, for volumes with a `hostPath`; allowed: true. Absent is false. All
 * Kubernetes versions, Linux and Windows. A volume that no container mounts cannot be written to. Sockets and devices
 * are left out: a read-only mount does not change what can be sent to them (no-host-path is about those). Pods of the
 * control plane keep their state on the node by design. That `readOnly` leaves what is mounted below the path writable
 * unless `recursiveReadOnly` is `Enabled` (KEP-3857, on by default from 1.31) is said in the remedy, not judged: what is
 * mounted there only the node tells.
 */
export const noWritableHostPath = defineRule({
  id: "no-writable-host-path",
  question: "immutable-root.host-path",
  severity: "high",
  references: ["nsa:immutable-file-systems", "attack:T1611", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    if (runsControlPlane(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const volumes = new Map(hostPathVolumes(workload).map((volume) => [volume.name, volume]));
    const privileged = new Set(workload.containers.filter(isPrivileged).map(({ name }) => name));
    for (const { container, volume, readOnly, path } of mountsOf(workload)) {
      const source = volumes.get(volume);
      if (source === undefined || readOnly || !holdsFiles(source)) continue;
      const holes = { name: container, path: source.hostPath };
      report.fail(privileged.has(container) ? "privileged" : "writable", holes, {
        at: [...path, "readOnly"],
        related: [source.path],
      });
    }
  },
});

function holdsFiles({ hostPath, type }: HostPathVolume): boolean {
  return !notFiles.has(type) && !/\.sock$|[\\/]pipe[\\/]|^\/dev(?:\/.+)?$/.test(hostPath);
}
