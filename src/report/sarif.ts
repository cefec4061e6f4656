import type { Log, Notification, ReportingDescriptor, Result, Location as SarifLocation, Suppression } from "sarif";
import type { InputError } from "../errors.ts";
import { questionOf } from "../guidance/questions.ts";
import type { Finding, Location, RuleInfo } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import type { Severity } from "../model/severity.ts";
import type { Language } from "../model/text.ts";
import { messageOf } from "./message.ts";
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
  const indexOf = new Map(used.map(({ id }, index) => [id, index]));
  const artifacts = [...result.files.values()].map(({ path, size, sha256 }) => ({
    location: artifactLocation(path),
    length: size,
    hashes: { "sha-256": sha256 },
  }));
  const artifactIndex = new Map([...result.files.keys()].map((path, index) => [path, index]));
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
            rules: used.map((rule) => descriptorOf(rule, language)),
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
        results: [],
      },
    ],
  };
  const [head = "", tail = ""] = JSON.stringify(log, null, 1).split('"results": []');
  yield `${head}"results": [`;
  let separator = "\n";
  for (const finding of result.findings) {
    yield separator + JSON.stringify(resultOf(result, finding, language, indexOf, artifactIndex));
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

function resultOf(
  result: ScanResult,
  finding: Finding,
  language: Language,
  indexOf: ReadonlyMap<string, number>,
  artifactIndex: ReadonlyMap<string, number>,
): Result {
  const about = subjectText(finding.subject, reportWords[language]);
  const fullyQualifiedName = about === "" ? finding.environment : about;
  const logical = [{ fullyQualifiedName, kind: finding.subject.kind }];
  const physical = finding.location && physicalLocation(finding.location, artifactIndex);
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
          physicalLocation: physicalLocation(location, artifactIndex),
        }),
      ),
    }),
    partialFingerprints: { "rempart/v1": finding.fingerprint },
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
  const region = { startLine: source.line, startColumn: source.column };
  return {
    kind,
    status: "accepted",
    justification: reason,
    location: { physicalLocation: { artifactLocation: artifactLocation(source.path), region } },
    ...(expires !== undefined && { properties: { expires } }),
  };
}

function physicalLocation(
  { path, line, column, endLine, endColumn }: Location,
  artifactIndex: ReadonlyMap<string, number>,
) {
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
