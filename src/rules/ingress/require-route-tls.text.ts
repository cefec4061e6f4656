import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every OpenShift Route serves its host over TLS alone.",
    why: "What reaches the router over plain HTTP, passwords and session cookies included, can be read and changed by everyone on the way.",
    remedy:
      "Give the Route `spec.tls` with `termination: edge` (the router ends TLS), `reencrypt` (the router opens a new TLS connection to the pods) or `passthrough` (the pods end TLS), and set `insecureEdgeTerminationPolicy: Redirect`. With `edge`, what passes between router and pod stays in plain text: prefer `reencrypt`. `passthrough` knows `None` and `Redirect`, not `Allow`.",
    messages: {
      noTls: "{host} is served over plain HTTP, without TLS.",
      allow: "{host} is served over plain HTTP as well as over TLS.",
    },
  },
  fr: {
    summary: "Chaque Route OpenShift ne sert son hôte qu'en TLS.",
    why: "Ce qui atteint le routeur en HTTP non chiffré, mots de passe et cookies de session compris, peut être lu et modifié par tous ceux qui se trouvent sur le chemin.",
    remedy:
      "Donnez à la Route un `spec.tls` avec `termination: edge` (le routeur assure la terminaison TLS), `reencrypt` (le routeur ouvre une nouvelle connexion TLS vers les pods) ou `passthrough` (les pods assurent la terminaison TLS), et réglez `insecureEdgeTerminationPolicy: Redirect`. Avec `edge`, ce qui passe entre le routeur et le pod reste en clair : préférez `reencrypt`. `passthrough` accepte `None` et `Redirect`, pas `Allow`.",
    messages: {
      noTls: "{host} est servi en HTTP non chiffré, sans TLS.",
      allow: "{host} est servi en HTTP non chiffré aussi bien qu'en TLS.",
    },
  },
});
