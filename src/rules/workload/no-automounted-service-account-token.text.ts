import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Only pods that call the API server carry a service-account token.",
    why: "The token lies in a file of every container. Who can read files in the pod can speak to the API server in its name: at the least to explore the cluster, and with all that anyone grants the account later.",
    remedy:
      "Set `automountServiceAccountToken: false` on the pod, or on its ServiceAccount for all pods that use it. A pod that does call the API server gets a ServiceAccount of its own with a Role for what it calls.",
    messages: {
      default: "The pod mounts a token of the `default` service account, to which nothing here grants anything.",
      silent:
        "The pod mounts a token of the `default` service account, to which nothing here grants anything, unless the account's own object switches that off.",
      useless: "The pod mounts a token of the service account {account}, to which nothing here grants anything.",
    },
  },
  fr: {
    summary: "Seuls les pods qui appellent le serveur d'API portent un jeton de compte de service.",
    why: "Le jeton est un fichier dans chaque conteneur. Qui peut lire les fichiers du pod peut s'adresser au serveur d'API en son nom : au moins pour explorer le cluster, et avec tout ce qui sera accordé au compte plus tard.",
    remedy:
      "Définissez `automountServiceAccountToken: false` sur le pod, ou sur son ServiceAccount pour tous les pods qui l'utilisent. Un pod qui appelle bien le serveur d'API reçoit son propre ServiceAccount, avec un Role pour ce qu'il appelle.",
    messages: {
      default: "Le pod monte un jeton du compte de service `default`, auquel rien ici n'accorde quoi que ce soit.",
      silent:
        "Le pod monte un jeton du compte de service `default`, auquel rien ici n'accorde quoi que ce soit, sauf si l'objet du compte l'exclut.",
      useless: "Le pod monte un jeton du compte de service {account}, auquel rien ici n'accorde quoi que ce soit.",
    },
  },
});
