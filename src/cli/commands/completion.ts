import type { Command } from "commander";
import { rules } from "../../rules/index.generated.ts";
import { completionScript, describeProgram, isShell, shells } from "../completion/scripts.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Session } from "../io.ts";
import { writeResult } from "../output.ts";
import { usageError } from "../usage-error.ts";

/** `rempart completion SHELL`: a script made from the commands, options, choices and rules that there are. */
export async function runCompletion(shell: string, program: Command, { io }: Session): Promise<ExitCode> {
  if (!isShell(shell)) throw usageError((words) => words.notAChoice(shell, "completion", shells.join(", ")));
  const described = describeProgram(
    program,
    rules.map(({ id }) => id),
  );
  await writeResult(io, undefined, [completionScript(shell, described)]);
  return exitCodes.ok;
}
