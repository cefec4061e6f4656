import type { Examples } from "../../model/example.ts";

const namespace = (labels: string) => `apiVersion: v1
kind: Namespace
metadata:
  name: prod
  labels:
    pod-security.kubernetes.io/enforce: restricted
${labels}`;

export const examples: Examples = {
  bad: [
    {
      title: "a version without its v",
      input: namespace('    pod-security.kubernetes.io/enforce-version: "1.31" #!\n'),
    },
    { title: "a level that does not exist", input: namespace("    pod-security.kubernetes.io/warn: strict #!\n") },
    { title: "a label that does not exist", input: namespace("    pod-security.kubernetes.io/level: baseline #!\n") },
  ],
  good: [
    {
      title: "levels and versions",
      input: namespace(`    pod-security.kubernetes.io/enforce-version: v1.31
    pod-security.kubernetes.io/audit: restricted
    pod-security.kubernetes.io/warn: restricted
    pod-security.kubernetes.io/warn-version: latest
`),
    },
    { title: "labels of others", input: namespace("    podsecurity.example.com/enforce: strict\n") },
    {
      title: "no label",
      input: "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: prod\n",
    },
    {
      title: "an invalid level to enforce, which another rule is about",
      input:
        "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: prod\n  labels:\n    pod-security.kubernetes.io/enforce: strict\n",
    },
    {
      title: "before there was Pod Security Admission",
      input: namespace("    pod-security.kubernetes.io/warn: strict\n"),
      kubernetesVersion: "1.21",
    },
  ],
};
