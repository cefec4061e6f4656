import type { Examples } from "../../model/example.ts";
import { goodKubeconfig, withChange } from "../../model/example-base.ts";

const path = "release.kubeconfig";
const server = "server: https://kubernetes.example.com:6443";
const authority = "certificate-authority: ca.crt";
const withServer = (text: string, base = goodKubeconfig) => withChange(base, server, text);
const withAuthority = (text: string, base = goodKubeconfig) => withChange(base, authority, text);

export const examples: Examples = {
  bad: [
    { title: "the certificate is not verified", path, input: withAuthority("insecure-skip-tls-verify: true #!") },
    {
      title: "the certificate is not verified, through a tunnel",
      path,
      input: withServer("server: https://localhost:8443", withAuthority("insecure-skip-tls-verify: true #!")),
    },
    { title: "plaintext", path, input: withServer("server: http://kubernetes.example.com:8080 #!") },
    { title: "plaintext, the scheme in capitals", path, input: withServer('server: "HTTP://10.0.0.1:8080" #!') },
    {
      title: "no scheme and no TLS settings: client-go takes http",
      path,
      input: withServer("server: 10.0.0.1:8080 #!", withAuthority("proxy-url: null")),
    },
    { title: "plaintext on the machine", path, input: withServer("server: http://127.0.0.1:8001 #!") },
    {
      title: "a second cluster",
      path,
      input: withChange(
        goodKubeconfig,
        "users:\n",
        `  - name: test
    cluster: { server: "https://test.example.com", insecure-skip-tls-verify: true } #!
users:
`,
      ),
    },
  ],
  good: [
    { title: "its own authority", path, input: goodKubeconfig },
    { title: "the system's authorities", path, input: withAuthority("tls-server-name: kubernetes.example.com") },
    { title: "insecure-skip-tls-verify: false", path, input: withAuthority("insecure-skip-tls-verify: false") },
    {
      title: "a proxy over http, through which TLS is tunnelled",
      path,
      input: withAuthority("proxy-url: http://proxy.example.com:3128"),
    },
    {
      title: "no scheme, but an authority: client-go takes https",
      path,
      input: withServer("server: kubernetes.example.com:6443"),
    },
    {
      title: "a server that is filled in later",
      path,
      input: withServer("server: $API_SERVER", withAuthority("tls-server-name: null")),
    },
    { title: "https in capitals", path, input: withServer('server: "HTTPS://kubernetes.example.com"') },
    { title: "no clusters", path, input: "apiVersion: v1\nkind: Config\nclusters: []\n" },
  ],
};
