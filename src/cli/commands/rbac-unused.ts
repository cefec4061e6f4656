import path from "node:path";
import { isSystemComponent } from "../../analyze/rbac/system-subjects.ts";
import { UsageRecorder } from "../../analyze/rbac/usage.ts";
import { leastRolesYaml, usageText, usageView } from "../../report/rbac/usage.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import { formatError } from "../format-error.ts";
import type { Session } from "../io.ts";
import { warn } from "../io.ts";
import { writeResult } from "../output.ts";
import { readAuditLog } from "./rbac-audit-log.ts";
import { inputOutcome, readRbacFiles } from "./rbac-input.ts";
import { answerJson, lacksText, lookOf, unresolvedIn, warnOfRepeated } from "./rbac-output.ts";
import type { UnusedFlags } from "./rbac-program.ts";

/** `rempart rbac unused`: what bindings give and an audit log does not show to be used. */
export async function runUnused(flags: UnusedFlags, session: Session): Promise<ExitCode> {
  const { io } = session;
  const look = lookOf(flags.input, flags, session);
  const read = await readRbacFiles(flags.input, flags, session);
  await warnOfRepeated(read, look.language, session);
  const recorder = new UsageRecorder(read.index);
  const { log, errors } = await readAuditLog(flags.fromAudit, path.resolve(io.cwd(), flags.fromAudit), io, recorder);
  const input = { ...read, errors: [...read.errors, ...errors], paths: [...read.paths, flags.fromAudit] };
  const bindings = recorder
    .usage()
    .filter(({ bound }) => flags.system === true || !bound.binding.subjects.every(isSystemComponent))
    .flatMap((usage) => usageView(usage, read.views) ?? []);
  if (flags.format === "yaml")
    for (const error of input.errors) await warn(io, `rempart: ${formatError(error, look.language)}\n`);
  await writeResult(io, flags.output, pieces());
  return exitCodeOf(inputOutcome(input));

  function pieces(): Iterable<string> {
    switch (flags.format) {
      case "json":
        return [
          answerJson(
            "unused",
            { log, caveat: look.words.auditCaveat, bindings, unresolved: unresolvedIn(read) },
            [input],
            look.language,
          ),
        ];
      case "yaml":
        return leastRolesYaml(bindings, log, look.words);
      case "text":
        return [...usageText(bindings, log, look), ...lacksText([input], look)];
    }
  }
}
