import type { KeyObject } from "node:crypto";
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isIPv4 } from "node:net";

/** What a certificate says. Times default to an hour ago and a day from now. */
export interface CertificateRequest {
  readonly commonName: string;
  readonly organizations?: readonly string[];
  /** Subject alternative names: IPv4 addresses and DNS names. */
  readonly hosts?: readonly string[];
  readonly usages: readonly ("server" | "client")[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** A certificate and its private key, both PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority whose key exists in this process only, unless someone writes it down. */
export interface Authority extends KeyPair {
  issue(request: CertificateRequest): KeyPair;
}

const tag = { boolean: 1, integer: 2, bits: 3, octets: 4, oid: 6, utf8: 12, sequence: 48, set: 49, utcTime: 23 };
const generalizedTime = 24;

function der(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([type, ...size]), content]);
}

/** Object identifiers whose first two numbers are already one (X.690, 8.19.4). */
function oid(...numbers: readonly number[]): Buffer {
  const bytes = numbers.flatMap((number) => {
    const groups = [number & 127];
    for (let rest = number >> 7; rest > 0; rest >>= 7) groups.unshift((rest & 127) | 128);
    return groups;
  });
  return der(tag.oid, Buffer.from(bytes));
}

const ecdsaWithSha256 = der(tag.sequence, oid(42, 840, 10045, 4, 3, 2));
const extensionOid = (number: number) => oid(85, 29, number);
const usageOid = { server: oid(43, 6, 1, 5, 5, 7, 3, 1), client: oid(43, 6, 1, 5, 5, 7, 3, 2) };

function name(commonName: string, organizations: readonly string[] = []): Buffer {
  const attribute = (kind: number, value: string) =>
    der(tag.set, der(tag.sequence, oid(85, 4, kind), der(tag.utf8, Buffer.from(value))));
  return der(tag.sequence, ...organizations.map((value) => attribute(10, value)), attribute(3, commonName));
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, "");
  const short = date.getUTCFullYear() < 2050;
  return der(short ? tag.utcTime : generalizedTime, Buffer.from(short ? digits.slice(2) : digits));
}

function extension(number: number, critical: boolean, value: Buffer): Buffer {
  const flag = critical ? [der(tag.boolean, Buffer.from([255]))] : [];
  return der(tag.sequence, extensionOid(number), ...flag, der(tag.octets, value));
}

function keyId(publicKey: Buffer): Buffer {
  return createHash("sha1").update(publicKey).digest();
}

function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    isIPv4(host) ? der(0x87, Buffer.from(host.split(".").map(Number))) : der(0x82, Buffer.from(host)),
  );
  return extension(17, false, der(tag.sequence, ...names));
}

/** Extensions of a leaf (RFC 5280, 4.2), without the key identifiers. */
function leafExtensions({ hosts = [], usages }: CertificateRequest): Buffer[] {
  return [
    extension(19, true, der(tag.sequence)),
    extension(15, true, der(tag.bits, Buffer.from([7, 0x80]))),
    extension(37, false, der(tag.sequence, ...usages.map((usage) => usageOid[usage]))),
    ...(hosts.length > 0 ? [alternativeNames(hosts)] : []),
  ];
}

const authorityExtensions = [
  extension(19, true, der(tag.sequence, der(tag.boolean, Buffer.from([255])))),
  extension(15, true, der(tag.bits, Buffer.from([1, 0x06]))),
];

function pem(label: string, content: Buffer): string {
  const lines = content.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

interface Signer {
  readonly subject: Buffer;
  readonly keyId: Buffer;
  readonly key: KeyObject;
}

function certificate(
  subject: Buffer,
  publicKey: Buffer,
  extensions: readonly Buffer[],
  signer: Signer,
  notBefore = new Date(Date.now() - 3_600_000),
  notAfter = new Date(Date.now() + 86_400_000),
): string {
  const serial = randomBytes(16);
  serial[0] = 0x40;
  const identifiers = [
    extension(14, false, der(tag.octets, keyId(publicKey))),
    extension(35, false, der(tag.sequence, der(0x80, signer.keyId))),
  ];
  const content = der(
    tag.sequence,
    der(0xa0, der(tag.integer, Buffer.from([2]))),
    der(tag.integer, serial),
    ecdsaWithSha256,
    signer.subject,
    der(tag.sequence, time(notBefore), time(notAfter)),
    subject,
    publicKey,
    der(0xa3, der(tag.sequence, ...extensions, ...identifiers)),
  );
  const signature = der(tag.bits, Buffer.from([0]), sign("sha256", content, signer.key));
  return pem("CERTIFICATE", der(tag.sequence, content, ecdsaWithSha256, signature));
}

function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    publicKey: publicKey.export({ type: "spki", format: "der" }),
    privateKey,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/**
 * Makes a certificate authority that signs itself (X.509 version 3, ECDSA on P-256 with SHA-256). Node's own crypto can
 * read certificates but not sign them, and the tests should need no further program for it.
 */
export function createAuthority(commonName: string): Authority {
  const { publicKey, privateKey, key } = newKey();
  const subject = name(commonName);
  const signer: Signer = { subject, keyId: keyId(publicKey), key: privateKey };
  return {
    certificate: certificate(subject, publicKey, authorityExtensions, signer),
    key,
    issue(request) {
      const leaf = newKey();
      return {
        certificate: certificate(
          name(request.commonName, request.organizations),
          leaf.publicKey,
          leafExtensions(request),
          signer,
          request.notBefore,
          request.notAfter,
        ),
        key: leaf.key,
      };
    },
  };
}
