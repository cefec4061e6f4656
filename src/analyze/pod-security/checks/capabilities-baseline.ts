// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.capabilities.add[*]
//   v1.0+: only those listed below, spelled so (no "CAP_" prefix, no lower case).
// Restricted leaves this check out from v1.22 on (capabilities_restricted).
// Source: Pod Security Standards, Baseline, "Capabilities"; upstream check capabilities_baseline.
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { distinctSorted, namedContainers, quoted } from "../wording.ts";
import { addedCapabilities } from "./added-capabilities.ts";

/** Those that the container runtimes give a container by default, NET_RAW aside. */
export const baselineCapabilities: ReadonlySet<string> = new Set([
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
]);

const judge: JudgePod = ({ containers }) => {
  const { names, capabilities, fields } = addedCapabilities(
    containers,
    (capability) => !baselineCapabilities.has(capability),
  );
  if (names.length === 0) return undefined;
  const list = quoted(distinctSorted(capabilities));
  return {
    reason: "non-default capabilities",
    detail: `${namedContainers(names)} must not include ${list} in securityContext.capabilities.add`,
    fields,
  };
};

export const capabilitiesBaseline: PodSecurityCheck = {
  id: "capabilities_baseline",
  level: "baseline",
  versions: [{ minimumMinor: 0, overrides: [], judge }],
};
