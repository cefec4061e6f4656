import type { ScanResult } from "../../model/scan-result.ts";
import { atLeast } from "../../model/severity.ts";
import { rules } from "../../rules/index.generated.ts";
import { scan } from "../../scan/scan.ts";
import type { ExitCode, Outcome } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import type { FailOn, ScanFlags } from "../flags.ts";
import { isGiven } from "../given.ts";
import type { Session } from "../io.ts";
import { writeResult } from "../output.ts";
import { progressOn } from "../progress.ts";
import { selectRules, settingsOf } from "../settings.ts";
import { sourceReader } from "../source-reader.ts";
import { keep } from "../stdin.ts";
import { textLook } from "../text-look.ts";
import { tool } from "../version.ts";

/** `rempart scan`: reads, judges, reports. */
export async function runScan(paths: readonly string[], flags: ScanFlags, session: Session): Promise<ExitCode> {
  const { io } = session;
  const { language, failOn, skipped } = settingsOf(paths, flags, session);
  const asked = selectRules(rules, flags, skipped);
  const leftOut = rules.filter((rule) => !asked.includes(rule));
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
    ...(flags.config !== undefined && { configPath: flags.config }),
    ...(flags.kubernetesVersion !== undefined && { kubernetesVersion: flags.kubernetesVersion }),
  }).finally(progress.clear);
  const outcome = outcomeOf(result, paths, failOn);
  const exitCode = exitCodeOf(outcome);
  const context = { language, tool };
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
