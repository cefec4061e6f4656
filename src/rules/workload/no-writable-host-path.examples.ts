import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const mounts = `          volumeMounts:
            - name: scratch
              mountPath: /tmp
`;

/** The good Deployment with a hostPath volume and one mount. */
function withMount(mount: string, path = "/srv/uploads", type = "Directory"): string {
  return withChange(
    withChange(goodDeployment, mounts, `${mounts}${mount}`),
    "      volumes:\n",
    `      volumes:
        - name: host
          hostPath:
            path: ${path}
            type: ${type}
`,
  );
}

const agent = (lines: string): string => `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  namespace: prod
spec:
  selector:
    matchLabels:
      app: agent
  template:
    metadata:
      labels:
        app: agent
    spec:
      containers:
        - name: agent
          image: registry.example.com/tools/agent:1.4.2
${lines}`;

export const examples: Examples = {
  bad: [
    {
      title: "readOnly left out: writable",
      input: withMount("            - name: host #!\n              mountPath: /srv/uploads\n"),
      also: ["no-host-path"],
    },
    {
      title: "writable in so many words, part of the volume",
      input: withMount(
        `            - name: host
              mountPath: /srv/uploads
              subPath: web
              readOnly: false #!
`,
      ),
      also: ["no-host-path"],
    },
    {
      title: "a privileged container, which a read-only mount would not hold",
      input: withChange(
        withMount("            - name: host #!\n              mountPath: /srv/uploads\n"),
        "            allowPrivilegeEscalation: false\n",
        "            privileged: true\n",
      ),
      also: ["no-host-path", "no-privileged-container", "no-privilege-escalation"],
    },
  ],
  good: [
    { title: "no path of the node", input: goodDeployment },
    {
      title: "mounted read-only",
      input: withMount("            - name: host\n              mountPath: /srv\n              readOnly: true\n"),
    },
    {
      title: "declared, mounted by no container",
      input: agent("      volumes:\n        - name: host\n          hostPath:\n            path: /srv\n"),
    },
    {
      title: "a socket: a read-only mount changes nothing",
      input: withMount(
        "            - name: host\n              mountPath: /run/agent.sock\n",
        "/run/agent.sock",
        "Socket",
      ),
    },
    {
      title: "a mount whose volume comes from elsewhere (volumeClaimTemplates, a patch)",
      input: agent("          volumeMounts:\n            - name: data\n              mountPath: /data\n"),
    },
  ],
};
