import { clusterRole } from "../../read/cluster/cluster-role.ts";
import { planFor } from "../../read/cluster/plan.ts";
import { rules } from "../../rules/index.generated.ts";
import { kindsOf } from "../../scan/cluster-scan.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ClusterRoleFlags } from "../flags.ts";
import type { Session } from "../io.ts";
import { environmentLanguage } from "../language.ts";
import { writeResult } from "../output.ts";

/** `rempart cluster role`: the least rights that a cluster is read with. */
export async function runClusterRole(flags: ClusterRoleFlags, { io, lang }: Session): Promise<ExitCode> {
  const language = lang ?? environmentLanguage(io.env);
  const role = clusterRole(planFor(kindsOf(rules)), { language, secrets: flags.secrets === true });
  await writeResult(io, flags.output, [role]);
  return exitCodes.ok;
}
