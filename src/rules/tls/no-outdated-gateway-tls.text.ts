import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Ingresses and gateways refuse TLS 1.0 and 1.1.",
    why: "TLS 1.0 and 1.1 rest on MD5 and SHA-1 and on ciphers with known attacks; the IETF withdrew them in 2021 (RFC 8996). As long as they are taken, whoever is on the path can try to talk a connection down to them.",
    remedy:
      "Ask for TLS 1.2 at least: remove the setting where the product's own default does (Istio, Traefik, Envoy Gateway and ingress-nginx start at 1.2), or name 1.2 or 1.3. On AWS choose `ELBSecurityPolicy-TLS13-1-2-2021-06` or newer: the default of the load balancers still takes 1.0. Look through the access logs first for clients that know nothing newer.",
    messages: { outdated: "`{value}` lets clients in with TLS 1.0 or 1.1." },
  },
  fr: {
    summary: "Les Ingress et les passerelles refusent TLS 1.0 et 1.1.",
    why: "TLS 1.0 et 1.1 reposent sur MD5 et SHA-1 et sur des chiffrements aux attaques connues ; l'IETF les a retirés en 2021 (RFC 8996). Tant qu'ils sont acceptés, quiconque se trouve sur le chemin peut tenter d'y ramener une connexion.",
    remedy:
      "Exigez au moins TLS 1.2 : retirez le réglage là où le produit le fait par défaut (Istio, Traefik, Envoy Gateway et ingress-nginx commencent à 1.2), ou indiquez 1.2 ou 1.3. Chez AWS, choisissez `ELBSecurityPolicy-TLS13-1-2-2021-06` ou plus récent : le réglage par défaut des répartiteurs accepte encore 1.0. Cherchez d'abord dans les journaux d'accès les clients qui ne connaissent rien de plus récent.",
    messages: { outdated: "`{value}` laisse entrer des clients en TLS 1.0 ou 1.1." },
  },
});
