import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every Ingress serves its hosts over TLS.",
    why: "What reaches the Ingress over plain HTTP, passwords and session cookies included, can be read and changed by everyone on the way.",
    remedy:
      'Name the host in the rule where it has none, then add it to `spec.tls` with the Secret that holds its certificate; cert-manager obtains one through the annotation `cert-manager.io/cluster-issuer`. Then redirect HTTP to HTTPS (ingress-nginx does so by itself: remove `ssl-redirect: "false"`). Where a load balancer in front terminates TLS, what lies behind it may still be in plain text.',
    messages: {
      noTls: "Served over plain HTTP, without TLS: {hosts}.",
      noTlsForAny: "No TLS: requests for any host are served over plain HTTP.",
      host: "`spec.tls` does not cover {host}.",
      noRedirect: "HTTP requests are not redirected to HTTPS: the hosts are served in plain text too.",
    },
  },
  fr: {
    summary: "Chaque Ingress sert ses hôtes en TLS.",
    why: "Ce qui atteint l'Ingress en HTTP non chiffré, mots de passe et cookies de session compris, peut être lu et modifié par tous ceux qui se trouvent sur le chemin.",
    remedy:
      "Nommez l'hôte dans la règle si elle n'en a pas, puis ajoutez-le à `spec.tls` avec le Secret qui contient son certificat ; cert-manager en obtient un grâce à l'annotation `cert-manager.io/cluster-issuer`. Redirigez ensuite HTTP vers HTTPS (ingress-nginx le fait de lui-même : retirez `ssl-redirect: \"false\"`). Si un répartiteur de charge placé devant termine TLS, ce qui passe derrière lui peut encore être en clair.",
    messages: {
      noTls: "Servi en HTTP non chiffré, sans TLS : {hosts}.",
      noTlsForAny: "Pas de TLS : les requêtes vers n'importe quel hôte sont servies en HTTP non chiffré.",
      host: "`spec.tls` ne couvre pas {host}.",
      noRedirect: "Les requêtes HTTP ne sont pas redirigées vers HTTPS : les hôtes sont aussi servis en clair.",
    },
  },
});
