import { whereOf } from "../../../analyze/probes/verdicts.ts";
import type { ProbeAnswer, ProbeOutcome, ProbeTarget, TlsFact } from "../../../model/probe.ts";
import type { Text } from "../../../model/text.ts";
import { fillText } from "../texts.ts";
import { isSuccess } from "./classify.ts";
import { probeTexts } from "./probe.text.ts";

/** What an outcome is described from. */
export interface Seen {
  readonly outcome: ProbeOutcome;
  readonly answers: readonly ProbeAnswer[];
  readonly plaintext: boolean;
  readonly credentials: "none" | "client-certificate";
  readonly reason: string | undefined;
  readonly product: string | undefined;
}

/** Says what came of a probe, in both languages. Where nothing answered, that this holds from here. */
export function detailOf(target: ProbeTarget, seen: Seen): Text {
  const where = whereOf(target);
  const reason = seen.reason ?? statusesOf(seen.answers);
  switch (seen.outcome) {
    case "closed":
      return fillText(probeTexts.closed, { where });
    case "timed-out":
      return fillText(probeTexts.timedOut, { where });
    case "unreachable":
      return fillText(probeTexts.unreachable, { where, reason });
    case "unknown":
      return fillText(probeTexts.unknown, { where, reason, component: target.component });
    case "refused-credentials":
      return refusedDetail(where, seen, reason);
    case "open":
      return openDetail(target, where, seen);
  }
}

function refusedDetail(where: string, { answers, credentials }: Seen, reason: string): Text {
  if (credentials === "client-certificate") return fillText(probeTexts.refusedCertificate, { where, reason });
  const refusal = answers.find(({ status }) => status === 401 || status === 403);
  if (refusal === undefined) return fillText(probeTexts.refusedTls, { where, reason });
  if (isAnonymousRefusal(refusal)) return fillText(probeTexts.refusedAnonymous, { where });
  return fillText(probeTexts.refused, { where, status: refusal.status ?? "?" });
}

/** True for a 403 that names system:anonymous: authentication let the request in. */
function isAnonymousRefusal({ status, recognized }: ProbeAnswer): boolean {
  return status === 403 && recognized;
}

function openDetail({ component }: ProbeTarget, where: string, seen: Seen): Text {
  const { answers, product, credentials, plaintext } = seen;
  const paths = answers.filter((answer) => isSuccess(answer) && answer.recognized).map(({ path }) => path);
  if (component === "service") {
    const status = answers[0]?.status;
    if (status === undefined) return fillText(probeTexts.openPort, { where });
    return product === undefined
      ? fillText(probeTexts.openService, { where, status })
      : fillText(probeTexts.openDashboard, { where, status, product });
  }
  const text =
    credentials === "client-certificate"
      ? probeTexts.openToCertificate
      : plaintext
        ? probeTexts.openPlain
        : probeTexts.openAnyone;
  return fillText(text, { where, paths: paths.join(", ") });
}

function statusesOf(answers: readonly ProbeAnswer[]): string {
  return answers.map(({ path, status }) => `${path} ${status ?? "–"}`).join(", ") || "–";
}

/** Says what a TLS server was seen to do. */
export function tlsDetail(target: ProbeTarget, { versions, certificate }: TlsFact, reason: string): Text {
  const where = whereOf(target);
  const accepted = Object.entries(versions).flatMap(([version, support]) => (support === "accepted" ? [version] : []));
  if (accepted.length === 0) return fillText(probeTexts.noTls, { where, reason });
  const shown =
    certificate === undefined
      ? probeTexts.noCertificate
      : fillText(probeTexts.certificate, {
          key: [certificate.keyType, certificate.keyBits ?? certificate.curve].filter(Boolean).join(" "),
          issuer: certificate.issuer || "–",
          day: certificate.notAfter.slice(0, 10),
        });
  return fillText(probeTexts.tls, { where, versions: accepted.join(", "), certificate: shown });
}
