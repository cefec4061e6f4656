import type { ProbeAnswer, ProbeOutcome } from "../../../model/probe.ts";
import type { Answered, NoAnswer } from "./ask.ts";
import type { PathSpec } from "./specs.ts";

/** TLS alerts by which a server says that it wants a certificate, or another one (RFC 8446, 6.2). */
const certificateAlert =
  /ALERT_(?:BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_(?:REQUIRED|REVOKED|EXPIRED|UNKNOWN)|UNKNOWN_CA|ACCESS_DENIED)/;

/** True where the server ended TLS for want of a certificate it accepts. */
export function demandsCertificate({ code }: NoAnswer): boolean {
  return certificateAlert.test(code);
}

const noWay: ReadonlySet<string> = new Set([
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "ENETDOWN",
  "EHOSTDOWN",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EACCES",
  "EPERM",
]);

/** What it means that no answer came. */
export function outcomeOfSilence(reply: NoAnswer): ProbeOutcome {
  const { stage, code } = reply;
  if (demandsCertificate(reply)) return "refused-credentials";
  if (code === "timeout" || code === "ETIMEDOUT") return "timed-out";
  if (stage === "connect" && code === "ECONNREFUSED") return "closed";
  return noWay.has(code) ? "unreachable" : "unknown";
}

const refusals: ReadonlySet<number> = new Set([401, 403]);

/** One answer as it is kept. */
export function answerOf(spec: PathSpec, reply: Answered): ProbeAnswer {
  return { path: spec.path, status: reply.status, recognized: isRecognized(spec, reply) };
}

/** A success is known by its form, a refusal by the words that Kubernetes' own authentication and authorization use. */
function isRecognized(spec: PathSpec, reply: Answered): boolean {
  const { status, start } = reply;
  if (status >= 200 && status < 300) return spec.recognized(reply);
  if (status === 401) return /unauthorized/i.test(start);
  return status === 403 && /system:anonymous/.test(start);
}

/** What the answers come to: one that should not have been given outweighs all refusals. */
export function outcomeOf(paths: readonly PathSpec[], answers: readonly ProbeAnswer[]): ProbeOutcome {
  const harmless = new Set(paths.filter((spec) => spec.harmless).map(({ path }) => path));
  const given = (answer: ProbeAnswer) => isSuccess(answer) && answer.recognized && !harmless.has(answer.path);
  if (answers.some(given)) return "open";
  return answers.some(({ status }) => status !== undefined && refusals.has(status)) ? "refused-credentials" : "unknown";
}

/** True for a status from 200 to 299. */
export function isSuccess({ status }: Pick<ProbeAnswer, "status">): boolean {
  return status !== undefined && status >= 200 && status < 300;
}
