import type { Examples } from "../../model/example.ts";
import { withChange } from "../../model/example-base.ts";

const strict = `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata:
  name: default
  namespace: prod
spec:
  mtls:
    mode: STRICT
`;

const selecting = withChange(strict, "spec:\n", "spec:\n  selector:\n    matchLabels:\n      app: orders\n");

const client = `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: orders
  namespace: prod
spec:
  host: orders.prod.svc.cluster.local
  trafficPolicy:
    tls:
      mode: ISTIO_MUTUAL
`;

export const examples: Examples = {
  bad: [
    {
      title: "plain text is accepted",
      input: withChange(strict, "mode: STRICT", "mode: PERMISSIVE #!"),
    },
    {
      title: "TLS is off on a port",
      input: `${selecting}  portLevelMtls:\n    "9090":\n      mode: DISABLE #!\n`,
    },
    {
      title: "clients are told to send plain text",
      input: withChange(client, "mode: ISTIO_MUTUAL", "mode: DISABLE #!"),
    },
    {
      title: "clients of every service of the mesh",
      input: withChange(
        withChange(client, "orders.prod.svc.cluster.local", '"*.local"'),
        "mode: ISTIO_MUTUAL",
        "mode: DISABLE #!",
      ),
    },
    {
      title: "a server outside is not verified",
      input: withChange(
        withChange(client, "mode: ISTIO_MUTUAL", "mode: SIMPLE\n      insecureSkipVerify: true #!"),
        "orders.prod.svc.cluster.local",
        "api.example.com",
      ),
    },
  ],
  good: [
    { title: "mutual TLS alone", input: strict },
    { title: "inherited", input: withChange(strict, "mode: STRICT", "mode: UNSET") },
    { title: "mutual TLS of the mesh", input: client },
    {
      title: "the API server speaks TLS itself",
      input: withChange(
        withChange(client, "orders.prod.svc.cluster.local", "kubernetes.default.svc.cluster.local"),
        "mode: ISTIO_MUTUAL",
        "mode: DISABLE",
      ),
    },
    {
      title: "a program that speaks TLS itself to a server outside",
      input: withChange(
        withChange(client, "orders.prod.svc.cluster.local", "api.example.com"),
        "mode: ISTIO_MUTUAL",
        "mode: DISABLE",
      ),
    },
    {
      title: "a server outside whose domain ends in local",
      input: withChange(
        withChange(client, "orders.prod.svc.cluster.local", "mail.corp.local"),
        "mode: ISTIO_MUTUAL",
        "mode: DISABLE",
      ),
    },
    {
      title: "ports of a policy without a selector, which Istio does not take",
      input: `${strict}  portLevelMtls:\n    "9090":\n      mode: DISABLE\n`,
    },
    {
      title: "a policy of the root namespace that selects, which Istio leaves out",
      input: withChange(
        withChange(selecting, "namespace: prod", "namespace: istio-system"),
        "mode: STRICT",
        "mode: PERMISSIVE",
      ),
    },
    {
      title: "a port of TLS",
      input: withChange(
        client,
        "    tls:\n      mode: ISTIO_MUTUAL\n",
        "    portLevelSettings:\n      - port:\n          number: 8443\n        tls:\n          mode: DISABLE\n",
      ),
    },
    {
      title: "a policy that says nothing of TLS",
      input: withChange(
        client,
        "    tls:\n      mode: ISTIO_MUTUAL\n",
        "    connectionPool:\n      tcp:\n        maxConnections: 100\n",
      ),
    },
  ],
};
