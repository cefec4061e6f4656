// spec.securityContext.appArmorProfile.type
// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.appArmorProfile.type
//   v1.0+: no profile, or "RuntimeDefault" or "Localhost" (a profile without a type is refused).
// metadata.annotations["container.apparmor.security.beta.kubernetes.io/*"], whatever the container's name
//   v1.0+: "", "runtime/default" or "localhost/*".
// Source: Pod Security Standards, Baseline, "AppArmor"; upstream check appArmorProfile.
import { badContexts } from "../bad-contexts.ts";
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { distinctSorted, goQuoted, plural, quoted } from "../wording.ts";

const annotationPrefix = "container.apparmor.security.beta.kubernetes.io/";

const isBadType = (type: string | undefined): type is string =>
  type !== undefined && type !== "RuntimeDefault" && type !== "Localhost";

const isBadAnnotation = (profile: string): boolean =>
  profile !== "" && profile !== "runtime/default" && !profile.startsWith("localhost/");

const judge: JudgePod = (pod) => {
  const { setters, contexts } = badContexts(pod, (security) => isBadType(security.appArmorProfile));
  const badAnnotations = [...pod.annotations].filter(
    ([key, { value }]) => key.startsWith(annotationPrefix) && isBadAnnotation(value),
  );
  if (contexts.length + badAnnotations.length === 0) return undefined;

  const annotationSetter = plural(badAnnotations.length, "annotation", "annotations");
  const who = badAnnotations.length > 0 ? [...setters, annotationSetter] : setters;
  const values = [
    ...distinctSorted(contexts.map(({ appArmorProfile }) => appArmorProfile).filter(isBadType)),
    ...distinctSorted(badAnnotations.map(([key, { value }]) => `${key}=${goQuoted(value)}`)),
  ];
  return {
    reason: plural(values.length, "forbidden AppArmor profile", "forbidden AppArmor profiles"),
    detail: `${who.join(" and ")} must not set AppArmor profile type to ${quoted(values)}`,
    fields: [
      ...contexts.map(({ path }) => [...path, "appArmorProfile", "type"]),
      ...badAnnotations.map(([, { path }]) => path),
    ],
  };
};

export const appArmorProfile: PodSecurityCheck = {
  id: "appArmorProfile",
  level: "baseline",
  versions: [{ minimumMinor: 0, overrides: [], judge }],
};
