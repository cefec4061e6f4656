// spec.securityContext.seccompProfile.type
// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.seccompProfile.type
//   v1.19+: "RuntimeDefault" or "Localhost" for every container, its own profile going before the pod's; another value
//   is refused wherever it stands. v1.25+: not looked at on Windows pods, and seccompProfile_baseline stays left out.
// Source: Pod Security Standards, Restricted, "Seccomp (v1.19+)"; KEP-135; upstream check seccompProfile_restricted.
import { exceptWindows } from "../exemptions.ts";
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { namedContainers } from "../wording.ts";
import { badSeccompTypes } from "./seccomp-profile-values.ts";

const judge: JudgePod = (pod) => {
  const refusal = badSeccompTypes(pod);
  if (refusal !== undefined) return refusal;
  const silent = pod.containers.filter(({ security }) => security.seccompProfile === undefined);
  if (pod.security.seccompProfile !== undefined || silent.length === 0) return undefined;
  const who = namedContainers(silent.map(({ name }) => name));
  return {
    reason: "seccompProfile",
    detail: `pod or ${who} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`,
    fields: silent.map(({ security }) => [...security.path, "seccompProfile", "type"]),
  };
};

export const seccompProfileRestricted: PodSecurityCheck = {
  id: "seccompProfile_restricted",
  level: "restricted",
  versions: [
    { minimumMinor: 19, overrides: ["seccompProfile_baseline"], judge },
    { minimumMinor: 25, overrides: ["seccompProfile_baseline"], judge: exceptWindows(judge) },
  ],
};
