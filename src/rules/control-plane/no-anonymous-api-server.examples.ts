import type { Examples } from "../../model/example.ts";
import { goodAuthenticationConfiguration, goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const byKubeadm = "    - name: authentication-config\n      value: /etc/kubernetes/authentication.yaml\n";
const byFlag = "        - --authentication-config=/etc/kubernetes/authentication.yaml\n";

function inPod(flags: string): string {
  return withChange(goodApiServerPod, byFlag, flags);
}

const conditions = `  conditions:
    - path: /livez
    - path: /readyz
    - path: /healthz
`;

export const examples: Examples = {
  bad: [
    {
      title: "kubeadm leaves it on",
      input: withChange(withChange(goodClusterConfiguration, byKubeadm, ""), "  extraArgs:\n", "  extraArgs: #!\n"),
    },
    { title: "on by its flag", input: inPod("        - --anonymous-auth=true #!\n") },
    { title: "on by default", input: withChange(inPod(""), "      command:\n", "      command: #!\n") },
    {
      title: "a file that does not limit it",
      input: `${goodClusterConfiguration}---\n${withChange(
        withChange(goodAuthenticationConfiguration, conditions, ""),
        "  enabled: true\n",
        "  enabled: true #!\n",
      )}`,
    },
    {
      title: "a file that opens more than health checks",
      input: `${goodClusterConfiguration}---\n${goodAuthenticationConfiguration}    - path: /metrics #!\n`,
    },
    {
      title: "a file that leaves it to the flag, which is not given",
      input: `${withChange(goodApiServerPod, "      command:\n", "      command: #!\n")}---
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt: []
`,
    },
  ],
  good: [
    { title: "health checks only", input: `${goodClusterConfiguration}---\n${goodAuthenticationConfiguration}` },
    {
      title: "health checks and what kubeadm join reads",
      input: `${goodClusterConfiguration}---\n${goodAuthenticationConfiguration}    - path: /api/v1/namespaces/kube-public/configmaps/cluster-info\n`,
    },
    {
      title: "the keys that others verify tokens with",
      input: `${goodClusterConfiguration}---\n${goodAuthenticationConfiguration}    - path: /openid/v1/jwks\n`,
    },
    { title: "off by its flag", input: inPod("        - --anonymous-auth=false\n") },
    {
      title: "off in kubeadm, without the quotes it wants",
      input: `apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
apiServer:
  extraArgs:
    anonymous-auth: false
`,
    },
    { title: "the file is not in the input: unknown", input: goodClusterConfiguration },
    {
      title: "the flag tells, since the file cannot then say anything of it",
      input: inPod(`${byFlag}        - --anonymous-auth=false\n`),
    },
    { title: "a variable hides flags: unknown", input: inPod("        - $(EXTRA_FLAGS)\n") },
    {
      title: "AlwaysAllow turns it off",
      input: withChange(inPod(""), "--authorization-mode=Node,RBAC", "--authorization-mode=AlwaysAllow"),
    },
  ],
};
