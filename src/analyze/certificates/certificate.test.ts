import assert from "node:assert/strict";
import type { KeyObject } from "node:crypto";
import { generateKeyPairSync, sign } from "node:crypto";
import test from "node:test";
import { readCertificates } from "./certificate.ts";

function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  const size = body.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const attributes = { CN: "550403", O: "55040a" };

function name(parts: readonly (readonly ["CN" | "O", string])[]): Buffer {
  return der(
    0x30,
    ...parts.map(([key, value]) => der(0x31, der(0x30, oid(attributes[key]), der(0x0c, Buffer.from(value))))),
  );
}

/** A certificate signed by its own key, made here so that none is kept in the repository. */
function certificate(
  keys: { privateKey: KeyObject; publicKey: KeyObject },
  subject: readonly (readonly ["CN" | "O", string])[],
  rsa = false,
): Buffer {
  const algorithm = rsa ? der(0x30, oid("2a864886f70d01010b"), der(0x05)) : der(0x30, oid("2a8648ce3d040302"));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name(subject),
    der(0x30, der(0x17, Buffer.from("200101000000Z")), der(0x17, Buffer.from("210101000000Z"))),
    name(subject),
    keys.publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(0x30, der(0x30, oid("551d13"), der(0x04, der(0x30, der(0x01, Buffer.from([0xff]))))))),
  );
  return der(0x30, body, algorithm, der(0x03, Buffer.from([0]), sign("sha256", body, keys.privateKey)));
}

const pem = (bytes: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString("base64").replace(/(.{64})/g, "$1\n")}\n-----END CERTIFICATE-----\n`;
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const admin = certificate(ec, [
  ["O", "system:masters"],
  ["O", "dev"],
  ["CN", "kubernetes-admin"],
]);
const expected = {
  commonName: "kubernetes-admin",
  organizations: ["system:masters", "dev"],
  notBefore: "2020-01-01T00:00:00.000Z",
  notAfter: "2021-01-01T00:00:00.000Z",
  keyType: "ec",
  curve: "prime256v1",
  isAuthority: true,
  isSelfIssued: true,
};

for (const [title, text] of [
  ["PEM", pem(admin)],
  ["base64 of PEM", Buffer.from(pem(admin)).toString("base64")],
  ["base64 of DER", admin.toString("base64")],
  ["PEM among other text", `bag: attributes\r\n${pem(admin).replaceAll("\n", "\r\n")}more`],
] as const) {
  test(`reads ${title}`, () => assert.deepEqual(readCertificates(text), [expected]));
}

test("reads a bundle, and an RSA key's size", () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const [first, second] = readCertificates(pem(admin) + pem(certificate(rsa, [["CN", "ca"]], true)));
  assert.equal(first?.commonName, "kubernetes-admin");
  assert.deepEqual([second?.keyType, second?.keyBits, second?.organizations], ["rsa", 1024, []]);
});

test("a line end in a name makes no further group", () => {
  const [facts] = readCertificates(pem(certificate(ec, [["CN", "me\nO=system:masters"]])));
  assert.deepEqual(facts?.organizations, []);
});

test("hostile text gives nothing", () => {
  const begin = "-----BEGIN CERTIFICATE-----";
  const damaged = Buffer.from(admin);
  damaged.fill(0xff, 10, 60);
  for (const text of [
    "",
    "x",
    "AAAA",
    pem(damaged),
    pem(admin.subarray(0, 100)),
    begin,
    begin.repeat(9000),
    `${begin}${"A".repeat(200_000)}`,
    "A".repeat(1_000_000),
    "{}",
    "\u0000",
  ]) {
    assert.deepEqual(readCertificates(text), []);
  }
});
