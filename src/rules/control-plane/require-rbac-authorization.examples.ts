import type { Examples } from "../../model/example.ts";
import { documents, goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const flag = "        - --authorization-mode=Node,RBAC\n";

const configuration = (types: readonly string[]) => `apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
${types.map((type) => `  - type: ${type}\n    name: ${type.toLowerCase()}\n`).join("")}`;

const byFile = withChange(
  goodApiServerPod,
  flag,
  "        - --authorization-config=/etc/kubernetes/authorization.yaml\n",
);

export const examples: Examples = {
  bad: [
    { title: "RBAC alone", input: withChange(goodApiServerPod, flag, "        - --authorization-mode=RBAC #!\n") },
    {
      title: "ABAC in its place",
      input: withChange(goodApiServerPod, flag, "        - --authorization-mode=Node,ABAC #!\n"),
    },
    {
      title: "AlwaysAllow alone",
      input: withChange(goodApiServerPod, flag, "        - --authorization-mode=AlwaysAllow #!\n"),
      also: ["no-always-allow-authorization"],
    },
    {
      title: "kubeadm told so",
      input: withChange(
        goodClusterConfiguration,
        "    - name: tls-min-version\n",
        "    - name: authorization-mode\n      value: RBAC #!\n    - name: tls-min-version\n",
      ),
    },
    {
      title: "a file without Node",
      input: documents(byFile, configuration(["RBAC"]).replace("authorizers:\n", "authorizers: #!\n")),
    },
  ],
  good: [
    { title: "both", input: goodApiServerPod },
    { title: "kubeadm's defaults", input: goodClusterConfiguration },
    {
      title: "in two flags, with a webhook",
      input: withChange(goodApiServerPod, flag, "        - --authorization-mode=Webhook,RBAC,Node\n"),
    },
    { title: "a file with both", input: documents(byFile, configuration(["Node", "RBAC"])) },
    { title: "a file that is not in the input: unknown", input: byFile },
    {
      title: "nothing is said, of which another rule tells",
      input: withChange(goodApiServerPod, flag, ""),
    },
  ],
};
