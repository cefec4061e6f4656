import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const mounts = `          volumeMounts:
            - name: scratch
              mountPath: /tmp
`;

const volumes = "      volumes:\n";

/** The good Deployment with a volume of the node, mounted read-only. */
function withHostPath(lines: string): string {
  const mounted = withChange(
    goodDeployment,
    mounts,
    `${mounts}            - name: host
              mountPath: /host
              readOnly: true
`,
  );
  return withChange(mounted, volumes, `${volumes}        - name: host\n${lines}`);
}

export const examples: Examples = {
  bad: [
    {
      title: "a path of the node, read-only",
      input: withHostPath("          hostPath:\n            path: /usr/share/zoneinfo #!\n"),
    },
    {
      title: "the socket of the container runtime",
      input: withHostPath("          hostPath:\n            path: /var/run/docker.sock #!\n            type: Socket\n"),
    },
    {
      title: "the whole node, written in a roundabout way",
      input: withHostPath('          hostPath:\n            path: "//etc/.." #!\n'),
    },
    {
      title: "the keys of the control plane",
      input: withHostPath("          hostPath: { path: /etc/kubernetes/pki/, type: Directory } #!\n"),
    },
    {
      title: "a directory with a runtime's socket in it",
      input: withHostPath("          hostPath: { path: /run/containerd, type: Directory } #!\n"),
    },
    {
      title: "a directory at a socket's path: a path like any other",
      input: withHostPath("          hostPath: { path: /var/run/docker.sock, type: DirectoryOrCreate } #!\n"),
    },
    {
      title: "the processes of the node",
      input: withHostPath("          hostPath: { path: /proc } #!\n"),
    },
    {
      title: "the processes of the node, by a container that may trace them all",
      input: withChange(
        withHostPath("          hostPath: { path: /proc } #!\n"),
        '              drop: ["ALL"]\n',
        '              drop: ["ALL"]\n              add: [SYS_PTRACE]\n',
      ),
      also: ["limit-capabilities"],
    },
    {
      title: "a volume that no container mounts yet",
      input: withChange(
        goodDeployment,
        volumes,
        `${volumes}        - name: host
          hostPath:
            path: /var/lib/kubelet #!
`,
      ),
    },
  ],
  good: [
    { title: "an emptyDir", input: goodDeployment },
    {
      title: "volumes of other kinds, and a hostPath without a value",
      input: withChange(
        goodDeployment,
        volumes,
        `${volumes}        - name: settings
          configMap:
            name: web
        - name: data
          persistentVolumeClaim:
            claimName: data
        - name: nothing
          hostPath: null
          emptyDir: {}
`,
      ),
    },
    {
      title: "the control plane lives on host paths",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: kube-scheduler
  namespace: kube-system
spec:
  hostNetwork: true
  containers:
    - name: kube-scheduler
      image: registry.k8s.io/kube-scheduler:v1.36.0
      command: ["kube-scheduler", "--kubeconfig=/etc/kubernetes/scheduler.conf"]
      volumeMounts:
        - name: kubeconfig
          mountPath: /etc/kubernetes/scheduler.conf
          readOnly: true
  volumes:
    - name: kubeconfig
      hostPath:
        path: /etc/kubernetes/scheduler.conf
        type: FileOrCreate
`,
    },
    {
      title: "a word in another place of a custom resource",
      input: `apiVersion: example.com/v1
kind: Backup
metadata:
  name: nightly
  namespace: prod
spec:
  hostPath:
    path: /backup
`,
    },
  ],
};
