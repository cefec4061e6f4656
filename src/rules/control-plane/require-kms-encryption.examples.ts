import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, goodEncryptionConfiguration, withChange } from "../../model/example-base.ts";

const kms = `      - kms:
          apiVersion: v2
          name: vault
          endpoint: unix:///var/run/kms/vault.sock
`;

function withProvider(provider: string): string {
  return `${goodClusterConfiguration}---\n${withChange(goodEncryptionConfiguration, kms, provider)}`;
}

function local(kind: string): string {
  return `      - ${kind}: #!
          keys:
            - name: key1
              secret: \${ENCRYPTION_KEY}
`;
}

export const examples: Examples = {
  bad: [
    { title: "a key in the file, and padding that an oracle reads", input: withProvider(local("aescbc")) },
    { title: "a key in the file, to be replaced often", input: withProvider(local("aesgcm")) },
    { title: "a key in the file", input: withProvider(local("secretbox")) },
    {
      title: "the first version of the KMS API",
      input: withProvider(`      - kms: #!
          name: vault
          endpoint: unix:///var/run/kms/vault.sock
`),
    },
  ],
  good: [
    { title: "a KMS by API v2", input: withProvider(kms) },
    {
      title: "a local key that only reads what was there before",
      input: withProvider(`${kms}${local("aescbc").replace(" #!", "")}`),
    },
    { title: "nothing encrypts: another rule says so", input: withProvider("      - identity: {}\n") },
    { title: "the file is not in the input: unknown", input: goodClusterConfiguration },
  ],
};
