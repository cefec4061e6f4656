import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The components refuse outdated TLS versions and cipher suites.",
    why: "TLS 1.0, TLS 1.1 and suites with RC4, 3DES or CBC have known attacks, and what was exchanged with RSA key exchange can be decrypted later by whoever recorded it and obtains the key. A client that is forced down to them can give away the tokens it sends.",
    remedy:
      "Remove `--tls-min-version` and `--tls-cipher-suites` (`tlsMinVersion`, `tlsCipherSuites` of the kubelet; `--cipher-suites` of etcd): the defaults are TLS 1.2 and sound suites. Or require `VersionTLS13` once every client speaks it.",
    messages: {
      version: "TLS {version} is accepted.",
      suites: "Insecure cipher suites are accepted: {suites}.",
    },
  },
  fr: {
    summary: "Les composants refusent les versions de TLS et les suites de chiffrement dépassées.",
    why: "Des attaques sont connues contre TLS 1.0, TLS 1.1 et les suites à base de RC4, de 3DES ou de CBC, et ce qui passe avec un échange de clés RSA peut être déchiffré plus tard par quiconque l'a enregistré et obtient la clé. Un client contraint de s'y rabattre peut livrer les jetons qu'il envoie.",
    remedy:
      "Retirez `--tls-min-version` et `--tls-cipher-suites` (`tlsMinVersion`, `tlsCipherSuites` du kubelet ; `--cipher-suites` d'etcd) : les valeurs par défaut sont TLS 1.2 et des suites sûres. Ou exigez `VersionTLS13` dès que tous les clients le parlent.",
    messages: {
      version: "TLS {version} est accepté.",
      suites: "Des suites de chiffrement non sûres sont acceptées : {suites}.",
    },
  },
});
