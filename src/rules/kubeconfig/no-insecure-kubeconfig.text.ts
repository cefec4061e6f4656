import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "A kubeconfig speaks TLS with the API server and verifies its certificate.",
    why: "Without TLS, or with a certificate that nobody verifies, whoever is on the path can read the token that is sent, answer in the server's place and change what is applied.",
    remedy:
      "Give the authority of the API server in `certificate-authority-data`, or leave it out where a public authority signed the certificate. Where the name does not match, set `tls-server-name` in place of skipping the verification. Replace the credentials that were sent in the meantime.",
    messages: {
      unverified: "The certificate of cluster {name} is not verified.",
      plaintext: "Cluster {name} is reached in plaintext, its users' credentials included.",
      plaintextLocal: "Cluster {name} is reached in plaintext on this machine: any process here could pose as it.",
    },
  },
  fr: {
    summary: "Un kubeconfig parle TLS avec le serveur d'API et en vérifie le certificat.",
    why: "Sans TLS, ou avec un certificat que personne ne vérifie, quiconque se trouve sur le chemin peut lire le jeton envoyé, répondre à la place du serveur et modifier ce qui est appliqué.",
    remedy:
      "Indiquez l'autorité du serveur d'API dans `certificate-authority-data`, ou rien si une autorité publique a signé le certificat. Si le nom ne correspond pas, renseignez `tls-server-name` plutôt que de renoncer à vérifier. Remplacez les identifiants envoyés entre-temps.",
    messages: {
      unverified: "Le certificat du cluster {name} n'est pas vérifié.",
      plaintext: "Le cluster {name} est joint en clair, identifiants de ses utilisateurs compris.",
      plaintextLocal:
        "Le cluster {name} est joint en clair sur cette machine : n'importe quel processus pourrait se faire passer pour lui.",
    },
  },
});
