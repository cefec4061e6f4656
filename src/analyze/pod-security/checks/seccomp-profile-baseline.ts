// metadata.annotations["seccomp.security.alpha.kubernetes.io/pod"]
// metadata.annotations["container.seccomp.security.alpha.kubernetes.io/<name>"], <name> being a container of the pod
//   v1.0 to v1.18: absent, "runtime/default", "docker/default" or "localhost/*" ("" is refused). Ignored afterwards.
// spec.securityContext.seccompProfile.type
// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.seccompProfile.type
//   v1.19+: no profile, or "RuntimeDefault" or "Localhost". Ignored before.
// Restricted leaves this check out from v1.19 on (seccompProfile_restricted).
// Source: Pod Security Standards, Baseline, "Seccomp"; KEP-135; upstream check seccompProfile_baseline.
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { distinctSorted, goQuoted, plural } from "../wording.ts";
import { badSeccompTypes } from "./seccomp-profile-values.ts";

const podKey = "seccomp.security.alpha.kubernetes.io/pod";
const containerPrefix = "container.seccomp.security.alpha.kubernetes.io/";

const isBadAnnotation = (profile: string): boolean =>
  profile !== "runtime/default" && profile !== "docker/default" && !profile.startsWith("localhost/");

const judgeAnnotations: JudgePod = ({ annotations, containers }) => {
  const keys = new Set([podKey, ...containers.map(({ name }) => containerPrefix + name)]);
  const bad = [...keys].flatMap((key) => {
    const annotation = annotations.get(key);
    return annotation !== undefined && isBadAnnotation(annotation.value) ? [{ key, ...annotation }] : [];
  });
  if (bad.length === 0) return undefined;
  const list = distinctSorted(bad.map(({ key, value }) => `${key}=${goQuoted(value)}`));
  return {
    reason: "seccompProfile",
    detail: `forbidden ${plural(list.length, "annotation", "annotations")} ${list.join(", ")}`,
    fields: bad.map(({ path }) => path),
  };
};

export const seccompProfileBaseline: PodSecurityCheck = {
  id: "seccompProfile_baseline",
  level: "baseline",
  versions: [
    { minimumMinor: 0, overrides: [], judge: judgeAnnotations },
    { minimumMinor: 19, overrides: [], judge: badSeccompTypes },
  ],
};
