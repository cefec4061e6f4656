import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server verifies every aggregated API server.",
    why: "The API server passes users' requests on, with their names and groups in headers. Without verification whoever can answer in the extension server's place reads them and answers as it likes: a forged metric scales, a forged review lets in.",
    remedy:
      "Give the extension server a certificate for `<service>.<namespace>.svc`, put its authority into `spec.caBundle` (cert-manager's CA injector does it with an annotation), and remove `insecureSkipTLSVerify`. metrics-server takes its certificate from `--tls-cert-file`.",
    messages: { insecure: "The API server takes any certificate from this API service." },
  },
  fr: {
    summary: "Le serveur d'API vérifie chaque serveur d'API agrégé.",
    why: "Le serveur d'API transmet les requêtes des utilisateurs, avec leurs noms et groupes en en-têtes. Sans vérification, qui répond à la place du serveur d'extension les lit et répond ce qu'il veut : une métrique falsifiée met à l'échelle, une revue falsifiée laisse entrer.",
    remedy:
      "Donnez au serveur d'extension un certificat pour `<service>.<espace de noms>.svc`, mettez son autorité dans `spec.caBundle` (l'injecteur d'autorité de cert-manager le fait par une annotation) et retirez `insecureSkipTLSVerify`. metrics-server prend son certificat dans `--tls-cert-file`.",
    messages: { insecure: "Le serveur d'API accepte n'importe quel certificat de ce service d'API." },
  },
});
