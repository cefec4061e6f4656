import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Once Secrets are encrypted, `identity` goes from the EncryptionConfiguration.",
    why: "As long as `identity` is among the providers, Secrets from before may still be in plain text in etcd and in its backups, and the API server takes a Secret that somebody wrote into etcd by hand.",
    remedy:
      "Rewrite every Secret, `kubectl get secrets -A -o json | kubectl replace -f -`, check in etcd that each value begins with `k8s:enc:`, then remove `identity: {}` on every API server. Not before: without it the API server fails to read and to list the Secrets that are still in plain text.",
    messages: {
      fallback: "`identity` comes after `{writes}` for `secrets`: Secrets stored in plain text are still accepted.",
    },
  },
  fr: {
    summary: "Une fois les Secrets chiffrés, `identity` disparaît de l'EncryptionConfiguration.",
    why: "Tant qu'`identity` figure parmi les fournisseurs, d'anciens Secrets peuvent rester en clair dans etcd et dans ses sauvegardes, et le serveur d'API accepte un Secret que quelqu'un aurait écrit à la main dans etcd.",
    remedy:
      "Réécrivez chaque Secret, `kubectl get secrets -A -o json | kubectl replace -f -`, vérifiez dans etcd que chaque valeur commence par `k8s:enc:`, puis retirez `identity: {}` sur chaque serveur d'API. Pas avant : sans lui, le serveur d'API ne peut ni lire ni lister les Secrets encore en clair.",
    messages: {
      fallback: "`identity` suit `{writes}` pour `secrets` : les Secrets enregistrés en clair sont encore acceptés.",
    },
  },
});
