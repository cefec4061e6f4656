// spec.hostNetwork, spec.hostPID, spec.hostIPC
//   v1.0+: must not be true.
// Source: Pod Security Standards, Baseline, "Host Namespaces"; upstream check hostNamespaces.
import type { JudgePod, PodSecurityCheck } from "../types.ts";

const judge: JudgePod = (pod) => {
  const shared = (["hostNetwork", "hostPID", "hostIPC"] as const).filter((field) => pod[field]);
  if (shared.length === 0) return undefined;
  return {
    reason: "host namespaces",
    detail: shared.map((field) => `${field}=true`).join(", "),
    fields: shared.map((field) => ["spec", field]),
  };
};

export const hostNamespaces: PodSecurityCheck = {
  id: "hostNamespaces",
  level: "baseline",
  versions: [{ minimumMinor: 0, overrides: [], judge }],
};
