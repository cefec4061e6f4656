import path from "node:path";
import type { ScanResult } from "../../model/scan-result.ts";
import { atLeast } from "../../model/severity.ts";
import { visible } from "../../report/visible.ts";
import { rules } from "../../rules/index.generated.ts";
import { readBaseline } from "../../scan/baseline.ts";
import { scan } from "../../scan/scan.ts";
import { importedLifecycles } from "../data-table.ts";
import type { ExitCode, Outcome } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import type { FailOn, ScanFlags } from "../flags.ts";
import { isGiven } from "../given.ts";
import type { Session } from "../io.ts";
import { warn } from "../io.ts";
import { writeResult } from "../output.ts";
import { progressOn } from "../progress.ts";
import { selectRules, settingsOf } from "../settings.ts";
import { sourceReader } from "../source-reader.ts";
import { keep } from "../stdin.ts";
import { textLook } from "../text-look.ts";
import { usageError } from "../usage-error.ts";
import { tool } from "../version.ts";
import { cliWords } from "../words.ts";

/** `rempart scan`: reads, judges, reports. */
export async function runScan(paths: readonly string[], flags: ScanFlags, session: Session): Promise<ExitCode> {
  const { io } = session;
  if (flags.framework !== undefined && flags.format === "sarif") throw usageError((words) => words.frameworkFormat);
  const settings = settingsOf(paths, flags, session);
  const { language, failOn } = settings;
  const asked = selectRules(rules, flags, settings);
  const leftOut = rules.filter((rule) => !asked.includes(rule));
  const baseline = flags.baseline === undefined ? undefined : readBaseline(flags.baseline, io.cwd());
  for (const file of settings.withCustomRules)
    await warn(io, `rempart: ${visible(cliWords[language].customRules(path.relative(io.cwd(), file)))}\n`);
  const lifecycles = importedLifecycles(io);
  const stdin = keep(() => io.stdin);
  const progress = progressOn(io, language);
  const result = await scan({
    paths,
    exclude: flags.exclude,
    workingDirectory: io.cwd(),
    rules: asked,
    leftOut,
    maxFileSize: flags.maxFileSize,
    today: (io.now?.() ?? new Date()).toISOString().slice(0, 10),
    stdin: stdin.stream,
    onProgress: progress.show,
    ...lifecycles,
    ...(baseline !== undefined && { baseline }),
    ...(flags.config !== undefined && { configPath: flags.config }),
    ...(flags.kubernetesVersion !== undefined && { kubernetesVersion: flags.kubernetesVersion }),
  }).finally(progress.clear);
  const outcome = outcomeOf(result, paths, failOn);
  const exitCode = exitCodeOf(outcome);
  const context = { language, tool, framework: flags.framework };
  if (flags.format === "json") {
    const { jsonReport } = await import("../../report/json.ts");
    await writeResult(io, flags.output, jsonReport(result, context));
  } else if (flags.format === "sarif") {
    const { sarifReport } = await import("../../report/sarif.ts");
    await writeResult(io, flags.output, sarifReport(result, context));
  } else {
    const { textReport } = await import("../../report/text.ts");
    const readText = sourceReader(io.cwd(), flags.maxFileSize, stdin.bytes);
    const look = textLook(io, flags);
    const options = {
      ...context,
      ...look,
      all: flags.all === true,
      failOn,
      exitCode,
      leftOut: leftOut.length,
      readText,
    };
    await writeResult(io, flags.output, textReport(result, options));
  }
  return exitCode;
}

function outcomeOf({ errors, findings }: ScanResult, paths: readonly string[], failOn: FailOn): Outcome {
  return {
    internal: errors.some(({ code }) => code === "internal"),
    usage: errors.some((error) => isGiven(error, paths)),
    findings:
      failOn !== "never" && findings.some(({ state, severity }) => state === "open" && atLeast(severity, failOn)),
    unreadable: errors.length > 0,
  };
}
