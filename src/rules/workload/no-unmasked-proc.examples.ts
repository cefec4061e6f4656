import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const withProcMount = (procMount: string) =>
  withChange(
    goodDeployment,
    "            readOnlyRootFilesystem: true\n",
    `            readOnlyRootFilesystem: true\n            procMount: ${procMount}\n`,
  );
const inUserNamespace = (deployment: string) =>
  withChange(
    deployment,
    "      automountServiceAccountToken: false\n",
    "      automountServiceAccountToken: false\n      hostUsers: false\n",
  );

export const examples: Examples = {
  bad: [
    { title: "unmasked", input: withProcMount("Unmasked #!") },
    { title: "unmasked in a user namespace", input: inUserNamespace(withProcMount("Unmasked #!")) },
    {
      title: "unmasked, where a gate decides",
      input: withProcMount("Unmasked #!"),
      kubernetesVersion: "1.29",
    },
    { title: "a value that does not exist", input: withProcMount("default #!"), also: ["no-invalid-value"] },
  ],
  good: [
    { title: "absent", input: goodDeployment },
    { title: "Default", input: withProcMount("Default") },
    { title: "null", input: withProcMount("null") },
    { title: "a value still to be filled in", input: withProcMount("{ from: values }") },
    {
      title: "Windows",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: iis
  namespace: prod
spec:
  os:
    name: windows
  containers:
    - name: iis
      image: registry.example.com/shop/iis:1.4.2
`,
    },
  ],
};
