import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Gateways verify the certificates of the pods behind them.",
    why: "TLS that takes any certificate keeps out nobody who can answer in a pod's place: requests, passwords included, go to them, and what they answer goes to the client.",
    remedy:
      'Give the gateway the authority that signed the pods\' certificates: `rootCAs` (Traefik), a BackendTLSPolicy or `caCertificateRefs` (Envoy Gateway), `proxy-ssl-secret` with `proxy-ssl-verify: "on"` and `proxy-ssl-name` (ingress-nginx). The name that is asked for must be in the certificate. Then remove the setting that skips the verification.',
    messages: { unverified: "{name} accepts any certificate of the server that it connects to." },
  },
  fr: {
    summary: "Les passerelles vérifient les certificats des pods placés derrière elles.",
    why: "Un TLS qui accepte n'importe quel certificat n'arrête personne qui puisse répondre à la place d'un pod : les requêtes, mots de passe compris, lui parviennent, et ses réponses parviennent au client.",
    remedy:
      'Donnez à la passerelle l\'autorité qui a signé les certificats des pods : `rootCAs` (Traefik), une BackendTLSPolicy ou `caCertificateRefs` (Envoy Gateway), `proxy-ssl-secret` avec `proxy-ssl-verify: "on"` et `proxy-ssl-name` (ingress-nginx). Le nom demandé doit figurer dans le certificat. Retirez ensuite le réglage qui renonce à vérifier.',
    messages: { unverified: "{name} accepte n'importe quel certificat du serveur auquel il se connecte." },
  },
});
