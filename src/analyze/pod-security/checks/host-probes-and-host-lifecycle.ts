// spec.{initContainers,containers,ephemeralContainers}[*].<handler>.{httpGet,tcpSocket}.host, where <handler> is
// livenessProbe, readinessProbe, startupProbe, lifecycle.postStart or lifecycle.preStop
//   v1.34+: absent or "".
// Source: Pod Security Standards, Baseline, "Host Probes / Lifecycle Hooks (v1.34+)"; KEP-4940; upstream check
// hostProbesAndHostLifecycle.
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { distinctSorted, namedContainers, plural, quoted } from "../wording.ts";

const judge: JudgePod = ({ containers }) => {
  const bad = containers.filter(({ handlerHosts }) => handlerHosts.length > 0);
  if (bad.length === 0) return undefined;
  const names = distinctSorted(bad.map(({ name }) => name));
  const used = bad.flatMap(({ handlerHosts }) => handlerHosts);
  const hosts = distinctSorted(used.map(({ host }) => host));
  const noun = plural(hosts.length, "probe or lifecycle host", "probe or lifecycle hosts");
  return {
    reason: "probe or lifecycle host",
    detail: `${namedContainers(names)} ${plural(names.length, "uses", "use")} ${noun} ${quoted(hosts)}`,
    fields: used.map(({ path }) => path),
  };
};

export const hostProbesAndHostLifecycle: PodSecurityCheck = {
  id: "hostProbesAndHostLifecycle",
  level: "baseline",
  versions: [{ minimumMinor: 34, overrides: [], judge }],
};
