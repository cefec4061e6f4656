import { allowPrivilegeEscalation } from "./checks/allow-privilege-escalation.ts";
import { appArmorProfile } from "./checks/app-armor-profile.ts";
import { capabilitiesBaseline } from "./checks/capabilities-baseline.ts";
import { capabilitiesRestricted } from "./checks/capabilities-restricted.ts";
import { hostNamespaces } from "./checks/host-namespaces.ts";
import { hostPathVolumes } from "./checks/host-path-volumes.ts";
import { hostPorts } from "./checks/host-ports.ts";
import { hostProbesAndHostLifecycle } from "./checks/host-probes-and-host-lifecycle.ts";
import { privileged } from "./checks/privileged.ts";
import { procMount, procMountRestricted } from "./checks/proc-mount.ts";
import { restrictedVolumes } from "./checks/restricted-volumes.ts";
import { runAsNonRoot } from "./checks/run-as-non-root.ts";
import { runAsUser } from "./checks/run-as-user.ts";
import { seLinuxOptions } from "./checks/se-linux-options.ts";
import { seccompProfileBaseline } from "./checks/seccomp-profile-baseline.ts";
import { seccompProfileRestricted } from "./checks/seccomp-profile-restricted.ts";
import { sysctls } from "./checks/sysctls.ts";
import { windowsHostProcess } from "./checks/windows-host-process.ts";
import type { JudgePod, PodSecurityCheck, PodSecurityCheckId, PodSecurityLevel } from "./types.ts";
import { newestPodSecurityMinor } from "./version.ts";

/** All checks, in the order Pod Security Admission reports them: baseline by id, then restricted by id. */
export const podSecurityChecks: readonly PodSecurityCheck[] = [
  appArmorProfile,
  capabilitiesBaseline,
  hostNamespaces,
  hostPathVolumes,
  hostPorts,
  hostProbesAndHostLifecycle,
  privileged,
  procMount,
  seLinuxOptions,
  seccompProfileBaseline,
  sysctls,
  windowsHostProcess,
  allowPrivilegeEscalation,
  capabilitiesRestricted,
  procMountRestricted,
  restrictedVolumes,
  runAsNonRoot,
  runAsUser,
  seccompProfileRestricted,
];

/** A check as it stands in one policy version. */
export interface EffectiveCheck {
  readonly id: PodSecurityCheckId;
  readonly judge: JudgePod;
}

/**
 * The checks that a level has in the policy of Kubernetes 1.`minor`, in order. The privileged level has none; the
 * restricted one has its own and those baseline checks that none of them overrides.
 */
export function effectiveChecks(level: PodSecurityLevel, minor: number): readonly EffectiveCheck[] {
  if (level === "privileged") return [];
  return (level === "baseline" ? baselineByMinor : restrictedByMinor)[minor] ?? [];
}

const minors = Array.from({ length: newestPodSecurityMinor + 1 }, (_, minor) => minor);
const baselineByMinor = minors.map((minor) => select("baseline", minor));
const restrictedByMinor = minors.map((minor) => select("restricted", minor));

function select(level: "baseline" | "restricted", minor: number): readonly EffectiveCheck[] {
  const current = podSecurityChecks.flatMap(({ id, level: own, versions }) => {
    const version = versions.findLast(({ minimumMinor }) => minimumMinor <= minor);
    return version === undefined || (own === "restricted" && level === "baseline") ? [] : [{ id, ...version }];
  });
  const overridden = new Set(current.flatMap(({ overrides }) => overrides));
  return current.filter(({ id }) => !overridden.has(id)).map(({ id, judge }) => ({ id, judge }));
}
