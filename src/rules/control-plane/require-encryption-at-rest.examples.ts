import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, goodEncryptionConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const kms = `      - kms:
          apiVersion: v2
          name: vault
          endpoint: unix:///var/run/kms/vault.sock
`;

export const examples: Examples = {
  bad: [
    {
      title: "kubeadm does not encrypt by itself",
      input: withChange(
        withChange(
          goodClusterConfiguration,
          "    - name: encryption-provider-config\n      value: /etc/kubernetes/encryption.yaml\n",
          "",
        ),
        "  extraArgs:\n",
        "  extraArgs: #!\n",
      ),
    },
    {
      title: "a static pod without the flag",
      input: withChange(
        withChange(goodApiServerPod, "        - --encryption-provider-config=/etc/kubernetes/encryption.yaml\n", ""),
        "      command:\n",
        "      command: #!\n",
      ),
    },
    {
      title: "identity comes first",
      input: `${goodClusterConfiguration}---\n${withChange(goodEncryptionConfiguration, kms, `      - identity: {} #!\n${kms}`)}`,
    },
    {
      title: "Secrets are left out",
      input: `${goodClusterConfiguration}---\n${withChange(
        withChange(goodEncryptionConfiguration, "      - secrets\n", "      - configmaps\n"),
        "kind: EncryptionConfiguration\nresources:\n",
        "kind: EncryptionConfiguration\nresources: #!\n",
      )}`,
    },
  ],
  good: [
    { title: "a KMS writes", input: `${goodClusterConfiguration}---\n${goodEncryptionConfiguration}` },
    {
      title: "a wildcard covers Secrets",
      input: `${goodClusterConfiguration}---\n${withChange(goodEncryptionConfiguration, "      - secrets\n", '      - "*."\n')}`,
    },
    {
      title: "the old name of the kind, which the API server still takes",
      input: `${goodClusterConfiguration}---\n${goodEncryptionConfiguration
        .replace("apiserver.config.k8s.io/v1", "v1")
        .replace("EncryptionConfiguration", "EncryptionConfig")}`,
    },
    { title: "the file is not in the input: unknown", input: goodClusterConfiguration },
    { title: "a configuration that no API server is known to use", input: goodEncryptionConfiguration },
    {
      title: "a variable hides flags: unknown",
      input: withChange(
        goodApiServerPod,
        "        - --encryption-provider-config=/etc/kubernetes/encryption.yaml\n",
        "        - $(EXTRA_FLAGS)\n",
      ),
    },
  ],
};
