import { isPrivileged } from "../../analyze/workloads/security-fields.ts";
import { listAt } from "../../model/json.ts";
import type { Container } from "../../model/workload.ts";

/**
 * True for a container whose root user reads the environment, the files and the memory of any process that it sees:
 * a privileged one, or one that adds SYS_PTRACE. Any other is refused where the process has a capability that it lacks
 * (ptrace(2), "Ptrace access mode checking").
 */
export function readsAnyProcess(container: Container): boolean {
  return isPrivileged(container) || addsCapability(container, "SYS_PTRACE");
}

/** As runtimes read names: in any case, with `CAP_` or without; `ALL` adds every one. */
function addsCapability({ spec }: Container, capability: string): boolean {
  return listAt(spec, ["securityContext", "capabilities", "add"]).some((written) => {
    const name = typeof written === "string" ? written.toUpperCase().replace(/^CAP_/, "") : "";
    return name === capability || name === "ALL";
  });
}
