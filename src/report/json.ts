import type { InputError } from "../errors.ts";
import { facts } from "../guidance/facts.ts";
import type { FrameworkId } from "../guidance/frameworks.ts";
import type { ClusterReading } from "../model/cluster.ts";
import type { Finding, InputEntry, StatusEntry } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import type { Language } from "../model/text.ts";
import { coverageOf } from "./framework.ts";
import { messageOf, obtainWith } from "./message.ts";
import type { ReportContext } from "./types.ts";

/** `$id` of the published schema that the output of {@link jsonReport} keeps. */
const scanSchemaId = "urn:rempart:schema:scan:1";

/**
 * The result as one JSON object, indented by two spaces, in pieces: a finding is written when it is asked for, so that
 * memory does not grow with their number.
 */
export function* jsonReport(
  result: ScanResult,
  { language, tool, framework }: ReportContext & { readonly framework?: FrameworkId | undefined },
): Iterable<string> {
  yield `{\n  "schema": ${JSON.stringify(scanSchemaId)},\n`;
  yield `  "tool": ${JSON.stringify(tool)},\n`;
  yield `  "kubernetesVersion": ${JSON.stringify(result.kubernetesVersion)},\n`;
  yield* list("inputs", result.inputs, (input) => inputOf(input, language));
  yield* list("status", result.status, (entry) => statusOf(entry, language));
  yield* list("findings", result.findings, (finding) => findingOf(result, finding, language));
  yield* list("exceptions", result.exceptions, (entry) => entry);
  if (result.baseline !== undefined) yield `  "baseline": ${JSON.stringify(result.baseline)},\n`;
  if (framework !== undefined) yield `  "framework": ${JSON.stringify(frameworkOf(result, framework, language))},\n`;
  if (result.clusters.length > 0) yield* list("clusters", result.clusters, (cluster) => clusterOf(cluster, language));
  if (result.drift.length > 0) yield* list("drift", result.drift, (drift) => drift);
  yield* list("errors", result.errors, (error) => errorOf(error, language));
  yield `  "stats": ${JSON.stringify(result.stats)}\n}\n`;
}

function* list<T>(name: string, items: readonly T[], toJson: (item: T) => object): Iterable<string> {
  yield `  ${JSON.stringify(name)}: [`;
  let separator = "\n";
  for (const item of items) {
    yield `${separator}    ${JSON.stringify(toJson(item), null, 2).replaceAll("\n", "\n    ")}`;
    separator = ",\n";
  }
  yield items.length === 0 ? "],\n" : "\n  ],\n";
}

function inputOf({ path, kind, state, reason }: InputEntry, language: Language): object {
  return { path, kind, state, ...(reason && { reason: reason[language] }) };
}

function statusOf({ missing, ...entry }: StatusEntry, language: Language): object {
  return {
    ...entry,
    missing: missing.map(({ question, fact, holes, environment }) => ({
      question,
      fact,
      obtainWith: obtainWith({ fact, holes }, language),
      arguments: holes,
      ...(environment !== undefined && { environment }),
    })),
  };
}

function findingOf(result: ScanResult, finding: Finding, language: Language): object {
  const { fingerprint, state, rule, recommendation, question, severity, subject, location, related } = finding;
  const { exception, ruleSeverity } = finding;
  return {
    fingerprint,
    state,
    rule,
    recommendation,
    question,
    severity,
    ...(ruleSeverity !== undefined && { ruleSeverity }),
    ...(exception !== undefined && { exception }),
    message: messageOf(result, finding, language),
    messageId: finding.messageId,
    arguments: finding.holes,
    environment: finding.environment,
    subject,
    ...(location && { location }),
    related,
  };
}

function frameworkOf(result: ScanResult, id: FrameworkId, language: Language): object {
  const { framework, controls, uncited } = coverageOf(result, id);
  return {
    id,
    name: framework.name,
    controls: controls.map(({ control, state, rules, findings, needs }) => ({
      id: control.id,
      title: control.title[language],
      state,
      rules,
      findings: findings.map(({ fingerprint }) => fingerprint),
      needs: needs.map((fact) => ({
        fact,
        source: facts[fact].source,
        obtainWith: obtainWith({ fact, holes: {} }, language),
      })),
    })),
    uncited: uncited.length,
  };
}

function clusterOf({ lacks, ...cluster }: ClusterReading, language: Language): object {
  return { ...cluster, lacks: lacks.map(({ message, ...lack }) => ({ ...lack, message: message[language] })) };
}

/** An error as reports write it in JSON. */
export function errorOf({ code, path, line, column, message }: InputError, language: Language): object {
  return {
    code,
    ...(path !== undefined && { path }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    message: message[language],
  };
}
