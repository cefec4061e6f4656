import { whereOf } from "../../../analyze/probes/verdicts.ts";
import type { ProbeFact, ProbeName, ProbeTarget } from "../../../model/probe.ts";
import { probeNames } from "../../../model/probe.ts";
import type { ClientCertificate } from "../credentials.ts";
import { fillText } from "../texts.ts";
import type { Prober } from "./ask-all.ts";
import { probeTexts } from "./probe.text.ts";
import { probeTarget } from "./probe-target.ts";
import { probesOf } from "./specs.ts";
import type { ProbeTargets } from "./targets.ts";

/** With what, and within what bounds, to probe. Times in milliseconds. */
export interface ProbeOptions {
  /** Probes to make; all by default. */
  readonly probes?: ReadonlySet<ProbeName>;
  /** PEM of the cluster's authority; without it no certificate is verified, and none shown. */
  readonly authority?: string | undefined;
  /** Name that the API server's certificate is for, where it is not that of its address (`tls-server-name`). */
  readonly serverName?: string | undefined;
  /** The kubeconfig's; shown to no one but servers that the authority signed for their address. */
  readonly certificate?: ClientCertificate | undefined;
  /** For one request; 3,000 by default. */
  readonly timeout?: number;
  /** For all probes; 60,000 by default. What is left then is said to be unknown. */
  readonly budget?: number;
  /** Addresses that are asked at once; 16 by default. */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Asks every target what its probes ask, and says what came back, in the order of the targets.
 *
 * It only opens connections, and only sends GET; of answers it keeps statuses. Tokens and passwords are sent nowhere. The client
 * certificate is shown only where a connection without it has verified, by the cluster's authority, the server's certificate
 * for that very address, and to that certificate alone. The API server is asked without credentials only: the
 * reading itself shows what it answers with them. Connections go straight to their address, past any proxy.
 *
 * @throws the signal's reason where the user ended it.
 */
export async function runProbes(
  { targets, loopback }: Pick<ProbeTargets, "targets" | "loopback">,
  options: ProbeOptions = {},
): Promise<readonly ProbeFact[]> {
  const { signal, onProgress, concurrency = 16, budget = 60_000 } = options;
  const probes = options.probes ?? new Set(probeNames);
  const asked = targets.filter((target) => probesOf(target).some((probe) => probes.has(probe)));
  const overall = AbortSignal.timeout(budget);
  const end = new AbortController();
  const abort = () => end.abort();
  for (const each of [overall, signal]) {
    each?.addEventListener("abort", abort);
    if (each?.aborted) abort();
  }
  const prober: Prober = { ...options, probes, loopback, timeout: options.timeout ?? 3_000, signal: end.signal };
  const found: (readonly ProbeFact[])[] = [];
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let index = next++; index < asked.length; index = next++) {
      const target = asked[index];
      if (target === undefined) continue;
      found[index] = end.signal.aborted ? [outOfTime(target, probes)] : await probeTarget(target, prober);
      if (end.signal.aborted) found[index] = found[index]?.map((fact) => lateFact(target, fact, probes)) ?? [];
      onProgress?.({ done: ++done, total: asked.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, concurrency) }, worker));
  } finally {
    for (const each of [overall, signal]) each?.removeEventListener("abort", abort);
  }
  signal?.throwIfAborted();
  return found.flat();
}

/** What was under way when the time was over is not known. */
function lateFact(target: ProbeTarget, fact: ProbeFact, probes: ReadonlySet<ProbeName>): ProbeFact {
  return fact.reason === "aborted" ? { ...outOfTime(target, probes), probe: fact.probe, port: fact.port } : fact;
}

function outOfTime(target: ProbeTarget, probes: ReadonlySet<ProbeName>): ProbeFact {
  return {
    ...target,
    probe: probesOf(target).find((probe) => probes.has(probe)) ?? "tls",
    credentials: "none",
    outcome: "unknown",
    plaintext: false,
    answers: [],
    reason: "out-of-time",
    detail: fillText(probeTexts.outOfTime, { where: whereOf(target) }),
    time: new Date().toISOString(),
  };
}
