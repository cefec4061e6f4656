import type { Examples } from "../../model/example.ts";
import { documents, goodDeployment, goodLimitRange, withChange } from "../../model/example-base.ts";

const resources = `          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
`;
const without = withChange(goodDeployment, resources, "");
/** Takes the place of the sample project's LimitRange. */
const noDefaults = `apiVersion: v1
kind: LimitRange
metadata:
  name: defaults
  namespace: prod
spec:
  limits:
    - type: Pod
      max:
        memory: 2Gi
`;
const unlimited = withChange(
  without,
  "        - name: web\n          image:",
  "        - name: web #!\n          image:",
);
const ofPod = (deployment: string) =>
  withChange(
    deployment,
    "      automountServiceAccountToken: false\n",
    "      automountServiceAccountToken: false\n      resources:\n        limits:\n          memory: 256Mi\n          cpu: 200m\n",
  );
const withRequest = withChange(goodDeployment, "            limits:\n              memory: 256Mi\n", "");

export const examples: Examples = {
  bad: [
    { title: "nothing said, and a LimitRange without defaults", input: documents(unlimited, noDefaults) },
    {
      title: "requests without a limit",
      input: documents(withChange(withRequest, "          resources:\n", "          resources: #!\n"), noDefaults),
    },
    {
      title: "a limit of nothing",
      input: documents(
        withChange(goodDeployment, "              memory: 256Mi\n", "              memory: 0 #!\n"),
        noDefaults,
      ),
    },
    {
      title: "a limit for the whole pod that the API server of the time drops",
      input: documents(
        ofPod(withChange(withRequest, "          resources:\n", "          resources: #!\n")),
        noDefaults,
      ),
      kubernetesVersion: "1.30",
      also: ["no-unknown-field"],
    },
    {
      title: "a memory limit without a CPU request",
      input: documents(
        withChange(goodDeployment, "            requests:\n              cpu: 100m\n", "            requests: #!\n"),
        noDefaults,
      ),
    },
  ],
  good: [
    { title: "request and limit", input: goodDeployment },
    { title: "a LimitRange that fills both in", input: documents(without, goodLimitRange) },
    {
      title: "a LimitRange whose maximum stands in for the default",
      input: documents(without, withChange(goodLimitRange, "default:", "max:")),
    },
    { title: "a limit for the whole pod", input: ofPod(withRequest) },
    {
      title: "a CPU limit, which is the request too",
      input: withChange(
        goodDeployment,
        "            limits:\n",
        "            limits:\n              cpu: 200m\n",
      ).replace("              cpu: 100m\n", ""),
    },
    {
      title: "values still to be filled in",
      input: withChange(goodDeployment, resources, '          resources: "{{ resources }}"\n'),
    },
    {
      title: "a patch",
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
          env:
            - name: LOG_LEVEL
              value: debug
`,
    },
    {
      title: "a static pod of the control plane",
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
`,
    },
  ],
};
