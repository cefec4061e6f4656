import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every Ingress serves its hosts over TLS.",
    why: "What reaches the Ingress over plain HTTP, passwords and session cookies included, can be read and changed by everyone on the way.",
    remedy:
      "Add the host to `spec.tls` with the Secret that holds its certificate; cert-manager fetches one with the annotation `cert-manager.io/cluster-issuer`. Then send HTTP to HTTPS. Where a load balancer in front ends TLS, note it as an exception with its reason: what lies behind it is still plain.",
    messages: {
      noTls: "No TLS; over plain HTTP: {hosts}.",
      noTlsForAny: "No TLS: requests for any host are served over plain HTTP.",
      host: "`spec.tls` does not cover {host}.",
    },
  },
  fr: {
    summary: "Chaque Ingress sert ses hôtes en TLS.",
    why: "Ce qui atteint l'Ingress en HTTP simple, mots de passe et cookies de session compris, peut être lu et modifié par tous ceux qui sont sur le chemin.",
    remedy:
      "Ajoutez l'hôte à `spec.tls` avec le Secret qui porte son certificat ; cert-manager en obtient un par l'annotation `cert-manager.io/cluster-issuer`. Renvoyez ensuite HTTP vers HTTPS. Si un répartiteur de charge placé devant termine TLS, notez-le comme exception avec sa raison : ce qui est derrière reste en clair.",
    messages: {
      noTls: "Pas de TLS ; en HTTP simple : {hosts}.",
      noTlsForAny: "Pas de TLS : les requêtes vers tout hôte sont servies en HTTP simple.",
      host: "`spec.tls` ne couvre pas {host}.",
    },
  },
});
