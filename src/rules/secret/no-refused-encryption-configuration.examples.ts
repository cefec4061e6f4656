import type { Examples } from "../../model/example.ts";
import { goodEncryptionConfiguration, withChange } from "../../model/example-base.ts";

const resources = (text: string): string => withChange(goodEncryptionConfiguration, "      - secrets\n", text);
const endpoint = (text: string): string =>
  withChange(goodEncryptionConfiguration, "endpoint: unix:///var/run/kms/vault.sock", `endpoint: ${text}`);

export const examples: Examples = {
  bad: [
    { title: "a kind in place of a resource", input: resources("      - Secret #!\n") },
    { title: "a star without a group", input: resources('      - "*" #!\n') },
    { title: "a group that stores nothing", input: resources("      - secrets\n      - ingresses.extensions #!\n") },
    {
      title: "a resource beside the wildcard that covers it",
      input: withChange(resources('      - secrets\n      - "*."\n'), "  - resources:\n", "  - resources: #!\n"),
    },
    {
      title: "a resource after the wildcard of an earlier entry",
      input: `${resources('      - "*.*"\n')}  - resources:
      - configmaps #!
    providers:
      - identity: {}
`,
    },
    {
      title: "a field that does not exist",
      input: withChange(goodEncryptionConfiguration, "    providers:\n", "    provider: #!\n"),
    },
    {
      title: "a plugin that is reached over the network",
      input: endpoint("https://vault.example.com #!"),
    },
    {
      title: "two providers in one item",
      input: withChange(goodEncryptionConfiguration, "      - kms:\n", "      - identity: {} #!\n        kms:\n"),
    },
    {
      title: "a size of a cache, which API v2 does not have",
      input: endpoint("unix:///var/run/kms/vault.sock\n          cachesize: 1000 #!"),
    },
  ],
  good: [
    { title: "a KMS for Secrets", input: goodEncryptionConfiguration },
    { title: "several resources and groups", input: resources("      - secrets\n      - things.example.org\n") },
    {
      title: "named resources before the wildcard",
      input: `${goodEncryptionConfiguration}  - resources:
      - events
    providers:
      - identity: {}
  - resources:
      - "*.*"
    providers:
      - aesgcm:
          keys:
            - name: key1
              secret: \${ENCRYPTION_KEY}
`,
    },
    {
      title: "the old name of the kind",
      input: goodEncryptionConfiguration
        .replace("apiserver.config.k8s.io/v1", "v1")
        .replace("EncryptionConfiguration", "EncryptionConfig"),
    },
    {
      title: "a key that is filled in later",
      input: `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources: ["secrets"]
    providers:
      - secretbox: { keys: [{ name: key1, secret: <BASE64-KEY> }] }
`,
    },
    { title: "an address that is filled in later", input: endpoint(`\${KMS_ENDPOINT}`) },
    {
      title: "the default timeout and one of its own",
      input: endpoint("unix:///var/run/kms/vault.sock\n          timeout: 3s"),
    },
  ],
};
