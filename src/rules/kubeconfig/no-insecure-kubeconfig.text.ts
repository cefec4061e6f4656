import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "A kubeconfig speaks TLS with the API server and verifies its certificate.",
    why: "Without TLS, or with a certificate that nobody looks at, whoever sits on the way reads the token that is sent, answers in the server's place and changes what is applied.",
    remedy:
      "Give the authority of the API server in `certificate-authority-data`, or leave it out where a public authority signed the certificate. Where the name does not match, set `tls-server-name` in place of skipping the verification. Replace the credentials that went over the wire in the meantime.",
    messages: {
      unverified: "The certificate of cluster {name} is not verified.",
      plaintext: "Cluster {name} is reached in plaintext, its users' credentials included.",
      plaintextLocal: "Cluster {name} is reached in plaintext on this machine: any process may stand in for it.",
    },
  },
  fr: {
    summary: "Un kubeconfig parle TLS avec le serveur d'API et en vérifie le certificat.",
    why: "Sans TLS, ou avec un certificat que nul ne regarde, qui se trouve sur le chemin lit le jeton envoyé, répond à la place du serveur et modifie ce qui est appliqué.",
    remedy:
      "Donnez l'autorité du serveur d'API dans `certificate-authority-data`, ou rien si une autorité publique a signé le certificat. Si le nom ne correspond pas, renseignez `tls-server-name` plutôt que de renoncer à vérifier. Remplacez les identifiants qui ont circulé entre-temps.",
    messages: {
      unverified: "Le certificat du cluster {name} n'est pas vérifié.",
      plaintext: "Le cluster {name} est joint en clair, identifiants de ses utilisateurs compris.",
      plaintextLocal:
        "Le cluster {name} est joint en clair sur cette machine : n'importe quel processus peut en tenir lieu.",
    },
  },
});
