import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Tokens of service accounts have a key of their own, and end when they say.",
    why: "An API server without a key for service accounts takes its serving key: whoever renews that certificate invalidates every token. By default it also lets the token that it puts into a pod live for a year instead of an hour, so that a stolen one stays good long after its pod is gone.",
    remedy:
      "Give the API server `--service-account-key-file`, and the controller manager the private half with `--service-account-private-key-file`. Set `--service-account-extend-token-expiration=false` once no program reads its token only at the start: the metric `serviceaccount_stale_tokens_total` counts those.",
    messages: {
      noKey: "`--service-account-key-file` is not given: tokens are verified with the API server's serving key.",
      extended:
        "`--service-account-extend-token-expiration` is not false: a pod's token, made for an hour, is accepted for a year.",
      noSigningKey:
        "`--service-account-private-key-file` is not given: the controller manager signs no token for Secrets that ask for one.",
    },
  },
  fr: {
    summary: "Les jetons des comptes de service ont une clé qui leur est propre, et expirent comme prévu.",
    why: "Un serveur d'API sans clé pour les comptes de service prend sa clé de serveur : renouveler ce certificat invalide tous les jetons. Par défaut, il accepte aussi pendant un an le jeton d'une heure qu'il place dans un pod : volé, il reste valable longtemps après la fin du pod.",
    remedy:
      "Donnez `--service-account-key-file` au serveur d'API, et la moitié privée au controller manager avec `--service-account-private-key-file`. Donnez `--service-account-extend-token-expiration=false` quand plus aucun programme ne lit son jeton qu'au démarrage : la métrique `serviceaccount_stale_tokens_total` les compte.",
    messages: {
      noKey:
        "`--service-account-key-file` n'est pas donnée : les jetons sont vérifiés avec la clé de serveur du serveur d'API.",
      extended:
        "`--service-account-extend-token-expiration` n'est pas à false : le jeton d'un pod, fait pour une heure, est accepté un an.",
      noSigningKey:
        "`--service-account-private-key-file` n'est pas donnée : le controller manager ne signe aucun jeton pour les Secrets qui en demandent.",
    },
  },
});
