import type { Examples } from "../../model/example.ts";
import { goodEncryptionConfiguration, withChange } from "../../model/example-base.ts";

const fallback = `${goodEncryptionConfiguration}      - identity: {}\n`;

export const examples: Examples = {
  bad: [
    { title: "identity last, as at the start", input: withChange(fallback, "identity: {}", "identity: {} #!") },
    {
      title: "for all resources",
      input: withChange(
        withChange(fallback, "identity: {}", "identity: {} #!"),
        "      - secrets\n",
        '      - "*.*"\n',
      ),
    },
    {
      title: "in a later entry for the same resource",
      input: `${goodEncryptionConfiguration}  - resources:
      - secrets
    providers:
      - identity: {} #!
`,
    },
  ],
  good: [
    { title: "a KMS alone", input: goodEncryptionConfiguration },
    {
      title: "an old key that still reads",
      input: `${goodEncryptionConfiguration}      - secretbox:
          keys:
            - name: key1
              secret: \${ENCRYPTION_KEY}
`,
    },
    {
      title: "identity for other resources than Secrets",
      input: `${goodEncryptionConfiguration}  - resources:
      - configmaps
    providers:
      - aesgcm:
          keys:
            - name: key1
              secret: \${ENCRYPTION_KEY}
      - identity: {}
`,
    },
    {
      title: "what a wildcard leaves in plain text on purpose, after Secrets",
      input: `${goodEncryptionConfiguration}  - resources:
      - "*.*"
    providers:
      - identity: {}
`,
    },
    {
      title: "wildcards that the version does not know",
      kubernetesVersion: "1.26",
      input: withChange(fallback, "      - secrets\n", '      - "*.*"\n'),
    },
    {
      title: "identity writes: another rule says so",
      input: withChange(goodEncryptionConfiguration, "    providers:\n", "    providers:\n      - identity: {}\n"),
    },
  ],
};
