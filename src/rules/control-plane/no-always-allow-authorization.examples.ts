import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const mode = "        - --authorization-mode=Node,RBAC\n";
const file = "        - --authorization-config=/etc/kubernetes/authorization.yaml\n";

function authorization(type: string): string {
  return `---
apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
  - type: Node
    name: node
  - type: ${type}
`;
}

export const examples: Examples = {
  bad: [
    {
      title: "kubeadm told to allow everything",
      input: withChange(
        goodClusterConfiguration,
        "    - name: tls-min-version\n",
        "    - name: authorization-mode\n      value: RBAC,AlwaysAllow #!\n    - name: tls-min-version\n",
      ),
      also: ["require-rbac-authorization"],
    },
    {
      title: "kubeadm up to v1beta3",
      input: `apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
kubernetesVersion: v1.36.3
apiServer:
  extraArgs:
    authorization-mode: AlwaysAllow #!
    anonymous-auth: "false"
    enable-admission-plugins: NodeRestriction,DenyServiceExternalIPs,EventRateLimit
    service-account-extend-token-expiration: "false"
    encryption-provider-config: /etc/kubernetes/encryption.yaml
    audit-policy-file: /etc/kubernetes/audit-policy.yaml
    audit-log-path: /var/log/kubernetes/audit.log
    audit-log-maxage: "30"
    audit-webhook-config-file: /etc/kubernetes/audit-webhook.kubeconfig
    kubelet-certificate-authority: /etc/kubernetes/pki/ca.crt
    profiling: "false"
controllerManager: { extraArgs: { profiling: "false" } }
scheduler: { extraArgs: { profiling: "false" } }
`,
      also: ["no-removed-api", "require-rbac-authorization"],
    },
    {
      title: "a static pod that does not say: the default",
      input: withChange(withChange(goodApiServerPod, mode, ""), "      command:\n", "      command: #!\n"),
    },
    {
      title: "repeated flags add up",
      input: withChange(goodApiServerPod, mode, `${mode}        - --authorization-mode=AlwaysAllow #!\n`),
    },
    {
      title: "a structured file in place of the flag",
      input: `${withChange(goodApiServerPod, mode, file)}${authorization("AlwaysAllow #!\n    name: open")}`,
      also: ["require-rbac-authorization"],
    },
    {
      title: "the port without authorization of old versions",
      input: withChange(goodApiServerPod, mode, `${mode}        - --insecure-port=8080 #!\n`),
    },
  ],
  good: [
    { title: "kubeadm's default is Node,RBAC", input: goodClusterConfiguration },
    { title: "a static pod with Node,RBAC", input: goodApiServerPod },
    {
      title: "a webhook decides",
      input: withChange(goodApiServerPod, mode, "        - --authorization_mode=Node,Webhook\n"),
    },
    {
      title: "a structured file",
      input: `${withChange(goodApiServerPod, mode, file)}${authorization("RBAC\n    name: rbac")}`,
    },
    { title: "the structured file is not in the input: unknown", input: withChange(goodApiServerPod, mode, file) },
    {
      title: "a script hides the flags: unknown",
      input: withChange(
        withChange(goodApiServerPod, mode, ""),
        "        - kube-apiserver\n",
        "        - sh\n        - -c\n        - exec kube-apiserver $FLAGS\n",
      ),
    },
    {
      title: "a variable hides the mode: unknown",
      input: withChange(goodApiServerPod, mode, "        - --authorization-mode=$(MODES)\n"),
    },
    {
      title: "the closed insecure port",
      input: withChange(goodApiServerPod, mode, `${mode}        - --insecure-port=0\n`),
    },
  ],
};
