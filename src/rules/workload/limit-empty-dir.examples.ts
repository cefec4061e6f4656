import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const limited = `          emptyDir:
            sizeLimit: 64Mi
`;

const pod = (resources: string, volumes: string, mount = ""): string => `apiVersion: v1
kind: Pod
metadata:
  name: shell
  namespace: prod
spec:
  containers:
    - name: shell
      image: registry.example.com/shop/shell:1.4.2
${resources}      volumeMounts:
        - name: scratch
          mountPath: /tmp
${mount}  volumes:
    - name: scratch
${volumes}`;

export const examples: Examples = {
  bad: [
    { title: "no limit", input: withChange(goodDeployment, limited, "          emptyDir: {} #!\n") },
    {
      title: "a limit of nothing",
      input: withChange(goodDeployment, limited, '          emptyDir:\n            sizeLimit: "0" #!\n'),
    },
    {
      title: "no source at all, which is an emptyDir",
      input: withChange(goodDeployment, `        - name: scratch\n${limited}`, "        - name: scratch #!\n"),
    },
    {
      title: "memory, in a pod without a memory limit",
      input: withChange(
        withChange(goodDeployment, limited, "          emptyDir: #!\n            medium: Memory\n"),
        `            limits:
              memory: 256Mi
`,
        "",
      ),
    },
  ],
  good: [
    { title: "a size limit", input: goodDeployment },
    {
      title: "the container's limit of disk space",
      input: pod("      resources:\n        limits:\n          ephemeral-storage: 1Gi\n", "      emptyDir: {}\n"),
    },
    {
      title: "memory that counts towards the container's limit",
      input: pod(
        "      resources:\n        limits:\n          memory: 1Gi\n",
        "      emptyDir:\n        medium: Memory\n",
      ),
    },
    { title: "a volume that nobody writes to", input: pod("", "      emptyDir: {}\n", "          readOnly: true\n") },
    { title: "other volumes", input: pod("", "      configMap:\n        name: settings\n") },
    {
      title: "huge pages, bounded by their request",
      input: pod("", "      emptyDir:\n        medium: HugePages-2Mi\n"),
    },
    {
      title: "a patch: what it leaves out is not known",
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
          volumeMounts:
            - name: scratch
              mountPath: /tmp
      volumes:
        - name: scratch
          emptyDir: {}
`,
    },
  ],
};
