import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Json, JsonObject } from "../../../src/model/json.ts";
import type { KeyPair } from "./x509.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

/** The `user` of a kubeconfig that shows this certificate. */
export function certificateUser({ certificate, key }: KeyPair): JsonObject {
  return { "client-certificate-data": base64(certificate), "client-key-data": base64(key) };
}

/** The `cluster` of a kubeconfig. */
export function clusterEntry(server: string, certificateAuthority: string): JsonObject {
  return { server, "certificate-authority-data": base64(certificateAuthority) };
}

/** Writes a kubeconfig of one context (as JSON, which is YAML) and returns its path, which follows from name and content. */
export function writeKubeconfig(folder: string, name: string, cluster: Json, user: Json): string {
  const content = JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "test", cluster }],
    users: [{ name, user }],
    contexts: [{ name: "test", context: { cluster: "test", user: name } }],
    "current-context": "test",
  });
  const id = createHash("sha256").update(content).digest("hex").slice(0, 8);
  const file = path.join(folder, `${name.replaceAll(/[^\w.-]+/g, "_").slice(0, 100)}-${id}.kubeconfig`);
  writeFileSync(file, content, { mode: 0o600 });
  return file;
}
