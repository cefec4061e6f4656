import { parsePodSecurityVersion } from "../../analyze/pod-security/index.ts";
import { errorOf } from "../../report/json.ts";
import type { PssCheckResult } from "../../scan/pss-check.ts";
import { checkPodSecurity } from "../../scan/pss-check.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import type { PssCheckFlags } from "../flags.ts";
import { isGiven } from "../given.ts";
import type { Session } from "../io.ts";
import { warn } from "../io.ts";
import { writeResult } from "../output.ts";
import { pssText } from "../pss-text.ts";
import { settingsOf } from "../settings.ts";
import { keep } from "../stdin.ts";
import { textLook } from "../text-look.ts";
import { usageError } from "../usage-error.ts";
import { cliWords } from "../words.ts";

/** `rempart pss check`: what Pod Security Admission would say of the pods that the input runs. */
export async function runPssCheck(paths: readonly string[], flags: PssCheckFlags, session: Session): Promise<ExitCode> {
  const { io } = session;
  const { language } = settingsOf(paths, flags, session);
  const parsed = parsePodSecurityVersion(flags.version);
  if (parsed === undefined) throw usageError((words) => words.noSuchVersion(flags.version));
  const { version, warning } = parsed;
  if (warning !== undefined)
    await warn(io, `rempart: ${cliWords[language].errors.newerVersion(warning.asked, warning.newestKnown)}\n`);
  const result = await checkPodSecurity({
    paths,
    exclude: flags.exclude,
    workingDirectory: io.cwd(),
    level: flags.level,
    version,
    maxFileSize: flags.maxFileSize,
    stdin: keep(() => io.stdin).stream,
    ...(flags.config !== undefined && { configPath: flags.config }),
  });
  const exitCode = exitCodeOf({
    usage: result.errors.some((error) => isGiven(error, paths)),
    findings: result.results.some(({ allowed }) => !allowed),
    unreadable: result.errors.length > 0,
  });
  const pieces =
    flags.format === "json"
      ? [json(result)]
      : pssText(result, { ...textLook(io, flags), language, level: flags.level, version });
  await writeResult(io, flags.output, pieces);
  return exitCode;

  function json({ results, errors }: PssCheckResult): string {
    const listed = errors.map((error) => errorOf(error, language));
    return `${JSON.stringify({ results, ...(listed.length > 0 && { errors: listed }) }, null, 2)}\n`;
  }
}
