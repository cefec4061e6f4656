import type { Examples } from "../../model/example.ts";
import { admissionConfiguration, podSecurityConfiguration } from "./example-configurations.ts";

export const examples: Examples = {
  bad: [
    { title: "privileged", input: admissionConfiguration("defaults:\n  enforce: privileged #!\n") },
    {
      title: "warn and audit alone, in a file of their own",
      input: podSecurityConfiguration("defaults: #!\n  audit: restricted\n  warn: restricted\n"),
    },
    {
      title: "a configuration without the plugin",
      input: `apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins: #!
  - name: EventRateLimit
    path: eventconfig.yaml
`,
    },
  ],
  good: [
    { title: "restricted", input: admissionConfiguration("defaults:\n  enforce: restricted\n") },
    {
      title: "baseline",
      input: podSecurityConfiguration("defaults:\n  enforce: baseline\n  enforce-version: latest\n"),
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
    { title: "a level that does not exist", input: admissionConfiguration("defaults:\n  enforce: strict\n") },
    {
      title: "before there was Pod Security Admission",
      input: `apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
  - name: EventRateLimit
    path: eventconfig.yaml
`,
      kubernetesVersion: "1.21",
    },
  ],
};
