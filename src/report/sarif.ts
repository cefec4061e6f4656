import type { Log, Notification, ReportingDescriptor, Result, Location as SarifLocation, Suppression } from "sarif";
import type { InputError } from "../errors.ts";
import { questionOf } from "../guidance/questions.ts";
import type { ExceptionSource } from "../model/exception.ts";
import type { Finding, Location, RuleInfo } from "../model/finding.ts";
import { isInFile } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import type { Severity } from "../model/severity.ts";
import type { Language } from "../model/text.ts";
import { messageOf } from "./message.ts";
import type { Taxonomies } from "./sarif-taxonomies.ts";
import { taxonomiesOf } from "./sarif-taxonomies.ts";
import { subjectText } from "./subject.ts";
import type { ReportContext } from "./types.ts";
import { reportWords } from "./words.ts";

type Level = "error" | "warning" | "note";

const levels: Readonly<Record<Severity, Level>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  info: "note",
};

/** Code scanning's own scale: critical from 9.0, high from 7.0, medium from 4.0, low above 0. */
const securitySeverities: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.5",
  info: "0.0",
};

/** The result as a SARIF 2.1.0 log (OASIS, 27 March 2020), in pieces: one result is written at a time. */
export function* sarifReport(result: ScanResult, { language, tool }: ReportContext): Iterable<string> {
  const used = [...result.rules.values()];
  const taxonomies = taxonomiesOf(result.rules, language);
  const indexOf = new Map(used.map(({ id }, index) => [id, index]));
  const artifacts = [...result.files.values()].map(({ path, size, sha256 }) => ({
    location: artifactLocation(path),
    length: size,
    hashes: { "sha-256": sha256 },
  }));
  const artifactIndex = new Map([...result.files.keys()].map((path, index) => [path, index]));
  const serverOf = new Map(result.clusters.map(({ environment, server }) => [environment, server]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            language: language === "fr" ? "fr" : "en-US",
            rules: used.map((rule) => ({
              ...descriptorOf(rule, language),
              relationships: taxonomies.relationshipsOf(rule),
            })),
            supportedTaxonomies: taxonomies.references,
          },
        },
        invocations: [
          {
            executionSuccessful: !result.errors.some(({ code }) => code === "internal"),
            toolExecutionNotifications: result.errors.map((error) => notificationOf(error, language)),
          },
        ],
        columnKind: "utf16CodeUnits",
        language: language === "fr" ? "fr" : "en-US",
        artifacts,
        taxonomies: taxonomies.components,
        results: [],
      },
    ],
  };
  const [head = "", tail = ""] = JSON.stringify(log, null, 1).split('"results": []');
  yield `${head}"results": [`;
  let separator = "\n";
  for (const finding of result.findings) {
    yield separator +
      JSON.stringify(resultOf(result, finding, language, { indexOf, artifactIndex, serverOf, taxonomies }));
    separator = ",\n";
  }
  yield `]${tail}\n`;
}

