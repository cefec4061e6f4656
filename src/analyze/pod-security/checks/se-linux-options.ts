// spec.securityContext.seLinuxOptions.{type,user,role}
// spec.{initContainers,containers,ephemeralContainers}[*].securityContext.seLinuxOptions.{type,user,role}
//   type, v1.0+: absent, "", "container_t", "container_init_t" or "container_kvm_t"; v1.31+: "container_engine_t" too.
//   user and role, v1.0+: absent or "".
// Source: Pod Security Standards, Baseline, "SELinux"; upstream check seLinuxOptions.
import type { Path } from "../../../model/json.ts";
import { badContexts } from "../bad-contexts.ts";
import type { SecurityContext } from "../decode-pod.ts";
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { distinctSorted, plural, quoted } from "../wording.ts";

const typesV0: ReadonlySet<string> = new Set(["", "container_t", "container_init_t", "container_kvm_t"]);
const typesV31: ReadonlySet<string> = new Set([...typesV0, "container_engine_t"]);

function judgeWith(allowedTypes: ReadonlySet<string>): JudgePod {
  const badFields = ({ path, seLinuxOptions }: SecurityContext): Path[] => {
    if (seLinuxOptions === undefined) return [];
    const { type, user, role } = seLinuxOptions;
    const bad = [...(allowedTypes.has(type) ? [] : ["type"]), ...(user ? ["user"] : []), ...(role ? ["role"] : [])];
    return bad.map((field) => [...path, "seLinuxOptions", field]);
  };
  return (pod) => {
    const { setters, contexts } = badContexts(pod, (security) => badFields(security).length > 0);
    if (contexts.length === 0) return undefined;
    const options = contexts.flatMap(({ seLinuxOptions }) => seLinuxOptions ?? []);
    const types = distinctSorted(options.map(({ type }) => type).filter((type) => !allowedTypes.has(type)));
    const data: string[] = [];
    if (types.length > 0) data.push(`${plural(types.length, "type", "types")} ${quoted(types)}`);
    if (options.some(({ user }) => user !== "")) data.push("user may not be set");
    if (options.some(({ role }) => role !== "")) data.push("role may not be set");
    return {
      reason: "seLinuxOptions",
      detail: `${setters.join(" and ")} set forbidden securityContext.seLinuxOptions: ${data.join("; ")}`,
      fields: contexts.flatMap(badFields),
    };
  };
}

export const seLinuxOptions: PodSecurityCheck = {
  id: "seLinuxOptions",
  level: "baseline",
  versions: [
    { minimumMinor: 0, overrides: [], judge: judgeWith(typesV0) },
    { minimumMinor: 31, overrides: [], judge: judgeWith(typesV31) },
  ],
};
