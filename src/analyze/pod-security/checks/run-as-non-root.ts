// spec.securityContext.runAsNonRoot
// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.runAsNonRoot
//   v1.0+: true for every container, its own value going before the pod's; false is refused wherever it stands, on a
//   pod whose containers all set true as well. v1.35+: not asked of pods with hostUsers: false.
// Source: Pod Security Standards, Restricted, "Running as Non-root"; KEP-127; upstream check runAsNonRoot.
import { badContexts } from "../bad-contexts.ts";
import { exceptUserNamespaces } from "../exemptions.ts";
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { namedContainers } from "../wording.ts";

const reason = "runAsNonRoot != true";

const judge: JudgePod = (pod) => {
  const { setters, contexts } = badContexts(pod, ({ runAsNonRoot }) => runAsNonRoot === false);
  if (contexts.length > 0) {
    return {
      reason,
      detail: `${setters.join(" and ")} must not set securityContext.runAsNonRoot=false`,
      fields: contexts.map(({ path }) => [...path, "runAsNonRoot"]),
    };
  }
  const silent = pod.containers.filter(({ security }) => security.runAsNonRoot === undefined);
  if (pod.security.runAsNonRoot === true || silent.length === 0) return undefined;
  return {
    reason,
    detail: `pod or ${namedContainers(silent.map(({ name }) => name))} must set securityContext.runAsNonRoot=true`,
    fields: silent.map(({ security }) => [...security.path, "runAsNonRoot"]),
  };
};

export const runAsNonRoot: PodSecurityCheck = {
  id: "runAsNonRoot",
  level: "restricted",
  versions: [
    { minimumMinor: 0, overrides: [], judge },
    { minimumMinor: 35, overrides: [], judge: exceptUserNamespaces(judge) },
  ],
};
