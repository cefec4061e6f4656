import { parsePodSecurityVersion } from "../../analyze/pod-security/index.ts";
import type { Language } from "../../model/text.ts";
import type { ClusterProgress } from "../../read/cluster/read-cluster.ts";
import { errorOf } from "../../report/json.ts";
import type { PssPolicy } from "../../scan/pss-impact.ts";
import type { PssImpactResult } from "../../scan/pss-impact-input.ts";
import { impactOnCluster, impactOnFiles, pssImpactPlan } from "../../scan/pss-impact-input.ts";
import { withCluster } from "../cluster.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import type { PssImpactFlags } from "../flags.ts";
import { isGiven } from "../given.ts";
import type { Session } from "../io.ts";
import { warn } from "../io.ts";
import { writeResult } from "../output.ts";
import { progressOn } from "../progress.ts";
import { meetsOf, pssImpactText } from "../pss-impact-text.ts";
import { settingsOf } from "../settings.ts";
import { keep } from "../stdin.ts";
import { textLook } from "../text-look.ts";
import { usageError } from "../usage-error.ts";
import { cliWords } from "../words.ts";

/** `rempart pss impact`: what a level would no longer admit, in a cluster or in files. */
export async function runPssImpact(
  paths: readonly string[],
  flags: PssImpactFlags,
  session: Session,
): Promise<ExitCode> {
  const { io } = session;
  const { language } = settingsOf(paths, flags, session);
  const words = cliWords[language];
  checkUse(paths, flags);
  const parsed = parsePodSecurityVersion(flags.version);
  if (parsed === undefined) throw usageError(({ noSuchVersion }) => noSuchVersion(flags.version));
  const { version, warning } = parsed;
  if (warning !== undefined)
    await warn(io, `rempart: ${words.errors.newerVersion(warning.asked, warning.newestKnown)}\n`);
  const policy: PssPolicy = { level: flags.level, version };
  const result =
    flags.cluster === true
      ? await ofCluster(flags, policy, language, session)
      : await ofFiles(paths, flags, policy, session);
  if (result.cappedBy !== undefined)
    await warn(io, `rempart: ${words.pssImpact.cappedVersion(version, result.cappedBy)}\n`);
  const pieces = flags.format === "json" ? [json(result)] : pssImpactText(result, { ...textLook(io, flags), language });
  await writeResult(io, flags.output, pieces);
  return exitCodeOf({
    usage: result.errors.some((error) => isGiven(error, paths)),
    findings: result.namespaces.some(({ refused }) => refused.length > 0),
    unreadable: result.errors.length + result.gaps.length > 0,
  });

  function json({ policy: judged, namespaces, gaps, errors, incomplete }: PssImpactResult): string {
    const listed = errors.map((error) => errorOf(error, language));
    const object = {
      ...judged,
      exemptions: "unknown",
      namespaces: namespaces.map((namespace) => {
        const { name, labels, workloads, pods, refused } = namespace;
        const meets = meetsOf(namespace, incomplete) ?? "unknown";
        return { name, labels: labels ?? null, workloads, pods, meets, refused };
      }),
      ...(gaps.length > 0 && { notRead: gaps.map((gap) => gap[language]) }),
      ...(listed.length > 0 && { errors: listed }),
    };
    return `${JSON.stringify(object, null, 2)}\n`;
  }
}

function checkUse(paths: readonly string[], { cluster, context, kubeconfig, namespace }: PssImpactFlags): void {
  if (cluster === true && paths.length > 0) throw usageError((errors) => errors.twoInputs);
  if (cluster === true) return;
  const given = { "--context": context !== undefined, "--kubeconfig": kubeconfig !== undefined };
  for (const [flag, isThere] of Object.entries({ ...given, "--namespace": namespace.length > 0 }))
    if (isThere) throw usageError((errors) => errors.cluster.onlyWithCluster(flag));
  if (paths.length === 0) throw usageError((errors) => errors.noInput);
}

async function ofCluster(
  flags: PssImpactFlags,
  policy: PssPolicy,
  language: Language,
  { io }: Session,
): Promise<PssImpactResult> {
  const progress = progressOn(io, language);
  const { progress: say } = cliWords[language].cluster;
  const onProgress = ({ objects, done, total }: ClusterProgress) => progress.say(say(objects, done, total));
  const use = { flags, rules: [], plan: pssImpactPlan, language, onProgress };
  return withCluster(io, use, ({ entries }) => impactOnCluster(entries, policy)).finally(progress.clear);
}

function ofFiles(
  paths: readonly string[],
  flags: PssImpactFlags,
  policy: PssPolicy,
  { io }: Session,
): Promise<PssImpactResult> {
  return impactOnFiles(
    {
      paths,
      exclude: flags.exclude,
      workingDirectory: io.cwd(),
      maxFileSize: flags.maxFileSize,
      stdin: keep(() => io.stdin).stream,
      ...(flags.config !== undefined && { configPath: flags.config }),
    },
    policy,
  );
}
