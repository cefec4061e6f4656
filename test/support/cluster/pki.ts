import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CertificateIdentity } from "./types.ts";
import type { Authority, CertificateRequest, KeyPair } from "./x509.ts";
import { createAuthority } from "./x509.ts";

/** Paths of a certificate and its key. */
export interface KeyPairFiles {
  readonly certificate: string;
  readonly key: string;
}

/** Authorities as kubeadm makes them, one a purpose. Their keys are written only where a component needs them. */
export interface Pki {
  readonly folder: string;
  readonly cluster: Authority;
  readonly etcd: Authority;
  readonly frontProxy: Authority;
  /** Issues a certificate and writes it as NAME.crt and NAME.key. */
  write(name: string, authority: Authority, request: CertificateRequest): KeyPairFiles;
  /** Writes one that was issued before. */
  writePair(name: string, pair: KeyPair): KeyPairFiles;
  /** The certificate of a user, made once a user. */
  userCertificate(identity: CertificateIdentity): KeyPair;
}

/** User of group system:masters, to whom no authorizer may refuse anything, nor priority and fairness delay. */
export const superAdmin: CertificateIdentity = { user: "kubernetes-super-admin", groups: ["system:masters"] };

/** Group that is bound to cluster-admin once the API server is up, as kubeadm does. */
export const clusterAdmins = "kubeadm:cluster-admins";

/** Makes the authorities and writes their certificates, and the key that signs service account tokens (`sa.key`, `sa.pub`). */
export function createPki(folder: string): Pki {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const cluster = createAuthority("kubernetes");
  const etcd = createAuthority("etcd-ca");
  const frontProxy = createAuthority("front-proxy-ca");
  const file = (name: string, content: string) => {
    const written = path.join(folder, name);
    writeFileSync(written, content, { mode: 0o600 });
    return written;
  };
  file("ca.crt", cluster.certificate);
  file("ca.key", cluster.key);
  file("etcd-ca.crt", etcd.certificate);
  file("front-proxy-ca.crt", frontProxy.certificate);
  const tokens = generateKeyPairSync("ec", { namedCurve: "P-256" });
  file("sa.key", tokens.privateKey.export({ type: "sec1", format: "pem" }).toString());
  file("sa.pub", tokens.publicKey.export({ type: "spki", format: "pem" }).toString());

  const writePair = (name: string, { certificate, key }: KeyPair) => ({
    certificate: file(`${name}.crt`, certificate),
    key: file(`${name}.key`, key),
  });
  const users = new Map<string, KeyPair>();
  return {
    folder,
    cluster,
    etcd,
    frontProxy,
    writePair,
    write: (name, authority, request) => writePair(name, authority.issue(request)),
    userCertificate({ user, groups = [] }) {
      const id = JSON.stringify([user, groups]);
      const known = users.get(id);
      if (known !== undefined) return known;
      const made = cluster.issue({ commonName: user, organizations: groups, usages: ["client"] });
      users.set(id, made);
      return made;
    },
  };
}
