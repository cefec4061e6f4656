import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every Ingress serves its hosts over TLS.",
    why: "What reaches the Ingress over plain HTTP, passwords and session cookies included, can be read and changed by everyone on the way.",
    remedy:
      "Add the host to `spec.tls` with the Secret that holds its certificate; cert-manager obtains one through the annotation `cert-manager.io/cluster-issuer`. Then redirect HTTP to HTTPS. Where a load balancer in front terminates TLS, what lies behind it may still be in plain text.",
    messages: {
      noTls: "Served over plain HTTP, without TLS: {hosts}.",
      noTlsForAny: "No TLS: requests for any host are served over plain HTTP.",
      host: "`spec.tls` does not cover {host}.",
    },
  },
  fr: {
    summary: "Chaque Ingress sert ses hôtes en TLS.",
    why: "Ce qui atteint l'Ingress en HTTP non chiffré, mots de passe et cookies de session compris, peut être lu et modifié par tous ceux qui se trouvent sur le chemin.",
    remedy:
      "Ajoutez l'hôte à `spec.tls` avec le Secret qui contient son certificat ; cert-manager en obtient un grâce à l'annotation `cert-manager.io/cluster-issuer`. Redirigez ensuite HTTP vers HTTPS. Si un répartiteur de charge placé devant termine TLS, ce qui passe derrière lui peut encore être en clair.",
    messages: {
      noTls: "Servi en HTTP non chiffré, sans TLS : {hosts}.",
      noTlsForAny: "Pas de TLS : les requêtes vers n'importe quel hôte sont servies en HTTP non chiffré.",
      host: "`spec.tls` ne couvre pas {host}.",
    },
  },
});
