import assert from "node:assert/strict";
import { test } from "node:test";
import { verifiesContent } from "./content-checks.ts";
import { scriptsWithin } from "./programs.ts";
import { parseShell } from "./shell.ts";

const cases: readonly [script: string, expected: boolean][] = [
  ['echo "$SUM  $F" | sha256sum -c -', true],
  ['[ "$(sha512sum app | cut -d" " -f1)" = "$SUM" ]', true],
  ["busybox sha256sum -c sums", true],
  ["gpg --batch --verify app.asc app", true],
  ["gpg app.asc", true],
  ["gpgv --keyring k app.asc app", true],
  ["curl -s https://e.example.com/key | gpg --dearmor -o /k", false],
  ["gpg --batch --keyserver k.example.com --recv-keys 0123", false],
  ["gpg --import k && gpg --verify app.asc", true],
  ["openssl dgst -sha256 -verify k.pem -signature app.sig app", true],
  ["openssl req -x509 -newkey rsa -out c.pem", false],
  ["git clone https://git.example.com/app", false],
  ["git -C app verify-tag v1", true],
  ["gh release download v1", false],
  ["gh attestation verify app --owner example", true],
  ["cosign verify-blob app", true],
  ["minisign -Vm app -P key", true],
  ["rpm -K app.rpm", true],
  ["rpm -i app.rpm", false],
  ["echo sha256sum", false],
];

for (const [script, expected] of cases)
  test(`${expected ? "compares" : "does not compare"}: ${script}`, () => {
    assert.equal(verifiesContent(scriptsWithin(parseShell(script))), expected);
  });
