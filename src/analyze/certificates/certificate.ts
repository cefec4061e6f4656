import { X509Certificate } from "node:crypto";

/** What a certificate says of itself: derived facts only, never its bytes. */
export interface CertificateFacts {
  /** The subject's common name: a user's name where the certificate authenticates to the API server. */
  readonly commonName?: string;
  /** The subject's organizations: that user's groups (Kubernetes, X.509 client certificates). */
  readonly organizations: readonly string[];
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** `rsa`, `ec`, `ed25519`… */
  readonly keyType?: string;
  /** RSA's modulus in bits. */
  readonly keyBits?: number;
  /** Elliptic curve, such as `prime256v1`. */
  readonly curve?: string;
  readonly isAuthority: boolean;
  /** Issuer and subject are the same name. */
  readonly isSelfIssued: boolean;
}

const maxLength = 262_144;
const maxCertificates = 64;
const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]{1,65536})-----END CERTIFICATE-----/g;

/**
 * Reads the certificates of a PEM text (RFC 7468), of base64 of PEM (`client-certificate-data`), or of one certificate
 * in base64 of DER. Empty for text that holds none; a block that cannot be read is left out. Nothing is verified.
 */
export function readCertificates(text: string): readonly CertificateFacts[] {
  if (text.length > maxLength) return [];
  const pem = text.includes("-----BEGIN ") ? text : decode(text);
  if (pem === undefined) return [];
  if (!pem.includes("-----BEGIN ")) return present(readDer(Buffer.from(text.trim(), "base64")));
  return [...pem.matchAll(block)]
    .slice(0, maxCertificates)
    .flatMap((match) => present(readDer(Buffer.from(match[1] ?? "", "base64"))));
}

function decode(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || !/^[A-Za-z0-9+/\s]+={0,2}$/.test(trimmed)) return undefined;
  return Buffer.from(trimmed, "base64").toString("latin1");
}

function present(facts: CertificateFacts | undefined): readonly CertificateFacts[] {
  return facts === undefined ? [] : [facts];
}

function readDer(der: Buffer): CertificateFacts | undefined {
  try {
    const certificate = new X509Certificate(der);
    const notBefore = new Date(certificate.validFrom);
    const notAfter = new Date(certificate.validTo);
    const [commonName] = subjectValues(certificate.subject, "CN");
    return {
      ...(commonName === undefined ? {} : { commonName }),
      organizations: subjectValues(certificate.subject, "O"),
      notBefore: notBefore.toISOString(),
      notAfter: notAfter.toISOString(),
      ...keyFacts(certificate),
      isAuthority: certificate.ca,
      isSelfIssued: certificate.issuer === certificate.subject,
    };
  } catch {
    return undefined;
  }
}

/** Values of one attribute; Node prints a name with one `KEY=value` a line and escapes line ends. */
function subjectValues(name: string, key: string): readonly string[] {
  return name
    .split("\n")
    .filter((line) => line.startsWith(`${key}=`))
    .map((line) => line.slice(key.length + 1, key.length + 257))
    .slice(0, 64);
}

function keyFacts(certificate: X509Certificate): Pick<CertificateFacts, "keyType" | "keyBits" | "curve"> {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
    return {
      ...(asymmetricKeyType === undefined ? {} : { keyType: asymmetricKeyType }),
      ...(asymmetricKeyDetails?.modulusLength === undefined ? {} : { keyBits: asymmetricKeyDetails.modulusLength }),
      ...(asymmetricKeyDetails?.namedCurve === undefined ? {} : { curve: asymmetricKeyDetails.namedCurve }),
    };
  } catch {
    return {};
  }
}
