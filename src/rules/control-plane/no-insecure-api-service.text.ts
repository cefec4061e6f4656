import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server verifies every aggregated API server.",
    why: "The API server passes users' requests on, with the users' names and groups in headers. Without verification, whoever can answer in the extension server's place reads the requests and answers at will: a forged metric, for instance, makes an autoscaler add or remove pods.",
    remedy:
      "Give the extension server a certificate for `<service>.<namespace>.svc`, put its authority into `spec.caBundle` (cert-manager's CA injector does it from an annotation), and remove `insecureSkipTLSVerify`. Servers built on Kubernetes' own library (metrics-server, prometheus-adapter) take the certificate from `--tls-cert-file` and its key from `--tls-private-key-file`.",
    messages: { insecure: "The API server accepts any certificate from this API service." },
  },
  fr: {
    summary: "Le serveur d'API vérifie chaque serveur d'API agrégé.",
    why: "Le serveur d'API transmet les requêtes des utilisateurs, avec leurs noms et leurs groupes dans des en-têtes. Sans vérification, quiconque peut répondre à la place du serveur d'extension lit ces requêtes et y répond à sa guise : une métrique falsifiée, par exemple, fait ajouter ou retirer des pods par un autoscaler.",
    remedy:
      "Donnez au serveur d'extension un certificat pour `<service>.<espace de noms>.svc`, mettez son autorité dans `spec.caBundle` (le CA injector de cert-manager le fait à partir d'une annotation) et retirez `insecureSkipTLSVerify`. Les serveurs construits sur la bibliothèque de Kubernetes (metrics-server, prometheus-adapter) prennent le certificat dans `--tls-cert-file` et sa clé dans `--tls-private-key-file`.",
    messages: { insecure: "Le serveur d'API accepte n'importe quel certificat de ce service d'API." },
  },
});
