import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Only pods that call the API server carry a service-account token.",
    why: "The token is a file in every container. Whoever can read files in the pod can call the API server as that account: at least to explore the cluster, and with every right that the account is granted later.",
    remedy:
      "Set `automountServiceAccountToken: false` on the pod, or on its ServiceAccount for all pods that use it. Give a pod that does call the API server a ServiceAccount of its own, with a Role for what it calls.",
    messages: {
      default:
        "The pod mounts a token of the `default` service account, to which nothing in the input grants any right.",
      silent:
        "The pod mounts a token of the `default` service account, to which nothing in the input grants any right, unless the ServiceAccount object itself turns mounting off.",
      useless:
        "The pod mounts a token of the service account {account}, to which nothing in the input grants any right.",
    },
  },
  fr: {
    summary: "Seuls les pods qui appellent le serveur d'API reçoivent un jeton de compte de service.",
    why: "Le jeton est un fichier présent dans chaque conteneur. Quiconque peut lire les fichiers du pod peut appeler le serveur d'API au nom de ce compte : au moins pour explorer le cluster, et avec tous les droits accordés plus tard au compte.",
    remedy:
      "Définissez `automountServiceAccountToken: false` sur le pod, ou sur son ServiceAccount pour tous les pods qui l'utilisent. À un pod qui appelle réellement le serveur d'API, donnez son propre ServiceAccount, avec un Role limité à ce qu'il appelle.",
    messages: {
      default:
        "Le pod monte un jeton du compte de service `default`, auquel rien de ce qui a été lu n'accorde de droits.",
      silent:
        "Le pod monte un jeton du compte de service `default`, auquel rien de ce qui a été lu n'accorde de droits, sauf si l'objet ServiceAccount désactive lui-même ce montage.",
      useless:
        "Le pod monte un jeton du compte de service {account}, auquel rien de ce qui a été lu n'accorde de droits.",
    },
  },
});
