// spec.volumes[*].hostPath
//   v1.0+: must be absent. Restricted leaves this check out (restrictedVolumes).
// Source: Pod Security Standards, Baseline, "HostPath Volumes"; upstream check hostPathVolumes.
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { plural, quoted } from "../wording.ts";

const judge: JudgePod = ({ volumes }) => {
  const bad = volumes.filter(({ sources }) => sources.has("hostPath"));
  if (bad.length === 0) return undefined;
  return {
    reason: "hostPath volumes",
    detail: `${plural(bad.length, "volume", "volumes")} ${quoted(bad.map(({ name }) => name))}`,
    fields: bad.map(({ path }) => [...path, "hostPath"]),
  };
};

export const hostPathVolumes: PodSecurityCheck = {
  id: "hostPathVolumes",
  level: "baseline",
  versions: [{ minimumMinor: 0, overrides: [], judge }],
};
