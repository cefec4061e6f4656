// spec.securityContext.runAsUser
// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.runAsUser
//   v1.23+: absent or not 0, on the pod too when every container has its own. v1.35+: not asked of pods with
//   hostUsers: false.
// Source: Pod Security Standards, Restricted, "Running as Non-root user (v1.23+)"; KEP-127; upstream check runAsUser.
import { badContexts } from "../bad-contexts.ts";
import { exceptUserNamespaces } from "../exemptions.ts";
import type { JudgePod, PodSecurityCheck } from "../types.ts";

const judge: JudgePod = (pod) => {
  const { setters, contexts } = badContexts(pod, ({ runAsUser }) => runAsUser === 0);
  if (contexts.length === 0) return undefined;
  return {
    reason: "runAsUser=0",
    detail: `${setters.join(" and ")} must not set runAsUser=0`,
    fields: contexts.map(({ path }) => [...path, "runAsUser"]),
  };
};

export const runAsUser: PodSecurityCheck = {
  id: "runAsUser",
  level: "restricted",
  versions: [
    { minimumMinor: 23, overrides: [], judge },
    { minimumMinor: 35, overrides: [], judge: exceptUserNamespaces(judge) },
  ],
};
