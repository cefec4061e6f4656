import { writeFileSync } from "node:fs";
import path from "node:path";
import { stringAt } from "../../../src/model/json.ts";
import type { Client } from "./http.ts";
import type { KeyPairFiles, Pki } from "./pki.ts";
import type { KeyPair } from "./x509.ts";

/** What etcd listens on: its clients, and its peers, of which there are none. */
export const etcdPorts = [2379, 2380] as const;

export interface EtcdSettings {
  readonly address: string;
  readonly tls: boolean;
  readonly clientCertAuth: boolean;
}

export function etcdEndpoint({ address, tls }: EtcdSettings): string {
  return `${tls ? "https" : "http"}://${address}:${etcdPorts[0]}`;
}

/** Writes the configuration file of a single member whose data is in the folder, and returns its path. */
export function writeEtcdConfiguration(folder: string, pki: Pki, settings: EtcdSettings): string {
  const { address, tls, clientCertAuth } = settings;
  const scheme = tls ? "https" : "http";
  const client = etcdEndpoint(settings);
  const peer = `${scheme}://${address}:${etcdPorts[1]}`;
  const hosts = [address, "localhost"];
  const transport = (files: KeyPairFiles, auth: boolean) => ({
    "cert-file": files.certificate,
    "key-file": files.key,
    "client-cert-auth": auth,
    // Where an authority is given, etcd asks for certificates whatever client-cert-auth says.
    ...(auth ? { "trusted-ca-file": path.join(pki.folder, "etcd-ca.crt") } : {}),
  });
  const certificate = (name: string) =>
    pki.write(name, pki.etcd, { commonName: name, hosts, usages: ["server", "client"] });
  const file = path.join(folder, "etcd.yaml");
  const configuration = {
    name: "test",
    "data-dir": path.join(folder, "etcd"),
    "log-level": "warn",
    "log-outputs": ["stderr"],
    "listen-client-urls": client,
    "advertise-client-urls": client,
    "listen-peer-urls": peer,
    "initial-advertise-peer-urls": peer,
    "initial-cluster": `test=${peer}`,
    "unsafe-no-fsync": true,
    ...(tls
      ? {
          "client-transport-security": transport(certificate("etcd-server"), clientCertAuth),
          "peer-transport-security": transport(certificate("etcd-peer"), true),
        }
      : {}),
  };
  writeFileSync(file, JSON.stringify(configuration));
  return file;
}

/** The bytes under a key, over etcd's JSON gateway; undefined where there is no such key. */
export async function readEtcdValue(
  client: Client,
  settings: EtcdSettings,
  certificate: KeyPair,
  key: string,
): Promise<Buffer | undefined> {
  const answer = await client.send({
    url: `${etcdEndpoint(settings)}/v3/kv/range`,
    method: "POST",
    body: { key: Buffer.from(key).toString("base64") },
    ...(settings.clientCertAuth ? { certificate } : {}),
  });
  if (answer.status !== 200) throw new Error(`etcd answers ${answer.status}: ${answer.text}`);
  const value = stringAt(answer.json(), ["kvs", 0, "value"]);
  return value === undefined ? undefined : Buffer.from(value, "base64");
}
