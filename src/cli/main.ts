import { exitCodes } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { writeAll } from "./io.ts";
import { requestedLanguage } from "./language.ts";
import { usage } from "./usage.ts";
import { tool } from "./version.ts";

/**
 * Runs the program with its arguments (without node and the script) and returns its exit code, which the caller sets.
 * Everything it reads and writes goes through `io`. Rejects only on a defect of the program itself.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  // A stream that fails tells the writer by its callback; without a listener it would end the process as well.
  for (const stream of [io.stdout, io.stderr]) stream.on("error", () => {});
  const [first, ...rest] = argv;
  if (rest.length === 0 && (first === "--version" || first === "-V")) {
    await writeAll(io.stdout, [`${tool.version}\n`]);
    return exitCodes.ok;
  }
  if (first === undefined) {
    await writeAll(io.stderr, [usage[requestedLanguage(argv, io.env)]]);
    return exitCodes.usage;
  }
  const { run } = await import("./program.ts");
  return run(argv, io);
}
