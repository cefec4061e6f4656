import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The components refuse outdated TLS versions and cipher suites.",
    why: "TLS 1.0 and 1.1 and suites with RC4, 3DES or RSA key exchange can be broken or decrypted later by whoever recorded the traffic. A client that is forced down to them gives away the tokens it sends.",
    remedy:
      "Remove `--tls-min-version` and `--tls-cipher-suites` (`tlsMinVersion`, `tlsCipherSuites` of the kubelet; `--cipher-suites` of etcd): Go's defaults are TLS 1.2 and sound suites. Or require `VersionTLS13` once every client speaks it.",
    messages: {
      version: "TLS {version} is accepted.",
      suites: "Insecure cipher suites are accepted: {suites}.",
    },
  },
  fr: {
    summary: "Les composants refusent les versions de TLS et suites de chiffrement dépassées.",
    why: "TLS 1.0 et 1.1 et les suites à base de RC4, de 3DES ou d'échange de clés RSA se cassent, ou se déchiffrent plus tard par qui a enregistré le trafic. Un client rabattu sur elles livre les jetons qu'il envoie.",
    remedy:
      "Retirez `--tls-min-version` et `--tls-cipher-suites` (`tlsMinVersion`, `tlsCipherSuites` du kubelet ; `--cipher-suites` d'etcd) : par défaut, Go prend TLS 1.2 et des suites sûres. Ou exigez `VersionTLS13` dès que tous les clients le parlent.",
    messages: {
      version: "TLS {version} est accepté.",
      suites: "Des suites de chiffrement non sûres sont acceptées : {suites}.",
    },
  },
});