function descriptorOf(
  { id, severity, text, question, references, scope, subject }: RuleInfo,
  language: Language,
): ReportingDescriptor {
  const { summary, why, remedy } = text[language];
  const heading = { en: "What to do", fr: "Que faire" }[language];
  return {
    id,
    name: id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: {
      text: `${why}\n\n${heading}\n${remedy}\n\n${references.join(", ")}`,
      markdown: `${escapeMarkdown(why)}\n\n**${heading}**\n\n${escapeMarkdown(remedy)}\n\n${references.map((name) => `- \`${name}\``).join("\n")}`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ["security", "kubernetes", ...(question === "definitions" ? [] : [tagOf(question)]), ...references],
      "security-severity": securitySeverities[severity],
      precision: "high",
      scope,
      subject,
    },
  };
}

function tagOf(question: Parameters<typeof questionOf>[0]): string {
  return `recommendation/${questionOf(question).recommendation}`;
}

/** Angle brackets would be HTML in Markdown. */
function escapeMarkdown(text: string): string {
  return text.replaceAll("<", "&lt;");
}

/** What a result refers to by its place in a list. */
interface Indexes {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly artifactIndex: ReadonlyMap<string, number>;
  /** Address of the API server of an environment. */
  readonly serverOf: ReadonlyMap<string, string>;
  readonly taxonomies: Taxonomies;
}

function resultOf(result: ScanResult, finding: Finding, language: Language, indexes: Indexes): Result {
  const { indexOf, taxonomies } = indexes;
  const about = subjectText(finding.subject, reportWords[language]);
  const fullyQualifiedName = about === "" ? finding.environment : about;
  const { location, environment } = finding;
  const field = location === undefined || isInFile(location) ? "" : location.field;
  const logical = [{ fullyQualifiedName, kind: finding.subject.kind, ...(field !== "" && { name: field }) }];
  const physical = location && physicalLocation(location, environment, indexes);
  return {
    ruleId: finding.rule,
    ruleIndex: indexOf.get(finding.rule) ?? -1,
    level: levels[finding.severity],
    kind: "fail",
    message: { text: messageOf(result, finding, language) },
    locations: [{ ...(physical && { physicalLocation: physical }), logicalLocations: logical }],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(
        (location, index): SarifLocation => ({
          id: index,
          physicalLocation: physicalLocation(location, environment, indexes),
        }),
      ),
    }),
    taxa: taxonomies.taxaOf(finding),
    partialFingerprints: { "rempart/v1": finding.fingerprint },
    ...(result.baseline !== undefined && { baselineState: finding.state === "baseline" ? "unchanged" : "new" }),
    ...(finding.state !== "open" && { suppressions: [suppressionOf(finding)] }),
    properties: {
      severity: finding.severity,
      ...(finding.ruleSeverity !== undefined && { ruleSeverity: finding.ruleSeverity }),
      recommendation: finding.recommendation,
      question: finding.question,
      environment: finding.environment,
    },
  };
}

/** In the source itself: a comment or an annotation; external: the configuration or the baseline (SARIF 2.1.0, 3.35). */
function suppressionOf({ exception }: Finding): Suppression {
  if (exception === undefined) return { kind: "external", status: "accepted", properties: { baseline: true } };
  const { source, reason, expires } = exception;
  const kind = source.kind === "configuration" ? "external" : "inSource";
  return {
    kind,
    status: "accepted",
    justification: reason,
    location: sourceLocation(source),
    ...(expires !== undefined && { properties: { expires } }),
  };
}

function sourceLocation(source: ExceptionSource): SarifLocation {
  if ("apiPath" in source) return { logicalLocations: [{ fullyQualifiedName: source.apiPath, name: source.field }] };
  const region = { startLine: source.line, startColumn: source.column };
  return { physicalLocation: { artifactLocation: artifactLocation(source.path), region } };
}

/** A place in a file; of an object of a cluster its address on the API server, which has no lines. */
function physicalLocation(location: Location, environment: string, { artifactIndex, serverOf }: Indexes) {
  if (!isInFile(location)) {
    const server = serverOf.get(environment) ?? "https://kubernetes.default.svc";
    return { artifactLocation: { uri: server.replace(/\/$/, "") + location.apiPath } };
  }
  const { path, line, column, endLine, endColumn } = location;
  const index = artifactIndex.get(path);
  return {
    artifactLocation: { ...artifactLocation(path), ...(index !== undefined && { index }) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A path as a URI reference, relative to the working directory; one outside of it or absolute stays as it is. */
function artifactLocation(path: string): { uri: string; uriBaseId?: string } {
  const encoded = path.split("/").map(encodeSegment).join("/");
  if (path.startsWith("/")) return { uri: `file://${encoded}` };
  return { uri: encoded };
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function notificationOf({ code, path, line, column, message }: InputError, language: Language): Notification {
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
  return {
    descriptor: { id: code },
    level: "error",
    message: { text: message[language] },
    ...(path !== undefined && {
      locations: [{ physicalLocation: { artifactLocation: artifactLocation(path), ...region } }],
    }),
  };
}
