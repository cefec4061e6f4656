export type { ErrorCode, InputError } from "./errors.ts";
export { RempartError } from "./errors.ts";
export type { FactId } from "./guidance/facts.ts";
export { facts } from "./guidance/facts.ts";
export type { Framework, FrameworkId } from "./guidance/frameworks.ts";
export { frameworks } from "./guidance/frameworks.ts";
export type { Question, QuestionId } from "./guidance/questions.ts";
export { questions } from "./guidance/questions.ts";
export type { RecommendationNumber } from "./guidance/recommendations.ts";
export { recommendations } from "./guidance/recommendations.ts";
export type { AppliedException, ExceptionEntry, ExceptionProblem, ExceptionSource } from "./model/exception.ts";
export type {
  Finding,
  InputEntry,
  Location,
  MissingFact,
  RecommendationStatus,
  RuleInfo,
  StatusEntry,
  SubjectIdentity,
} from "./model/finding.ts";
export type { Report, Rule, RuleSpec, Scope, SubjectName } from "./model/rule.ts";
export { defineRule } from "./model/rule.ts";
export type { BaselineUse, RuleVerdicts, ScanResult, ScanStats } from "./model/scan-result.ts";
export type { Severity } from "./model/severity.ts";
export type { Language, RuleText, Text } from "./model/text.ts";
export { defineText } from "./model/text.ts";
export { jsonReport } from "./report/json.ts";
export { messageOf } from "./report/message.ts";
export { sarifReport } from "./report/sarif.ts";
export { textReport } from "./report/text.ts";
export type { TextOptions } from "./report/text-context.ts";
export type { ReportContext } from "./report/types.ts";
export { rules } from "./rules/index.generated.ts";
export type { Baseline } from "./scan/baseline.ts";
export { readBaseline } from "./scan/baseline.ts";
export type { ScanOptions } from "./scan/scan.ts";
export { scan } from "./scan/scan.ts";
