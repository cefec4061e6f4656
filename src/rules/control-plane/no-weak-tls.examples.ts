import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, goodKubeletConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod, goodEtcdPod } from "./example-pods.ts";

const last = "        - --tls-cert-file=/etc/kubernetes/pki/apiserver.crt\n";
const cbc = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_RSA_WITH_AES_128_CBC_SHA";

export const examples: Examples = {
  bad: [
    {
      title: "TLS 1.0 at the API server",
      input: withChange(goodClusterConfiguration, "      value: VersionTLS12\n", "      value: VersionTLS10 #!\n"),
    },
    {
      title: "TLS 1.1 at the kubelet",
      input: withChange(goodKubeletConfiguration, "tlsMinVersion: VersionTLS12\n", "tlsMinVersion: VersionTLS11 #!\n"),
    },
    {
      title: "suites without forward secrecy",
      input: withChange(goodApiServerPod, last, `${last}        - --tls-cipher-suites=${cbc} #!\n`),
    },
    {
      title: "3DES at the kubelet",
      input: `${goodKubeletConfiguration}tlsCipherSuites: #!
  - TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
  - TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA
`,
    },
    {
      title: "RC4 at etcd",
      input: withChange(
        goodEtcdPod,
        "        - --client-cert-auth=true\n",
        "        - --client-cert-auth=true\n        - --cipher-suites=TLS_ECDHE_RSA_WITH_RC4_128_SHA #!\n",
      ),
    },
    {
      title: "the scheduler, through kubeadm",
      input: withChange(
        goodClusterConfiguration,
        'scheduler: { extraArgs: [{ name: profiling, value: "false" }] }\n',
        `scheduler:
  extraArgs:
    - name: profiling
      value: "false"
    - name: tls-min-version
      value: VersionTLS11 #!
`,
      ),
    },
  ],
  good: [
    { title: "TLS 1.2", input: goodClusterConfiguration },
    { title: "the default is TLS 1.2", input: goodApiServerPod },
    {
      title: "the kubelet's default too",
      input: withChange(goodKubeletConfiguration, "tlsMinVersion: VersionTLS12\n", 'tlsMinVersion: ""\n'),
    },
    {
      title: "sound suites",
      input: withChange(
        goodApiServerPod,
        last,
        `${last}        - --tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256\n`,
      ),
    },
    {
      title: "with TLS 1.3 the suites have no effect",
      input: withChange(
        goodApiServerPod,
        last,
        `${last}        - --tls-min-version=VersionTLS13\n        - --tls-cipher-suites=${cbc}\n`,
      ),
    },
    {
      title: "a variable: unknown",
      input: withChange(goodApiServerPod, last, `${last}        - --tls-min-version=$(TLS)\n`),
    },
  ],
};
