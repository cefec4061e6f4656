import { isIP } from "node:net";
import type { ProbeAnswer, ProbeName, ProbeOutcome, ProbeTarget } from "../../../model/probe.ts";
import type { ClientCertificate } from "../credentials.ts";
import type { NoAnswer, Shown, TlsSettings } from "./ask.ts";
import { ask } from "./ask.ts";
import { answerOf, outcomeOf, outcomeOfSilence } from "./classify.ts";
import { productOf } from "./dashboards.data.ts";
import type { ProbeSpec } from "./specs.ts";

/** With what a target is probed. */
export interface Prober {
  readonly probes: ReadonlySet<ProbeName>;
  readonly loopback: boolean;
  readonly authority?: string | undefined;
  readonly serverName?: string | undefined;
  readonly certificate?: ClientCertificate | undefined;
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** A target and the address its name leads to. */
export interface Place {
  readonly target: ProbeTarget;
  readonly ip: string;
}

/** What came of one round of requests. */
export interface Round {
  readonly outcome: ProbeOutcome;
  readonly answers: readonly ProbeAnswer[];
  readonly plaintext: boolean;
  readonly reason: string | undefined;
  readonly product: string | undefined;
  /** The certificate of the server, where it was seen. */
  readonly shown: Shown | undefined;
  /** TLS is spoken there, whether or not it came to an answer. */
  readonly speaksTls: boolean;
}

/** How TLS is spoken with a target. */
export function tlsOf({ target }: Place, { authority, serverName }: Prober): TlsSettings {
  const named = target.component === "kube-apiserver" ? serverName : undefined;
  const name = named ?? (isIP(target.address) === 0 ? target.address : undefined);
  return { authority, serverName: name };
}

/** Asks for every path of a probe, by the first scheme that is spoken there. */
export async function askAll(
  place: Place,
  spec: ProbeSpec,
  prober: Prober,
  settings = tlsOf(place, prober),
): Promise<Round> {
  const first = spec.scheme.startsWith("https");
  const round = await askBy(place, spec, prober, first ? settings : undefined);
  if (!spec.scheme.includes("-then-") || settles(spec, round)) return round;
  const second = await askBy(place, spec, prober, first ? undefined : settings);
  if (second.answers.length > 0) return second;
  // Something listens, whatever it speaks.
  return round.answers.length > 0 || !second.speaksTls ? round : second;
}

/** False where the other scheme may be the one that is spoken. A server of TLS answers plain HTTP with 400, or not at all. */
function settles(spec: ProbeSpec, { outcome, answers, speaksTls }: Round): boolean {
  if (outcome === "closed" || outcome === "unreachable" || outcome === "timed-out") return true;
  if (spec.scheme === "https-then-http") return speaksTls;
  return answers.some(({ status }) => status !== 400);
}

async function askBy(
  { target, ip }: Place,
  spec: ProbeSpec,
  { timeout, signal }: Prober,
  settings: TlsSettings | undefined,
): Promise<Round> {
  const host = target.address.includes(":") ? `[${target.address}]:${target.port}` : `${target.address}:${target.port}`;
  const way = { address: ip, port: target.port, host, timeout, signal };
  const answers: ProbeAnswer[] = [];
  let silence: NoAnswer | undefined;
  let shown: Shown | undefined;
  let product: string | undefined;
  for (const path of spec.paths) {
    // Statuses of refusals tell who refuses in their first words.
    const peek = (status: number) => (status >= 400 ? 1024 : path.peek);
    const reply = await ask({ ...way, path: path.path, peek, tls: settings, waits: spec.demandsCertificate === true });
    shown = reply.shown ?? shown;
    if (reply.kind === "none") {
      silence = reply;
      break;
    }
    answers.push(answerOf(path, reply));
    if (target.component === "service") product = productOf(reply.start);
  }
  const outcome =
    answers.length > 0 || silence === undefined
      ? answeredOutcome(target, spec, answers)
      : silentOutcome(target, silence);
  const reason = answers.length > 0 ? undefined : silence?.code;
  const speaksTls = shown !== undefined || (silence !== undefined && /_ALERT_/.test(silence.code));
  return { outcome, answers, plaintext: settings === undefined, reason, product, shown, speaksTls };
}

/** Of a port of a Service nothing is known beforehand: whatever answers without asking who it is, is open. */
function answeredOutcome(
  { component }: ProbeTarget,
  { paths }: ProbeSpec,
  answers: readonly ProbeAnswer[],
): ProbeOutcome {
  if (component !== "service") return outcomeOf(paths, answers);
  return answers.some(({ status }) => status === 401 || status === 403) ? "refused-credentials" : "open";
}

function silentOutcome({ component }: ProbeTarget, silence: NoAnswer): ProbeOutcome {
  const outcome = outcomeOfSilence(silence);
  const connected = silence.stage !== "connect" && silence.code !== "aborted";
  return component === "service" && connected && outcome !== "refused-credentials" ? "open" : outcome;
}
