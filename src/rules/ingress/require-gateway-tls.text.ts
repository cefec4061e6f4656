import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every listener of a Gateway that serves pods does so over TLS.",
    why: "What reaches the gateway over plain HTTP, passwords and session cookies included, can be read and changed by everyone on the way.",
    remedy:
      "Add a listener of protocol HTTPS with the certificate in `tls.certificateRefs`, attach the routes to it by `sectionName`, and leave to the HTTP listener one HTTPRoute with the filter `RequestRedirect` and `scheme: https`. In Istio's own Gateway, add a server on port 443 of protocol HTTPS with `tls.mode: SIMPLE` and the Secret in `tls.credentialName`, which lies beside the ingress gateway; only when that one answers, set `tls.httpsRedirect: true` on the HTTP server. Where a load balancer in front terminates TLS, what lies behind it may still be in plain text.",
    messages: {
      plain: "Listener {listener} of Gateway {gateway} serves pods over plain HTTP.",
      plainServer: "Server {server} of Istio's Gateway {gateway} serves pods over plain HTTP.",
      noCertificate: "Listener {listener} of Gateway {gateway} is to serve HTTPS but names no certificate.",
    },
  },
  fr: {
    summary: "Chaque écouteur d'une Gateway qui expose des pods le fait en TLS.",
    why: "Ce qui atteint la passerelle en HTTP non chiffré, mots de passe et cookies de session compris, peut être lu et modifié par tous ceux qui se trouvent sur le chemin.",
    remedy:
      "Ajoutez un écouteur de protocole HTTPS avec le certificat dans `tls.certificateRefs`, rattachez-lui les routes par `sectionName`, et ne laissez à l'écouteur HTTP qu'une HTTPRoute avec le filtre `RequestRedirect` et `scheme: https`. Dans la Gateway propre à Istio, ajoutez un serveur sur le port 443, de protocole HTTPS, avec `tls.mode: SIMPLE` et le Secret dans `tls.credentialName`, placé à côté de la passerelle d'entrée ; une fois qu'il répond, et pas avant, réglez `tls.httpsRedirect: true` sur le serveur HTTP. Si un répartiteur de charge placé devant assure la terminaison TLS, ce qui passe derrière lui peut encore être en clair.",
    messages: {
      plain: "L'écouteur {listener} de la Gateway {gateway} expose des pods en HTTP non chiffré.",
      plainServer: "Le serveur {server} de la Gateway Istio {gateway} expose des pods en HTTP non chiffré.",
      noCertificate:
        "L'écouteur {listener} de la Gateway {gateway} doit servir en HTTPS mais ne désigne aucun certificat.",
    },
  },
});
