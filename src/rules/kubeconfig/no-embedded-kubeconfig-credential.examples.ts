import type { Examples } from "../../model/example.ts";
import { goodKubeconfig, withChange } from "../../model/example-base.ts";

const path = "release.kubeconfig";
const exec = goodKubeconfig.slice(goodKubeconfig.indexOf("      exec:"), goodKubeconfig.indexOf("contexts:"));
const withUser = (user: string) => withChange(goodKubeconfig, exec, user);

/** A private key that is none. */
const key = `      client-key-data: ${"ZmFrZSBrZXkg".repeat(20)}`;

/** Certificates without their keys, made for these examples. */
const certificates = {
  /** CN=kubernetes-admin, O=system:masters, until 2036. */
  masters:
    "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJVekNCKzZBREFnRUNBZ0VCTUFvR0NDcUdTTTQ5QkFNQ01EUXhGekFWQmdOVkJBb1REbk41YzNSbGJUcHQKWVhOMFpYSnpNUmt3RndZRFZRUURFeEJyZFdKbGNtNWxkR1Z6TFdGa2JXbHVNQjRYRFRJMk1ERXhOVEF3TURBdwpNRm9YRFRNMk1ERXhOVEF3TURBd01Gb3dOREVYTUJVR0ExVUVDaE1PYzNsemRHVnRPbTFoYzNSbGNuTXhHVEFYCkJnTlZCQU1URUd0MVltVnlibVYwWlhNdFlXUnRhVzR3V1RBVEJnY3Foa2pPUFFJQkJnZ3Foa2pPUFFNQkJ3TkMKQUFUMDdMaEF4aldpci9kQWZZeGpRbXlKTUZwNWhDck45SGwvU2RKUktERlROUTVGUUFsRGpUYmVRdGdyZVAzZApGS0tCVEd0RmNlSVh2RTdWQ3Z0eVFkOWNNQW9HQ0NxR1NNNDlCQU1DQTBjQU1FUUNJSG9xeEpLYmhTeWVpMmhJClJpQVNlczNhM1kwOS9hdk5VNXEvMjlrcExWc2VBaUIrZDROUEczV0ZBMkd5WERVdkZINEtVTS9tenVIdkMwQ3gKeDc2MFI1L2ZQZz09Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K",
  /** CN=alice, O=shop-release, until 2036. */
  alice:
    "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJPakNCNGFBREFnRUNBZ0VCTUFvR0NDcUdTTTQ5QkFNQ01DY3hGVEFUQmdOVkJBb1RESE5vYjNBdGNtVnMKWldGelpURU9NQXdHQTFVRUF4TUZZV3hwWTJVd0hoY05Nall3TVRFMU1EQXdNREF3V2hjTk16WXdNVEUxTURBdwpNREF3V2pBbk1SVXdFd1lEVlFRS0V3eHphRzl3TFhKbGJHVmhjMlV4RGpBTUJnTlZCQU1UQldGc2FXTmxNRmt3CkV3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0RRZ0FFNGgyWUFHOXpYQ2hSNzdKL21ZZXRodHNzblpmM24xZlQKb3NDcnNaSm15dDU4ekdQQ25zTWhzM3YwVHV3bTVxMUs0U2NVQXVxNWd5bDRaeGFBQldCWU9qQUtCZ2dxaGtqTwpQUVFEQWdOSUFEQkZBaUVBamZ1NUxrMEltRk5oblRLOE5HanJ1OUZPVEFMazBYY3ZpUlpTWTR6OSszSUNJSDJvCnBtUXJ0V0gxMWNrVFNXWm9WV0JhQXF6MWRDbmhnMWsxMDJrZlNXb0kKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=",
  /** CN=alice, until 2025. */
  expired:
    "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJPakNCNGFBREFnRUNBZ0VCTUFvR0NDcUdTTTQ5QkFNQ01DY3hGVEFUQmdOVkJBb1RESE5vYjNBdGNtVnMKWldGelpURU9NQXdHQTFVRUF4TUZZV3hwWTJVd0hoY05NalF3TVRFMU1EQXdNREF3V2hjTk1qVXdNVEUxTURBdwpNREF3V2pBbk1SVXdFd1lEVlFRS0V3eHphRzl3TFhKbGJHVmhjMlV4RGpBTUJnTlZCQU1UQldGc2FXTmxNRmt3CkV3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0RRZ0FFK1YxOTlFWk94dGtObUtJa1RwTm14Q285bFhFNG92Z2QKam9ML2FPdnJ3NklQOHU3Qy91bEpTL3dYWEc4Y1lLQi9LVHZtYTJrYXljTFpNWm1HRllnallUQUtCZ2dxaGtqTwpQUVFEQWdOSUFEQkZBaUFWRDNvN1F3cmlvOUYzSTdYa0ZWQzQ5S0dTY045VTlIZ3l1bERRZ2pFdU9BSWhBSUk0CjlrZWppTjRtd1lOZ3hOTEpybmdSODFNMVNXcXZ3V0ZWZ1dDaXdUdlIKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=",
  /** CN=alice, O=system:masters, for 24 hours around the day of the examples. */
  session:
    "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJQVENCNWFBREFnRUNBZ0VCTUFvR0NDcUdTTTQ5QkFNQ01Da3hGekFWQmdOVkJBb1REbk41YzNSbGJUcHQKWVhOMFpYSnpNUTR3REFZRFZRUURFd1ZoYkdsalpUQWVGdzB5TmpFd016RXhPREF3TURCYUZ3MHlOakV4TURFeApPREF3TURCYU1Da3hGekFWQmdOVkJBb1REbk41YzNSbGJUcHRZWE4wWlhKek1RNHdEQVlEVlFRREV3VmhiR2xqClpUQlpNQk1HQnlxR1NNNDlBZ0VHQ0NxR1NNNDlBd0VIQTBJQUJCVVl2OG5vOE5wOW1TRitFTDR6REVUN2hLN0QKL1paWGx6MzVyNHBNdDl0VnBxK25FL2t4dWFMcFFJejNMQkp5VHVxbWhmd2J0VExvR2wrOStCN0RqZmd3Q2dZSQpLb1pJemowRUF3SURSd0F3UkFJZ1dJbjdLUWgxL1NXeFBGUlFTUUV3WGVFZmVlcG53U0RUcjVjSmhJU3JIVklDCklGR2QzdTJpN0lFTEc4THJ2Wk9tZUNaMVpzcUVwQjhOS1l3bkFWL0I4eWs1Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K",
};
const certificate = (name: keyof typeof certificates) => `      client-certificate-data: ${certificates[name]}`;

