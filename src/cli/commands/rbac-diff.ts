import { differenceOf } from "../../analyze/rbac/rights-difference.ts";
import { differenceText, differenceView } from "../../report/rbac/difference.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import type { Session } from "../io.ts";
import { writeResult } from "../output.ts";
import { inputOutcome, readRbacFiles } from "./rbac-input.ts";
import { answerJson, lacksText, lookOf, unresolvedIn, warnOfRepeated } from "./rbac-output.ts";
import type { RbacFlags } from "./rbac-program.ts";

/** `rempart rbac diff`: who gained and who lost rights between two inputs. Exits with 1 where anybody did. */
export async function runDiff(
  [first, second]: readonly [string, string],
  flags: Omit<RbacFlags, "input">,
  session: Session,
): Promise<ExitCode> {
  const look = lookOf([first, second], flags, session);
  const before = await readRbacFiles([first], flags, session);
  const after = await readRbacFiles([second], flags, session);
  for (const input of [before, after]) await warnOfRepeated(input, look.language, session);
  const views = { before: before.views, after: after.views };
  const differences = differenceOf(before.index, after.index).map((one) => differenceView(one, views));
  const inputs = [before, after];
  const pieces =
    flags.format === "json"
      ? [answerJson("diff", { differences, unresolved: inputs.flatMap(unresolvedIn) }, inputs, look.language)]
      : [...differenceText(differences, look), ...lacksText(inputs, look)];
  await writeResult(session.io, flags.output, pieces);
  const outcomes = inputs.map(inputOutcome);
  return exitCodeOf({
    usage: outcomes.some(({ usage }) => usage),
    unreadable: outcomes.some(({ unreadable }) => unreadable),
    findings: differences.length > 0,
  });
}
