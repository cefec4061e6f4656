// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.privileged
//   v1.0+: must not be true.
// Source: Pod Security Standards, Baseline, "Privileged Containers"; upstream check privileged.
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { namedContainers } from "../wording.ts";

const judge: JudgePod = ({ containers }) => {
  const bad = containers.filter(({ security }) => security.privileged === true);
  if (bad.length === 0) return undefined;
  return {
    reason: "privileged",
    detail: `${namedContainers(bad.map(({ name }) => name))} must not set securityContext.privileged=true`,
    fields: bad.map(({ security }) => [...security.path, "privileged"]),
  };
};

export const privileged: PodSecurityCheck = {
  id: "privileged",
  level: "baseline",
  versions: [{ minimumMinor: 0, overrides: [], judge }],
};
