import type { Text } from "../../model/text.ts";
import { connectionTexts } from "./cluster.text.ts";
import { ClusterError } from "./cluster-error.ts";
import type { ExchangeError } from "./exchange.ts";
import { fillText } from "./texts.ts";

const untrusted: ReadonlySet<string> = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_UNTRUSTED",
  "CERT_SIGNATURE_FAILURE",
]);

/** Failures that the same request will meet again at once: trust, names, addresses. */
export function isLasting(code: string): boolean {
  return (
    certificateText(code) !== undefined || code === "EPROTO" || code.startsWith("ERR_SSL_") || code === "ENOTFOUND"
  );
}

function certificateText(code: string): Text | undefined {
  if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID") return connectionTexts.serverCertificateExpired;
  if (untrusted.has(code)) return connectionTexts.serverCertificateUnknown;
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return connectionTexts.serverCertificateName;
  return undefined;
}

/** Says what keeps an API server from being reached. `proxy` is the host of the proxy in between, if any. */
export function explain(error: ExchangeError, server: string, proxy: string | undefined): ClusterError {
  const { code, reason } = error;
  const certificate = certificateText(code);
  if (certificate !== undefined) return new ClusterError("cluster-certificate", fillText(certificate, { server }));
  if (proxy !== undefined)
    return new ClusterError("cluster-unreachable", fillText(connectionTexts.proxyFailed, { server, proxy, reason }));
  if (code === "ECONNREFUSED")
    return new ClusterError("cluster-unreachable", fillText(connectionTexts.refused, { server }));
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new ClusterError("cluster-unreachable", fillText(connectionTexts.noName, { server }));
  if (code === "EPROTO" || code.startsWith("ERR_SSL_"))
    return new ClusterError("cluster-unreachable", fillText(connectionTexts.noTls, { server, reason: code }));
  return new ClusterError("cluster-unreachable", fillText(connectionTexts.noAnswer, { server, reason }));
}
