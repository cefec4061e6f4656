import type { Examples } from "../../model/example.ts";
import { admissionConfiguration, podSecurityConfiguration } from "./example-configurations.ts";

const defaults = "defaults:\n  enforce: restricted\n";

export const examples: Examples = {
  bad: [
    {
      title: "an ordinary namespace",
      input: admissionConfiguration(`${defaults}exemptions:\n  namespaces:\n    - kube-system\n    - payments #!\n`),
    },
    {
      title: "a controller that creates pods for everyone",
      input: admissionConfiguration(
        `${defaults}exemptions:\n  usernames:\n    - system:serviceaccount:kube-system:replicaset-controller #!\n`,
      ),
    },
    {
      title: "users and a runtime class, in a file of their own",
      input: podSecurityConfiguration(
        `${defaults}exemptions:\n  usernames:\n    - alice #!\n    - system:anonymous #!\n  runtimeClasses:\n    - kata #!\n`,
      ),
    },
  ],
  good: [
    { title: "no exemption", input: admissionConfiguration(defaults) },
    {
      title: "empty lists",
      input: admissionConfiguration(`${defaults}exemptions:\n  usernames: []\n  namespaces: null\n`),
    },
    {
      title: "the namespaces of Kubernetes itself",
      input: admissionConfiguration(`${defaults}exemptions:\n  namespaces: ["kube-system", "kube-node-lease"]\n`),
    },
    {
      title: "another plugin's configuration",
      input: `apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
  - name: EventRateLimit
    path: eventconfig.yaml
`,
    },
    {
      title: "the plugin's configuration lies in another file",
      input: `apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
  - name: PodSecurity
    path: podsecurity.yaml
`,
    },
    {
      title: "a configuration that the API server refuses",
      input: admissionConfiguration(`${defaults}exemptions:\n  namespace: ["payments"]\n`),
    },
  ],
};
