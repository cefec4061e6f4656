// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.allowPrivilegeEscalation
//   v1.8+: must be false. v1.25+: not asked of Windows pods.
// Source: Pod Security Standards, Restricted, "Privilege Escalation (v1.8+)"; upstream check allowPrivilegeEscalation.
import { exceptWindows } from "../exemptions.ts";
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { namedContainers } from "../wording.ts";

const judge: JudgePod = ({ containers }) => {
  const bad = containers.filter(({ security }) => security.allowPrivilegeEscalation !== false);
  if (bad.length === 0) return undefined;
  return {
    reason: "allowPrivilegeEscalation != false",
    detail: `${namedContainers(bad.map(({ name }) => name))} must set securityContext.allowPrivilegeEscalation=false`,
    fields: bad.map(({ security }) => [...security.path, "allowPrivilegeEscalation"]),
  };
};

export const allowPrivilegeEscalation: PodSecurityCheck = {
  id: "allowPrivilegeEscalation",
  level: "restricted",
  versions: [
    { minimumMinor: 8, overrides: [], judge },
    { minimumMinor: 25, overrides: [], judge: exceptWindows(judge) },
  ],
};
