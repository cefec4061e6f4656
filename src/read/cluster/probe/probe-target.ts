import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { whereOf } from "../../../analyze/probes/verdicts.ts";
import type { ProbeFact, ProbeName, ProbeOutcome, ProbeTarget } from "../../../model/probe.ts";
import type { Text } from "../../../model/text.ts";
import { fillText } from "../texts.ts";
import { refusalOf } from "./address.ts";
import { open } from "./ask.ts";
import type { Place, Prober, Round } from "./ask-all.ts";
import { askAll, tlsOf } from "./ask-all.ts";
import { detailOf, tlsDetail } from "./detail.ts";
import { probeTexts } from "./probe.text.ts";
import type { ProbeSpec } from "./specs.ts";
import { probesOf, readOnlySpec, specOf } from "./specs.ts";
import { tlsFactOf } from "./tls-facts.ts";

/** Makes every probe of a target. Never throws for what the network does. */
export async function probeTarget(target: ProbeTarget, prober: Prober): Promise<readonly ProbeFact[]> {
  const place = await resolve(target, prober);
  if ("outcome" in place) return [place];
  const spec = specOf(target);
  const facts: ProbeFact[] = [];
  const own = prober.probes.has(spec.probe);
  if (target.component === "kubelet" && prober.probes.has("kubelet-read-only")) {
    const readOnly = { ...place, target: { ...target, port: 10255 } };
    facts.push(factOf(readOnly, readOnlySpec.probe, "none", await askAll(readOnly, readOnlySpec, prober)));
  }
  const asksTls = prober.probes.has("tls") && spec.scheme !== "http";
  if (!own && !asksTls) return facts;
  const round = await askAll(place, spec, prober);
  if (own) {
    facts.push(anonymousFact(place, spec, round, prober));
    if (showsCertificate(target, prober)) facts.push(await certificateFact(place, spec, round, prober));
  }
  if (asksTls && round.speaksTls) facts.push(await tlsProbe(place, prober));
  return facts;
}

const ownServers: ReadonlySet<ProbeTarget["component"]> = new Set([
  "kubelet",
  "etcd",
  "kube-controller-manager",
  "kube-scheduler",
]);

function showsCertificate({ component }: ProbeTarget, { certificate }: Prober): boolean {
  return certificate !== undefined && ownServers.has(component);
}

async function resolve(target: ProbeTarget, { loopback, timeout, probes }: Prober): Promise<Place | ProbeFact> {
  if (isIP(target.address) !== 0) return { target, ip: target.address };
  const probe = probesOf(target).find((candidate) => probes.has(candidate)) ?? "tls";
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("EAI_AGAIN")), timeout);
    });
    const { address } = await Promise.race([lookup(target.address), late]);
    const refusal = refusalOf(address, loopback);
    if (refusal === undefined) return { target, ip: address };
    const detail = fillText(probeTexts.refusedAddress, { where: whereOf(target), reason: refusal });
    return { ...emptyFact(target, probe), outcome: "unknown", reason: refusal, detail };
  } catch {
    const detail = fillText(probeTexts.unreachable, { where: whereOf(target), reason: "DNS" });
    return { ...emptyFact(target, probe), outcome: "unreachable", reason: "ENOTFOUND", detail };
  } finally {
    clearTimeout(timer);
  }
}

function emptyFact(target: ProbeTarget, probe: ProbeName) {
  const time = new Date().toISOString();
  return { ...target, probe, credentials: "none", plaintext: false, answers: [], time } as const;
}

function anonymousFact(place: Place, spec: ProbeSpec, round: Round, { authority }: Prober): ProbeFact {
  const { target } = place;
  const stranger = authority !== undefined && round.shown?.trusted === false;
  if (target.component === "kube-apiserver" && stranger && round.answers.length > 0) {
    const detail = fillText(probeTexts.otherServer, { where: whereOf(target) });
    return { ...factOf(place, spec.probe, "none", round), outcome: "unknown", reason: "not-trusted", detail };
  }
  return factOf(place, spec.probe, "none", round);
}

/** The same requests with the client certificate, where the server is known to be the cluster's own. */
async function certificateFact(place: Place, spec: ProbeSpec, before: Round, prober: Prober): Promise<ProbeFact> {
  const { authority, certificate } = prober;
  const { target } = place;
  const verified = await verifiedFingerprint(place, before, prober);
  if (!before.speaksTls)
    return factOf(place, spec.probe, "client-certificate", { ...before, answers: [], outcome: noTls(before) });
  if (authority === undefined || certificate === undefined || verified === undefined) {
    const detail = fillText(probeTexts.notShown, { where: whereOf(target) });
    const fact = factOf(place, spec.probe, "client-certificate", { ...before, answers: [], outcome: "unknown" });
    return { ...fact, reason: "not-trusted", detail };
  }
  const settings = { ...tlsOf(place, prober), client: { certificate, onlyTo: verified } };
  const round = await askAll(place, { ...spec, scheme: "https" }, prober, settings);
  return factOf(place, spec.probe, "client-certificate", round);
}

/** The certificate of a server that the authority signed for its address; undefined where it did not. */
async function verifiedFingerprint(place: Place, before: Round, prober: Prober): Promise<string | undefined> {
  if (before.shown?.trusted === true) return before.shown.fingerprint;
  if (!before.speaksTls || before.outcome !== "refused-credentials" || before.answers.length > 0) return undefined;
  // A handshake that failed for want of a certificate verified nothing; with TLS 1.3 the client verifies first.
  const { timeout, signal } = prober;
  const way = { address: place.ip, port: place.target.port, timeout, signal };
  const reply = await open({ ...way, tls: { ...tlsOf(place, prober), minVersion: "TLSv1.3" } });
  if (reply.kind === "open") reply.socket.destroy();
  return reply.kind === "open" && reply.shown?.trusted === true ? reply.shown.fingerprint : undefined;
}

/** Where TLS is not spoken there is nothing to show a certificate to. */
function noTls({ outcome }: Round): ProbeOutcome {
  return outcome === "open" ? "unknown" : outcome;
}

async function tlsProbe(place: Place, prober: Prober): Promise<ProbeFact> {
  const { target, ip } = place;
  const { timeout, signal } = prober;
  const tls = await tlsFactOf({ address: ip, port: target.port, timeout, signal }, tlsOf(place, prober));
  const spoken = Object.values(tls.versions).includes("accepted");
  const detail: Text = tlsDetail(target, tls, "–");
  return { ...emptyFact(target, "tls"), outcome: spoken ? "open" : "unknown", tls, detail };
}

function factOf(
  { target }: Place,
  probe: ProbeName,
  credentials: ProbeFact["credentials"],
  { outcome, answers, plaintext, reason, product }: Round,
): ProbeFact {
  return {
    ...target,
    probe,
    credentials,
    outcome,
    plaintext,
    answers,
    ...(reason !== undefined && { reason }),
    ...(product !== undefined && { product }),
    detail: detailOf(target, { outcome, answers, plaintext, credentials, reason, product }),
    time: new Date().toISOString(),
  };
}
