// Draws findings for reading by hand, to say how many are true:
// node scripts/run-ts.mjs scripts/draw-findings.ts FOLDER [count] [seed]
// Scans the folder with every rule and prints the findings drawn, each with what is said in both languages and with the
// source lines around it, sensitive values masked. The draw is stratified by rule and by which of its messages it is.
import { readFileSync } from "node:fs";
import type { FileLocation, Finding } from "../src/model/finding.ts";
import { isInFile } from "../src/model/finding.ts";
import type { ScanResult } from "../src/model/scan-result.ts";
import { decodeText } from "../src/read/text.ts";
import { excerptOf } from "../src/report/excerpt.ts";
import { messageOf } from "../src/report/message.ts";
import { subjectText } from "../src/report/subject.ts";
import { reportWords } from "../src/report/words.ts";
import { rules } from "../src/rules/index.generated.ts";
import { scan } from "../src/scan/scan.ts";
import { drawArguments, drawStratified } from "./lib/draw.ts";

const linesBefore = 8;
const linesAfter = 12;
const width = 160;

const { input, count, seed } = drawArguments("draw-findings.ts", 100);

function* sourceLines({ files }: ScanResult, location: FileLocation): Iterable<string> {
  const file = files.get(location.path);
  const decoded = decodeText(readFileSync(location.path));
  if (file === undefined || !decoded.ok) return;
  const last = Math.min(location.line + linesAfter, file.lineStarts.length);
  for (let line = Math.max(1, location.line - linesBefore); line <= last; line++) {
    const isMarked = line === location.line;
    const whole = { ...location, line, column: 1, endLine: line, endColumn: 1 };
    const excerpt = excerptOf(file, decoded.text, isMarked ? location : whole, width);
    if (excerpt === undefined) continue;
    yield `${String(line).padStart(6)}  ${excerpt.source}`;
    if (isMarked) yield `${" ".repeat(8)}${excerpt.carets}`;
  }
}

function* findingLines(result: ScanResult, finding: Finding, number: number): Iterable<string> {
  const { rule, messageId, severity, question, subject, location, related } = finding;
  const text = result.rules.get(rule)?.text;
  yield `===== ${number}  ${rule} (${messageId}), ${severity}, ${question}: ${subjectText(subject, reportWords.en)}`;
  for (const language of ["en", "fr"] as const) yield `  ${language}: ${messageOf(result, finding, language)}`;
  if (text !== undefined) yield `  remedy: ${text.en.remedy}`;
  for (const place of (location === undefined ? related : [location, ...related]).filter(isInFile)) {
    yield `  ${place.path}:${place.line}:${place.column} (${place.precision})`;
    yield* sourceLines(result, place);
  }
}

const result = await scan({
  paths: [input],
  exclude: [],
  workingDirectory: process.cwd(),
  rules,
  maxFileSize: 20_000_000,
  today: new Date().toISOString().slice(0, 10),
});
const drawn = drawStratified(result.findings, ({ rule, messageId }) => `${rule} ${messageId}`, { count, seed });
let number = 0;
for (const finding of drawn)
  for (const line of findingLines(result, finding, ++number)) process.stdout.write(`${line}\n`);
const fired = new Set(result.findings.map(({ rule }) => rule));
process.stderr.write(`${drawn.length} of ${result.findings.length} findings of ${fired.size} rules\n`);
