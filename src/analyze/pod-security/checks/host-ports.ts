// spec.{initContainers,containers,ephemeralContainers}[*].ports[*].hostPort
//   v1.0+: absent or 0.
// The API server sets hostPort to containerPort on pods with hostNetwork: true before admission; hostNamespaces refuses
// those already, so the verdict is the same without that default.
// Source: Pod Security Standards, Baseline, "Host Ports"; upstream check hostPorts.
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { distinctSorted, namedContainers, plural } from "../wording.ts";

const judge: JudgePod = ({ containers }) => {
  const bad = containers.filter(({ hostPorts }) => hostPorts.length > 0);
  if (bad.length === 0) return undefined;
  const names = bad.map(({ name }) => name);
  const used = bad.flatMap(({ hostPorts }) => hostPorts);
  const ports = distinctSorted(used.map(({ port }) => String(port)));
  const verb = plural(names.length, "uses", "use");
  return {
    reason: "hostPort",
    detail: `${namedContainers(names)} ${verb} ${plural(ports.length, "hostPort", "hostPorts")} ${ports.join(", ")}`,
    fields: used.map(({ path }) => path),
  };
};

export const hostPorts: PodSecurityCheck = {
  id: "hostPorts",
  level: "baseline",
  versions: [{ minimumMinor: 0, overrides: [], judge }],
};
