import type { ScanResult } from "../model/scan-result.ts";
import { clusterReportWords } from "./cluster-words.ts";
import { hang, wrap } from "./layout.ts";
import type { TextContext } from "./text-context.ts";

const shownLacks = 10;

/** Which clusters were read, under the title. */
export function* clusterLines({ clusters }: ScanResult, { language, width }: TextContext): Iterable<string> {
  for (const cluster of clusters) yield* wrap(clusterReportWords[language].from(cluster), width);
}

/** What was not read of clusters, with what to grant. */
export function* lackLines({ clusters }: ScanResult, context: TextContext): Iterable<string> {
  const { language, words, width, style, all } = context;
  const lacks = clusters.flatMap((cluster) => cluster.lacks);
  if (lacks.length === 0) return;
  yield "";
  for (const line of wrap(clusterReportWords[language].notRead(lacks.length), width)) yield style.bold(line);
  const shown = all || lacks.length <= shownLacks + 1 ? lacks : lacks.slice(0, shownLacks);
  for (const { message } of shown) yield* hang("  · ", message[language], width);
  if (lacks.length > shown.length) yield style.dim(`    ${words.moreInputs(lacks.length - shown.length)}`);
}
