import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const withHandler = (handler: string) =>
  withChange(goodDeployment, "          securityContext:\n", `${handler}          securityContext:\n`);

export const examples: Examples = {
  bad: [
    {
      title: "a probe of the cloud's metadata address",
      input: withHandler(`          livenessProbe:
            httpGet:
              host: 169.254.169.254 #!
              path: /latest/meta-data/
              port: 80
`),
    },
    {
      title: "a hook that calls another machine",
      input: withHandler(`          lifecycle:
            preStop:
              httpGet:
                host: 192.0.2.10 #!
                path: /drain
                port: 8080
`),
    },
    {
      title: "a probe of another host before the level baseline asked for it",
      input: withHandler(`          readinessProbe:
            tcpSocket:
              host: database.example.com #!
              port: 5432
`),
      kubernetesVersion: "1.30",
    },
  ],
  good: [
    { title: "no probe", input: goodDeployment },
    {
      title: "a probe of the pod itself, with a virtual host",
      input: withHandler(`          livenessProbe:
            httpGet:
              path: /healthz
              port: 8443
              scheme: HTTPS
              httpHeaders:
                - name: Host
                  value: shop.example.com
`),
    },
    {
      title: "an empty host",
      input: withHandler(`          readinessProbe:
            tcpSocket:
              host: ""
              port: 8443
`),
    },
    {
      title: "a gRPC probe and a command",
      input: withHandler(`          livenessProbe:
            grpc:
              port: 8443
          readinessProbe:
            exec:
              command: ["curl", "http://127.0.0.1:8080/ready"]
`),
    },
    {
      title: "a static pod of the control plane, probed as kubeadm does",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: kube-scheduler
  namespace: kube-system
spec:
  hostNetwork: true
  containers:
    - name: kube-scheduler
      image: registry.k8s.io/kube-scheduler:v1.36.3
      command: ["kube-scheduler", "--kubeconfig=/etc/kubernetes/scheduler.conf"]
      livenessProbe:
        httpGet:
          host: 127.0.0.1
          path: /livez
          port: 10259
          scheme: HTTPS
`,
    },
  ],
};
