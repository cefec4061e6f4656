import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const refused = "            allowPrivilegeEscalation: false\n";

export const examples: Examples = {
  bad: [
    {
      title: "a privileged container can gain any privilege",
      input: withChange(goodDeployment, refused, "            privileged: true #!\n"),
      also: ["no-privileged-container"],
    },
    {
      title: "absent: allowed",
      input: withChange(
        withChange(goodDeployment, refused, ""),
        "          securityContext:\n",
        "          securityContext: #!\n",
      ),
    },
    {
      title: "allowed in so many words",
      input: withChange(goodDeployment, refused, "            allowPrivilegeEscalation: true #!\n"),
    },
    {
      title: "a container without a securityContext",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: shell
  namespace: prod
spec:
  automountServiceAccountToken: false
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: shell #!
      image: registry.example.com/shop/shell:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde
`,
      also: ["limit-capabilities", "require-read-only-root-file-system"],
    },
    {
      title: "false on a privileged container: the API server refuses it",
      input: withChange(
        goodDeployment,
        refused,
        "            allowPrivilegeEscalation: false #!\n            privileged: true\n",
      ),
      also: ["no-privileged-container"],
    },
  ],
  good: [
    { title: "refused", input: goodDeployment },
    {
      title: "Windows does not have the field",
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
    {
      title: "a patch that leaves it out",
      input: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: prod
spec:
  template:
    spec:
      containers:
        - name: web
          securityContext:
            readOnlyRootFilesystem: true
`,
    },
  ],
};
