import { X509Certificate } from "node:crypto";
import type { ServerCertificate, TlsFact, TlsSupport, TlsVersion } from "../../../model/probe.ts";
import { quoted } from "../texts.ts";
import type { NoAnswer, Shown, TlsSettings, Way } from "./ask.ts";
import { open } from "./ask.ts";
import { demandsCertificate } from "./classify.ts";

const versions = [
  ["1.0", "TLSv1"],
  ["1.1", "TLSv1.1"],
  ["1.2", "TLSv1.2"],
  ["1.3", "TLSv1.3"],
] as const;

/** OpenSSL offers versions before 1.2, and what they can do, only at this level. */
const anyCipher = "ALL:@SECLEVEL=0";

/**
 * Finds out which versions of TLS a server accepts, one connection each, and what certificate it shows.
 *
 * A refusal counts where the server says `protocol_version` (RFC 8446, 6.2); anything else may be the fault of this program's own
 * TLS library, which may refuse 1.0 and 1.1 by itself, and is unknown.
 */
export async function tlsFactOf(way: Omit<Way, "tls">, settings: TlsSettings): Promise<TlsFact> {
  let best: Shown | undefined;
  const support: Record<TlsVersion, TlsSupport> = {
    "1.0": "unknown",
    "1.1": "unknown",
    "1.2": "unknown",
    "1.3": "unknown",
  };
  for (const [version, name] of versions) {
    const old = version === "1.0" || version === "1.1";
    const tls = { ...settings, minVersion: name, maxVersion: name, ...(old && { ciphers: anyCipher }) };
    const reply = await open({ ...way, tls });
    if (reply.kind === "open") {
      reply.socket.destroy();
      support[version] = "accepted";
    } else support[version] = supportOf(reply);
    best = reply.shown ?? best;
    if (reply.kind === "none" && (reply.stage === "connect" || reply.code === "aborted")) break;
  }
  const certificate = best === undefined ? undefined : serverCertificateOf(best.certificate);
  return {
    versions: support,
    ...(certificate !== undefined && { certificate }),
    trust: settings.authority === undefined || best === undefined ? "unknown" : best.trusted ? "cluster" : "other",
  };
}

function supportOf(reply: NoAnswer): TlsSupport {
  if (reply.stage !== "handshake") return "unknown";
  // A server that asks for a certificate has agreed on the version.
  if (demandsCertificate(reply)) return "accepted";
  return /ALERT_PROTOCOL_VERSION/.test(reply.code) ? "refused" : "unknown";
}

const signatureNames: ReadonlyMap<string, string> = new Map([
  ["1.2.840.113549.1.1.4", "md5WithRSAEncryption"],
  ["1.2.840.113549.1.1.5", "sha1WithRSAEncryption"],
  ["1.2.840.113549.1.1.10", "RSASSA-PSS"],
  ["1.2.840.113549.1.1.11", "sha256WithRSAEncryption"],
  ["1.2.840.113549.1.1.12", "sha384WithRSAEncryption"],
  ["1.2.840.113549.1.1.13", "sha512WithRSAEncryption"],
  ["1.2.840.10045.4.1", "ecdsa-with-SHA1"],
  ["1.2.840.10045.4.3.2", "ecdsa-with-SHA256"],
  ["1.2.840.10045.4.3.3", "ecdsa-with-SHA384"],
  ["1.2.840.10045.4.3.4", "ecdsa-with-SHA512"],
  ["1.3.101.112", "Ed25519"],
]);

/** What a certificate (DER) says of itself; undefined where it cannot be read. */
function serverCertificateOf(der: Buffer): ServerCertificate | undefined {
  try {
    const certificate = new X509Certificate(der);
    const oid = signatureOid(der);
    const signature = oid === undefined ? undefined : (signatureNames.get(oid) ?? oid);
    return {
      subject: distinguishedName(certificate.subject),
      issuer: distinguishedName(certificate.issuer),
      names: namesOf(certificate.subjectAltName),
      notBefore: new Date(certificate.validFrom).toISOString(),
      notAfter: new Date(certificate.validTo).toISOString(),
      ...keyOf(certificate),
      ...(signature !== undefined && { signature }),
      selfSigned: certificate.subject === certificate.issuer,
    };
  } catch {
    return undefined;
  }
}

/** Node writes a line an attribute. */
function distinguishedName(name: string | undefined): string {
  return quoted((name ?? "").split("\n").slice(0, 20).join(", "));
}

function namesOf(alternative: string | undefined): readonly string[] {
  return (alternative ?? "")
    .slice(0, 20_000)
    .split(", ")
    .filter((name) => /^(?:DNS|IP Address):[^"]+$/.test(name))
    .slice(0, 100)
    .map((name) => quoted(name.slice(name.indexOf(":") + 1)));
}

function keyOf({ publicKey }: X509Certificate): Pick<ServerCertificate, "keyType" | "keyBits" | "curve"> {
  const { asymmetricKeyType, asymmetricKeyDetails } = publicKey;
  const { modulusLength, namedCurve } = asymmetricKeyDetails ?? {};
  return {
    ...(asymmetricKeyType !== undefined && { keyType: asymmetricKeyType }),
    ...(modulusLength !== undefined && { keyBits: modulusLength }),
    ...(namedCurve !== undefined && { curve: namedCurve }),
  };
}

/** `signatureAlgorithm`, the second field of a Certificate (RFC 5280, 4.1.1.2): Node 20 does not tell it. */
function signatureOid(der: Buffer): string | undefined {
  const outer = elementAt(der, 0);
  const body = outer === undefined ? undefined : elementAt(der, outer.start);
  const algorithm = body === undefined ? undefined : elementAt(der, body.end);
  const identifier = algorithm === undefined ? undefined : elementAt(der, algorithm.start);
  if (identifier === undefined || der[identifier.offset] !== 0x06) return undefined;
  const [first = 0, ...rest] = der.subarray(identifier.start, identifier.end);
  const numbers = [Math.min(2, Math.floor(first / 40)), first - 40 * Math.min(2, Math.floor(first / 40))];
  let number = 0;
  for (const byte of rest) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(number);
      number = 0;
    }
  }
  return numbers.join(".");
}

/** Tag, and bounds of the content, of a DER element; undefined where it does not fit. */
function elementAt(der: Buffer, offset: number) {
  const short = der[offset + 1];
  if (short === undefined) return undefined;
  const size = short & 0x7f;
  if (short >= 0x80 && (size === 0 || size > 4 || offset + 2 + size > der.length)) return undefined;
  const length = short < 0x80 ? short : der.readUIntBE(offset + 2, size);
  const start = offset + 2 + (short < 0x80 ? 0 : size);
  return start + length > der.length ? undefined : { offset, start, end: start + length };
}