/** A JSON Web Token that nobody signed; times in seconds since 1970. */
const token = (claims: Readonly<Record<string, number | string>>) =>
  [{ alg: "RS256", kid: "example" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .concat("bm90LWEtc2lnbmF0dXJl")
    .join(".");
const inTheYear2099 = 4_070_908_800;

export const examples: Examples = {
  bad: [
    { title: "a bearer token", path, input: withUser("      token: not-a-real-token-0123456789 #!\n") },
    {
      title: "a service account's token that never expires",
      path,
      input: withUser(`      token: ${token({ sub: "system:serviceaccount:prod:robot" })} #!\n`),
    },
    {
      title: "a token that is good for years",
      path,
      input: withUser(`      token: ${token({ iat: 1_790_000_000, exp: inTheYear2099 })} #!\n`),
    },
    {
      title: "a token that has expired: told, and no more",
      path,
      input: withUser(`      token: ${token({ iat: 1_577_836_800, exp: 1_577_840_400 })} #!\n`),
    },
    {
      title: "a password",
      path,
      input: withUser("      username: release\n      password: not-a-real-password #!\n"),
    },
    {
      title: "a private key with its certificate",
      path,
      input: withUser(`${certificate("alice")}\n${key} #!\n`),
    },
    {
      title: "a private key whose certificate lies elsewhere",
      path,
      input: withUser(`      client-certificate: alice.crt\n${key} #!\n`),
    },
    {
      title: "the certificate of system:masters, as in kubeadm's admin.conf up to 1.28",
      path,
      input: withUser(`${certificate("masters")} #!\n${key}\n`),
    },
    {
      title: "the certificate has expired: the key is told, and no more",
      path,
      input: withUser(`${certificate("expired")} #!\n${key}\n`),
    },
    {
      title: "the refresh token of an auth-provider",
      path,
      input: withUser(`      auth-provider:
        name: oidc
        config:
          client-id: kubernetes
          id-token: not-a-real-id-token
          refresh-token: not-a-real-refresh-token #!
          idp-issuer-url: https://login.example.com
`),
    },
    {
      title: "a key for the plugin, in its environment",
      path,
      input: withChange(
        goodKubeconfig,
        "        interactiveMode: IfAvailable\n",
        `        interactiveMode: IfAvailable
        env:
          - name: CLOUD_REGION
            value: eu-west-3
          - name: CLOUD_API_TOKEN
            value: fake-Kq7mPz2x9wTb41Rv #!
`,
      ),
    },
    {
      title: "the password of a proxy",
      path,
      input: withChange(
        goodKubeconfig,
        "      certificate-authority: ca.crt\n",
        "      certificate-authority: ca.crt\n      proxy-url: http://release:fake-Kq7mPz2x9w@proxy.example.com:3128 #!\n",
      ),
    },
    {
      title: "two users, one of them with a token",
      path,
      input: withChange(
        goodKubeconfig,
        "contexts:\n",
        `  - name: robot
    user: { token: not-a-real-token-0123456789 } #!
contexts:
`,
      ),
    },
  ],
  good: [
    { title: "an exec plugin", path, input: goodKubeconfig },
    {
      title: "files that the kubeconfig names",
      path,
      input: withUser("      client-certificate: alice.crt\n      client-key: alice.key\n"),
    },
    {
      title: "a projected token",
      path,
      input: withUser("      tokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token\n"),
    },
    {
      title: "a token of an hour",
      path,
      input: withUser(`      token: ${token({ iat: inTheYear2099 - 3600, exp: inTheYear2099 })}\n`),
    },
    { title: "a certificate alone is public", path, input: withUser(`${certificate("alice")}\n`) },
    {
      title: "a certificate that was issued for a day",
      path,
      input: withUser(`${certificate("session")}\n${key}\n`),
    },
    {
      title: "an ID token of some minutes, which the provider keeps",
      path,
      input: withUser(`      auth-provider:
        name: oidc
        config:
          id-token: not-a-real-id-token
`),
    },
    {
      title: "what kubectl config view prints",
      path,
      input: withChange(
        withUser(
          "      client-certificate-data: DATA+OMITTED\n      client-key-data: DATA+OMITTED\n      token: REDACTED\n",
        ),
        "certificate-authority: ca.crt",
        "certificate-authority-data: DATA+OMITTED",
      ),
    },
    {
      title: "values that are filled in later",
      path,
      input: withUser("      token: <TOKEN>\n      password: $PASSWORD\n      client-key-data: '{{ .ClientKey }}'\n"),
    },
    {
      title: "settings of a plugin that are no secrets",
      path,
      input: withChange(
        goodKubeconfig,
        "        interactiveMode: IfAvailable\n",
        "        interactiveMode: IfAvailable\n        env:\n          - name: AWS_PROFILE\n            value: production\n",
      ),
    },
    {
      title: "a proxy without a password",
      path,
      input: withChange(
        goodKubeconfig,
        "      certificate-authority: ca.crt\n",
        "      certificate-authority: ca.crt\n      proxy-url: socks5://localhost:1080\n",
      ),
    },
    {
      title: "empty and null values",
      path,
      input: withUser('      token: ""\n      password: null\n      client-key-data:\n'),
    },
    { title: "no users", path, input: "apiVersion: v1\nkind: Config\nusers: null\n" },
  ],
};
