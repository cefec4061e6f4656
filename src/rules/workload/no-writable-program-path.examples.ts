import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const mountedAt = (path: string): string => withChange(goodDeployment, "mountPath: /tmp", `mountPath: ${path}`);

const pod = (mount: string, volume: string, init = ""): string => `apiVersion: v1
kind: Pod
metadata:
  name: shell
  namespace: prod
spec:
${init}  containers:
    - name: shell
      image: registry.example.com/shop/shell:1.4.2
      volumeMounts:
        - name: tools
${mount}  volumes:
    - name: tools
${volume}`;

export const examples: Examples = {
  bad: [
    { title: "an emptyDir over /usr/local/bin", input: mountedAt("/usr/local/bin #!") },
    { title: "below /lib, with a slash at the end", input: mountedAt("/lib/x86_64-linux-gnu/ #!") },
    {
      title: "a claim over /usr",
      input: withChange(
        mountedAt("/usr #!"),
        `          emptyDir:
            sizeLimit: 64Mi
`,
        `          persistentVolumeClaim:
            claimName: programs
`,
      ),
    },
    {
      title: "a volumeClaimTemplate of a StatefulSet",
      input: `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: web
  namespace: prod
spec:
  serviceName: web
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: web
          image: registry.example.com/shop/web:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
          volumeMounts:
            - name: plugins
              mountPath: /usr/libexec/plugins #!
  volumeClaimTemplates:
    - metadata:
        name: plugins
      spec:
        accessModes: ["ReadWriteOnce"]
        resources:
          requests:
            storage: 1Gi
`,
    },
  ],
  good: [
    { title: "data in its own place", input: goodDeployment },
    {
      title: "read-only by the mount, or by the volume",
      input: pod(
        "          mountPath: /usr/local/bin\n          readOnly: true\n",
        "      emptyDir:\n        sizeLimit: 64Mi\n",
      ),
    },
    {
      title: "a claim that is read-only itself",
      input: pod(
        "          mountPath: /usr/lib/app\n",
        "      persistentVolumeClaim:\n        claimName: programs\n        readOnly: true\n",
      ),
    },
    {
      title: "scripts of a ConfigMap, which nobody can write to",
      input: pod("          mountPath: /usr/local/bin\n", "      configMap:\n        name: scripts\n"),
    },
    {
      title: "paths that only look alike, and data below /usr",
      input: pod("          mountPath: /usr/share/nginx/html\n", "      emptyDir:\n        sizeLimit: 64Mi\n"),
    },
    {
      title: "a library of data, not of programs",
      input: pod("          mountPath: /libraries\n", "      emptyDir:\n        sizeLimit: 64Mi\n"),
    },
    {
      title: "an init container that puts the programs in place",
      input: pod(
        "          mountPath: /usr/local/bin\n          readOnly: true\n",
        "      emptyDir:\n        sizeLimit: 64Mi\n",
        `  initContainers:
    - name: fetch
      image: registry.example.com/shop/fetch:1.4.2
      volumeMounts:
        - name: tools
          mountPath: /usr/local/bin
`,
      ),
    },
    {
      title: "Windows has other paths",
      input: pod("          mountPath: /usr/bin\n", "      emptyDir:\n        sizeLimit: 64Mi\n").replace(
        "spec:\n",
        "spec:\n  os:\n    name: windows\n",
      ),
    },
  ],
};
