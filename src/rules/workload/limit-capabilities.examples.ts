import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const drop = `            capabilities:
              drop: ["ALL"]
`;

const pod = (securityContext: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: shell
  namespace: prod
spec:
  containers:
    - name: shell
      image: registry.example.com/shop/shell:1.4.2
      securityContext:
${securityContext}`;

export const examples: Examples = {
  bad: [
    {
      title: "nothing dropped",
      input: withChange(
        withChange(goodDeployment, drop, ""),
        "          securityContext:\n",
        "          securityContext: #!\n",
      ),
    },
    {
      title: "one dropped, the others kept",
      input: withChange(goodDeployment, drop, `            capabilities:\n              drop: ["NET_RAW"] #!\n`),
    },
    {
      title: "capabilities that lead out of the container, in any spelling",
      input: withChange(
        goodDeployment,
        drop,
        `${drop}              add:
                - NET_BIND_SERVICE
                - SYS_ADMIN #!
                - cap_net_admin #!
`,
      ),
    },
    {
      title: "one of the runtime's defaults added back",
      input: withChange(goodDeployment, drop, `${drop}              add: ["CHOWN"] #!\n`),
    },
    {
      title: "all in lower case: dropped, but Pod Security Admission refuses it",
      input: withChange(goodDeployment, drop, `            capabilities:\n              drop: ["all"] #!\n`),
    },
  ],
  good: [
    { title: "all dropped", input: goodDeployment },
    {
      title: "all dropped, ports below 1024 allowed",
      input: withChange(goodDeployment, drop, `${drop}              add: ["NET_BIND_SERVICE"]\n`),
    },
    {
      title: "added and dropped by name: dropped",
      input: withChange(
        goodDeployment,
        drop,
        '            capabilities:\n              drop: ["ALL", "NET_RAW"]\n              add: ["NET_RAW"]\n',
      ),
    },
    { title: "privileged: another rule's matter", input: pod("        privileged: true\n") },
    {
      title: "empty and null lists beside ALL",
      input: pod('        capabilities:\n          drop: ["ALL"]\n          add: null\n'),
    },
    {
      title: "Windows has none",
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
