import path from "node:path";
import type { InputError } from "../../errors.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { judgedNothing } from "../../model/scan-result.ts";
import { atLeast } from "../../model/severity.ts";
import { visible } from "../../report/visible.ts";
import { rules } from "../../rules/index.generated.ts";
import { readBaseline } from "../../scan/baseline.ts";
import type { ScanOptions } from "../../scan/scan.ts";
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
  checkClusterFlags(paths, flags);
  const settings = settingsOf(flags.cluster === true ? [...paths, "-"] : paths, flags, session);
  const { language, failOn } = settings;
  const asked = selectRules(rules, flags, settings);
  const leftOut = rules.filter((rule) => !asked.includes(rule));
  const baseline = flags.baseline === undefined ? undefined : readBaseline(flags.baseline, io.cwd());
  for (const file of settings.withCustomRules)
    await warn(io, `rempart: ${visible(cliWords[language].customRules(path.relative(io.cwd(), file)))}\n`);
  const lifecycles = importedLifecycles(io);
  const stdin = keep(() => io.stdin);
  const progress = progressOn(io, language);
  const options: ScanOptions = {
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
  };
  const found = await judged().finally(progress.clear);
  const result = flags.allowEmpty === true ? found : withNothingFound(found, paths);
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

  async function judged(): Promise<ScanResult> {
    if (flags.cluster !== true) return scan(options);
    const { withCluster } = await import("../cluster.ts");
    const { progress: say } = cliWords[language].cluster;
    return withCluster(
      io,
      {
        flags,
        rules: asked,
        language,
        onProgress: ({ objects, done, total }) => progress.say(say(objects, done, total)),
      },
      (cluster) => scan({ ...options, cluster }),
    );
  }
}

function checkClusterFlags(paths: readonly string[], flags: ScanFlags): void {
  if (flags.cluster === true) return;
  if (paths.length === 0) throw usageError((words) => words.cluster.nothingToScan);
  const given: readonly (readonly [string, boolean])[] = [
    ["--context", flags.context !== undefined],
    ["--kubeconfig", flags.kubeconfig !== undefined],
    ["--namespace", flags.namespace.length > 0],
  ];
  const [option] = given.find(([, isSet]) => isSet) ?? [];
  if (option !== undefined) throw usageError((words) => words.cluster.onlyWithCluster(option));
}

/** A scan that judged nothing passed nothing: a mistaken path in CI must not look like success. */
function withNothingFound(result: ScanResult, paths: readonly string[]): ScanResult {
  if (result.errors.length > 0 || !judgedNothing(result)) return result;
  const given = paths.join(", ");
  const error: InputError = {
    code: "nothing-found",
    message: {
      en: `Nothing to judge was found in ${given}: no manifest (YAML or JSON with apiVersion and kind), no Dockerfile, no kubeconfig. Check the path; --allow-empty accepts it.`,
      fr: `Rien à évaluer n'a été trouvé dans ${given} : aucun manifeste (YAML ou JSON avec apiVersion et kind), aucun Dockerfile, aucun kubeconfig. Vérifiez le chemin ; --allow-empty l'accepte.`,
    },
  };
  return { ...result, errors: [error] };
}

function outcomeOf({ errors, findings }: ScanResult, paths: readonly string[], failOn: FailOn): Outcome {
  return {
    internal: errors.some(({ code }) => code === "internal"),
    usage: errors.some((error) => error.code === "nothing-found" || isGiven(error, paths)),
    findings:
      failOn !== "never" && findings.some(({ state, severity }) => state === "open" && atLeast(severity, failOn)),
    unreadable: errors.length > 0,
  };
}
