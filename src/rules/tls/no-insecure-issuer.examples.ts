import type { Examples } from "../../model/example.ts";
import { withChange } from "../../model/example-base.ts";

const acme = `apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata:
  name: letsencrypt
spec:
  acme:
    server: https://acme-v02.api.letsencrypt.org/directory
    email: ops@example.com
    privateKeySecretRef:
      name: letsencrypt-account
    solvers:
      - http01:
          ingress:
            ingressClassName: nginx
`;

const vault = `apiVersion: cert-manager.io/v1
kind: Issuer
metadata:
  name: vault
  namespace: prod
spec:
  vault:
    server: https://vault.example.com:8200
    path: pki/sign/shop
    auth:
      kubernetes:
        role: shop
        mountPath: /v1/auth/kubernetes
        serviceAccountRef:
          name: issuer
`;

export const examples: Examples = {
  bad: [
    {
      title: "the ACME server is not verified",
      input: withChange(acme, "    email:", "    skipTLSVerify: true #!\n    email:"),
    },
    {
      title: "Vault over plain HTTP",
      input: withChange(vault, "server: https://vault.example.com:8200", "server: http://vault.example.com:8200 #!"),
    },
    {
      title: "an ACME server of the company over plain HTTP",
      input: withChange(
        acme,
        "server: https://acme-v02.api.letsencrypt.org/directory",
        "server: http://acme.example.com/directory #!",
      ),
    },
  ],
  good: [
    { title: "a public ACME server; the HTTP-01 challenge itself is plain HTTP by RFC 8555", input: acme },
    { title: "Vault over TLS", input: vault },
    {
      title: "verified by an authority of its own",
      input: withChange(acme, "    email:", "    skipTLSVerify: false\n    email:"),
    },
    {
      title: "Vault's agent in the same pod",
      input: withChange(vault, "server: https://vault.example.com:8200", "server: http://127.0.0.1:8200"),
    },
    {
      title: "a root of the cluster's own",
      input: "apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata:\n  name: root\nspec:\n  selfSigned: {}\n",
    },
  ],
};
