// spec.securityContext.windowsOptions.hostProcess
// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.windowsOptions.hostProcess
//   v1.0+: must not be true, spec.os.name or not.
// Source: Pod Security Standards, Baseline, "HostProcess"; KEP-1981; upstream check windowsHostProcess.
import { badContexts } from "../bad-contexts.ts";
import type { JudgePod, PodSecurityCheck } from "../types.ts";

const judge: JudgePod = (pod) => {
  const { setters, contexts } = badContexts(pod, ({ hostProcess }) => hostProcess === true);
  if (contexts.length === 0) return undefined;
  return {
    reason: "hostProcess",
    detail: `${setters.join(" and ")} must not set securityContext.windowsOptions.hostProcess=true`,
    fields: contexts.map(({ path }) => [...path, "windowsOptions", "hostProcess"]),
  };
};

export const windowsHostProcess: PodSecurityCheck = {
  id: "windowsHostProcess",
  level: "baseline",
  versions: [{ minimumMinor: 0, overrides: [], judge }],
};
