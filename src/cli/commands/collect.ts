import type { LackEntry } from "../../read/cluster/entry.ts";
import { isGap } from "../../read/cluster/entry.ts";
import { redactEntry } from "../../read/snapshot/redact-entry.ts";
import type { SnapshotItem } from "../../read/snapshot/types.ts";
import { snapshotLines } from "../../read/snapshot/write-snapshot.ts";
import { visible } from "../../report/visible.ts";
import { rules } from "../../rules/index.generated.ts";
import type { LiveCluster } from "../../scan/cluster-source.ts";
import { withCluster } from "../cluster.ts";
import { clusterWords } from "../cluster-words.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import type { CollectFlags } from "../flags.ts";
import type { Session } from "../io.ts";
import { warn } from "../io.ts";
import { environmentLanguage } from "../language.ts";
import { progressOn } from "../progress.ts";
import { writeSnapshot } from "../snapshot-output.ts";
import { usageError } from "../usage-error.ts";
import { tool } from "../version.ts";

const shownLacks = 10;

/** `rempart collect`: reads a cluster into a snapshot. */
export async function runCollect(flags: CollectFlags, { io, lang }: Session): Promise<ExitCode> {
  const language = lang ?? environmentLanguage(io.env);
  const { output } = flags;
  if (output === "-" && io.stdout.isTTY === true) throw usageError((words) => words.cluster.terminal);
  const words = clusterWords[language];
  const progress = progressOn(io, language);
  const gaps: LackEntry[] = [];
  let objects = 0;
  await withCluster(
    io,
    {
      flags,
      rules,
      language,
      onProgress: ({ objects, done, total }) => progress.say(words.progress(objects, done, total)),
    },
    (cluster) => writeSnapshot(io, output, linesOf(cluster)),
  ).finally(progress.clear);
  if (output !== "-") await warn(io, `rempart: ${words.collected(objects, visible(output))}\n`);
  if (gaps.length > 0) {
    const shown = gaps.slice(0, shownLacks).map(({ message }) => `  · ${visible(message[language])}\n`);
    const more = gaps.length > shown.length ? `    ${words.more(gaps.length - shown.length)}\n` : "";
    await warn(io, `rempart: ${words.notRead(gaps.length)}\n${shown.join("")}${more}`);
  }
  return exitCodeOf({ unreadable: gaps.some(({ reason }) => reason === "failed") });

  function linesOf({ entries, server, context, namespaces, started }: LiveCluster): AsyncIterable<string> {
    const header = {
      tool: { name: tool.name, version: tool.version },
      server,
      ...(context !== undefined && { context }),
      ...(namespaces !== undefined && { namespaces }),
      started,
    };
    return snapshotLines(header, itemsOf(entries), () => io.now?.() ?? new Date());
  }

  async function* itemsOf(entries: LiveCluster["entries"]): AsyncGenerator<SnapshotItem, void, undefined> {
    for await (const entry of entries) {
      if (entry.kind === "object") objects++;
      else if (isGap(entry)) gaps.push(entry);
      yield redactEntry(entry);
    }
  }
}
