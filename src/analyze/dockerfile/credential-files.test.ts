import assert from "node:assert/strict";
import test from "node:test";
import type { CredentialFile } from "./credential-files.ts";
import { credentialFile } from "./credential-files.ts";

const files: readonly [string, CredentialFile][] = [
  ["id_rsa", "made"],
  ["keys/id_ed25519", "made"],
  ["id_rsa.pub", "none"],
  [".ssh/", "made"],
  [".ssh/known_hosts", "none"],
  [".ssh/id_*", "made"],
  [".aws/credentials", "made"],
  [".aws/config", "none"],
  ["credentials", "none"],
  [".netrc", "made"],
  [".docker/config.json", "made"],
  ["config.json", "none"],
  ["prod.kubeconfig", "made"],
  [".npmrc", "usual"],
  [".env", "usual"],
  [".env.production", "usual"],
  [".env.example", "none"],
  ["env", "none"],
  ["tls/server-key.pem", "usual"],
  ["server.pem", "none"],
  ["ca-bundle.pem", "none"],
  ["public-key.pem", "none"],
  ["nodesource.gpg.key", "none"],
  ["tls.key", "usual"],
  ["truststore.p12", "none"],
  ["client.p12", "usual"],
  ["secret.txt", "usual"],
  ["secrets/", "none"],
  ["secret.go", "none"],
];

for (const [path, expected] of files) test(`${path}: ${expected}`, () => assert.equal(credentialFile(path), expected));
