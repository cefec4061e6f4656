// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.capabilities.drop
//   v1.22+: must include "ALL" (upper case).
// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.capabilities.add[*]
//   v1.22+: only "NET_BIND_SERVICE".
// v1.25+: neither is looked at on Windows pods, and capabilities_baseline stays left out for them.
// Source: Pod Security Standards, Restricted, "Capabilities (v1.22+)"; upstream check capabilities_restricted.
import { exceptWindows } from "../exemptions.ts";
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { distinctSorted, namedContainers, quoted } from "../wording.ts";
import { addedCapabilities } from "./added-capabilities.ts";

const judge: JudgePod = ({ containers }) => {
  const keeping = containers.filter(({ security }) => !security.capabilities.drop.includes("ALL"));
  const adding = addedCapabilities(containers, (capability) => capability !== "NET_BIND_SERVICE");
  const details: string[] = [];
  if (keeping.length > 0) {
    const who = namedContainers(keeping.map(({ name }) => name));
    details.push(`${who} must set securityContext.capabilities.drop=["ALL"]`);
  }
  if (adding.names.length > 0) {
    const list = quoted(distinctSorted(adding.capabilities));
    details.push(`${namedContainers(adding.names)} must not include ${list} in securityContext.capabilities.add`);
  }
  if (details.length === 0) return undefined;
  return {
    reason: "unrestricted capabilities",
    detail: details.join("; "),
    fields: [...keeping.map(({ security }) => [...security.path, "capabilities", "drop"]), ...adding.fields],
  };
};

export const capabilitiesRestricted: PodSecurityCheck = {
  id: "capabilities_restricted",
  level: "restricted",
  versions: [
    { minimumMinor: 22, overrides: ["capabilities_baseline"], judge },
    { minimumMinor: 25, overrides: ["capabilities_baseline"], judge: exceptWindows(judge) },
  ],
};
