import type { RecommendationStatus } from "../model/finding.ts";
import type { Severity } from "../model/severity.ts";

/** Puts colour around text, or does not. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Severity, text: string): string;
  status(status: RecommendationStatus, text: string): string;
  caret(text: string): string;
  error(text: string): string;
}

const sgr = { bold: "1", dim: "2", red: "31", green: "32", yellow: "33", blue: "34", magenta: "35", cyan: "36" };

const severityCodes: Readonly<Record<Severity, string>> = {
  critical: `${sgr.bold};${sgr.magenta}`,
  high: `${sgr.bold};${sgr.red}`,
  medium: sgr.yellow,
  low: sgr.cyan,
  info: sgr.blue,
};

const statusCodes: Readonly<Record<RecommendationStatus, string>> = {
  "not met": `${sgr.bold};${sgr.red}`,
  met: sgr.green,
  "met with exceptions": sgr.cyan,
  "partly checked": sgr.yellow,
  "not checked": sgr.yellow,
  "not applicable": sgr.dim,
};

/** The style of a report; without colour every function gives its text back. */
export function styleOf(colour: boolean): Style {
  const paint = (code: string, text: string) => (colour && text !== "" ? `\x1b[${code}m${text}\x1b[0m` : text);
  return {
    bold: (text) => paint(sgr.bold, text),
    dim: (text) => paint(sgr.dim, text),
    severity: (severity, text) => paint(severityCodes[severity], text),
    status: (status, text) => paint(statusCodes[status], text),
    caret: (text) => paint(`${sgr.bold};${sgr.red}`, text),
    error: (text) => paint(sgr.red, text),
  };
}
