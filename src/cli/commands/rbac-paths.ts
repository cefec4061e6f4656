import { findPaths } from "../../analyze/rbac/escalation/paths.ts";
import { pathsText } from "../../report/rbac/text.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import type { Session } from "../io.ts";
import { writeResult } from "../output.ts";
import { inputOutcome, readRbacFiles } from "./rbac-input.ts";
import { answerJson, lacksText, lookOf, unresolvedIn, warnOfRepeated } from "./rbac-output.ts";
import type { PathsFlags } from "./rbac-program.ts";
import { subjectOf } from "./rbac-what-can.ts";

/** `rempart rbac paths`: how subjects come to more than they were given. Exits with 1 where a path exists. */
export async function runPaths(flags: PathsFlags, session: Session): Promise<ExitCode> {
  const { to, from, groups, system, namespace } = flags;
  const subject = from === undefined ? undefined : subjectOf(from.split(" "));
  const look = lookOf(flags.input, flags, session);
  const input = await readRbacFiles(flags.input, flags, session);
  await warnOfRepeated(input, look.language, session);
  const found = findPaths(input.index, {
    to,
    groups,
    system: system === true,
    ...(subject !== undefined && { from: subject }),
    ...(namespace !== undefined && { namespace }),
  });
  const paths = found.map((path) => input.views.path(path));
  const pieces =
    flags.format === "json"
      ? [answerJson("paths", { to, paths, unresolved: unresolvedIn(input) }, [input], look.language)]
      : [...pathsText(paths, to, look), ...lacksText([input], look)];
  await writeResult(session.io, flags.output, pieces);
  return exitCodeOf({ ...inputOutcome(input), findings: paths.length > 0 });
}
