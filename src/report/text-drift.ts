import type { Drift, DriftEntry } from "../model/drift.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { clusterReportWords } from "./cluster-words.ts";
import { hang, wrap } from "./layout.ts";
import { placeText } from "./place.ts";
import { subjectText } from "./subject.ts";
import type { TextContext } from "./text-context.ts";

const shownEntries = 20;
const shownFields = 10;

/** What files and clusters have otherwise. */
export function* driftLines({ drift }: ScanResult, context: TextContext): Iterable<string> {
  for (const one of drift) yield* linesOf(one, context);
}

function* linesOf({ compared, entries, notCompared }: Drift, context: TextContext): Iterable<string> {
  const { language, words, width, style, all } = context;
  const { drift } = clusterReportWords[language];
  const different = entries.filter(({ kind }) => kind !== "clusterOnly").length;
  yield "";
  const heading = entries.length === 0 ? drift.none(compared) : drift.heading(compared, different);
  for (const line of wrap(heading, width)) yield style.bold(line);
  const shown = all || entries.length <= shownEntries + 1 ? entries : entries.slice(0, shownEntries);
  for (const entry of shown) yield* entryLines(entry, context);
  if (entries.length > shown.length) yield style.dim(`    ${words.moreInputs(entries.length - shown.length)}`);
  const left = notCompared.reduce((sum, { objects }) => sum + objects, 0);
  if (left > 0) yield* hang("  ", drift.notCompared(left, notCompared.map(({ kind }) => kind).join(", ")), width);
}

function* entryLines(entry: DriftEntry, { language, words, width, style, all }: TextContext): Iterable<string> {
  const { drift } = clusterReportWords[language];
  const about = subjectText({ kind: "resource", resource: entry.resource }, words);
  if (entry.kind !== "different") {
    const state = entry.kind === "filesOnly" ? drift.filesOnly : drift.clusterOnly;
    const place = entry.kind === "filesOnly" ? placeText(entry.location) : entry.apiPath;
    yield* hang("  · ", `${about}: ${state}`, width);
    for (const line of hang("    ", place, width)) yield style.dim(line);
    return;
  }
  yield* hang("  · ", about, width);
  const shown = all ? entry.fields : entry.fields.slice(0, shownFields);
  for (const { field, inFile, inCluster, location } of shown) {
    yield* hang("      ", drift.field(field, inFile, inCluster), width);
    for (const line of hang("      ", placeText(location), width)) yield style.dim(line);
  }
  if (entry.fields.length > shown.length)
    yield style.dim(`      ${words.moreInputs(entry.fields.length - shown.length)}`);
}
