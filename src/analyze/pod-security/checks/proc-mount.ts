// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.procMount
//   baseline (procMount), v1.0+: absent or "Default". v1.35+: any value on pods with hostUsers: false.
//   restricted (procMount_restricted), v1.35+: absent or "Default", hostUsers or not; it stands in for procMount there.
// Source: Pod Security Standards, "/proc Mount Type"; KEP-127; upstream checks procMount and procMount_restricted.
import { exceptUserNamespaces } from "../exemptions.ts";
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { distinctSorted, namedContainers, quoted } from "../wording.ts";

const judge: JudgePod = ({ containers }) => {
  const bad = containers.flatMap(({ name, security: { path, procMount } }) =>
    procMount === undefined || procMount === "Default" ? [] : [{ name, path, procMount }],
  );
  if (bad.length === 0) return undefined;
  const values = quoted(distinctSorted(bad.map(({ procMount }) => procMount)));
  return {
    reason: "procMount",
    detail: `${namedContainers(bad.map(({ name }) => name))} must not set securityContext.procMount to ${values}`,
    fields: bad.map(({ path }) => [...path, "procMount"]),
  };
};

export const procMount: PodSecurityCheck = {
  id: "procMount",
  level: "baseline",
  versions: [
    { minimumMinor: 0, overrides: [], judge },
    { minimumMinor: 35, overrides: [], judge: exceptUserNamespaces(judge) },
  ],
};

export const procMountRestricted: PodSecurityCheck = {
  id: "procMount_restricted",
  level: "restricted",
  versions: [{ minimumMinor: 35, overrides: ["procMount"], judge }],
};
