import type { Examples } from "../../model/example.ts";
import { documents, goodDeployment, withChange } from "../../model/example-base.ts";

const namespace = `apiVersion: v1
kind: Namespace
metadata:
  name: prod
  labels:
    istio-injection: enabled
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/enforce-version: latest
`;

const strict = `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata:
  name: default
  namespace: prod
spec:
  mtls:
    mode: STRICT
`;

const permissive = withChange(strict, "mode: STRICT", "mode: PERMISSIVE");
const meshWide = withChange(strict, "namespace: prod", "namespace: istio-system");
const ofWeb = withChange(
  withChange(strict, "name: default", "name: web"),
  "spec:\n",
  "spec:\n  selector:\n    matchLabels:\n      app: web\n",
);

const labels = "    metadata:\n      labels:\n        app: web\n";
const marked = withChange(goodDeployment, labels, "    metadata:\n      labels: #!\n        app: web\n");

function annotated(text: string, annotation: string): string {
  return withChange(
    text,
    "    metadata:\n      labels:",
    `    metadata:\n      annotations:\n        ${annotation}\n      labels:`,
  );
}

const linkerd = withChange(
  withChange(namespace, "    istio-injection: enabled\n", ""),
  "  labels:\n",
  "  annotations:\n    linkerd.io/inject: enabled\n    config.linkerd.io/default-inbound-policy: all-authenticated\n  labels:\n",
);

const withToken = withChange(
  goodDeployment,
  "      automountServiceAccountToken: false\n",
  "      serviceAccountName: web\n",
);
const markedWithToken = withChange(withToken, labels, "    metadata:\n      labels: #!\n        app: web\n");

export const examples: Examples = {
  bad: [
    {
      title: "the namespace accepts plain text",
      input: documents(namespace, marked, permissive),
      also: ["no-plaintext-mesh-policy"],
    },
    {
      title: "a policy for the workload goes before the strict one of its namespace",
      input: documents(namespace, marked, strict, withChange(ofWeb, "mode: STRICT", "mode: DISABLE")),
      also: ["no-plaintext-mesh-policy"],
    },
    {
      title: "the policy of the mesh holds where the namespace's is UNSET",
      input: documents(
        namespace,
        marked,
        withChange(strict, "mode: STRICT", "mode: UNSET"),
        withChange(meshWide, "mode: STRICT", "mode: PERMISSIVE"),
      ),
      also: ["no-plaintext-mesh-policy"],
    },
    {
      title: "one port in plain text",
      input: documents(namespace, marked, `${ofWeb}  portLevelMtls:\n    "9090":\n      mode: PERMISSIVE\n`),
      also: ["no-plaintext-mesh-policy"],
    },
    {
      title: "Linkerd accepts whoever comes",
      input: documents(withChange(linkerd, "all-authenticated", "all-unauthenticated"), markedWithToken),
    },
  ],
  good: [
    { title: "strict for the namespace", input: documents(namespace, goodDeployment, strict) },
    { title: "strict for the mesh", input: documents(namespace, goodDeployment, meshWide) },
    {
      title: "the strict policy of the workload goes before the namespace's",
      input: documents(namespace, goodDeployment, permissive, ofWeb),
    },
    {
      title: "a policy of another namespace",
      input: documents(
        namespace,
        goodDeployment,
        strict,
        withChange(permissive, "namespace: prod", "namespace: stage"),
      ),
    },
    {
      title: "a policy of the root namespace that selects: it has no effect elsewhere",
      input: documents(
        namespace,
        goodDeployment,
        strict,
        withChange(withChange(ofWeb, "namespace: prod", "namespace: istio-system"), "mode: STRICT", "mode: DISABLE"),
      ),
    },
    { title: "no mesh in the input: unknown, not a finding", input: goodDeployment },
    { title: "a mode that nobody wrote down: unknown", input: documents(namespace, goodDeployment) },
    {
      title: "a pod that is kept out of the mesh: unknown",
      input: documents(namespace, annotated(goodDeployment, 'sidecar.istio.io/inject: "false"'), permissive),
    },
    {
      title: "a namespace without injection",
      input: documents(
        withChange(namespace, "istio-injection: enabled", "istio-injection: disabled"),
        goodDeployment,
        permissive,
      ),
    },
    { title: "the Namespace is not in the input: unknown", input: documents(goodDeployment, permissive) },
    {
      title: "ambient mode",
      input: documents(
        withChange(namespace, "istio-injection: enabled", "istio.io/dataplane-mode: ambient"),
        goodDeployment,
        strict,
      ),
    },
    { title: "Linkerd asks everybody for an identity", input: documents(linkerd, withToken) },
    {
      title: "the pod's own annotation goes before the namespace's",
      input: documents(
        withChange(linkerd, "all-authenticated", "all-unauthenticated"),
        annotated(withToken, "config.linkerd.io/default-inbound-policy: deny"),
      ),
    },
  ],
};
