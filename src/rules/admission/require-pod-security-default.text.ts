import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server's configuration sets a default Pod Security level.",
    why: "A namespace without a label gets the default level. Where that is privileged, whoever creates a namespace and forgets the label has one in which every pod is admitted.",
    remedy:
      "Set `defaults.enforce: baseline` (or restricted) in the PodSecurity plugin's configuration, and exempt or label `kube-system`. First find the namespaces without a label whose pods would be refused: `rempart pss check`. Restart the API server.",
    messages: {
      privileged: "The default level is privileged: a namespace without a label admits every pod.",
      absent: "The file does not configure PodSecurity: a namespace without a label admits every pod.",
    },
  },
  fr: {
    summary: "La configuration du serveur d'API fixe un niveau Pod Security par défaut.",
    why: "Un espace de noms sans étiquette reçoit le niveau par défaut. Si c'est privileged, tout pod est admis dans l'espace de noms qu'on a créé en oubliant l'étiquette.",
    remedy:
      "Fixez `defaults.enforce: baseline` (ou restricted) dans la configuration du plugin PodSecurity, et exemptez ou étiquetez `kube-system`. Cherchez d'abord les espaces de noms sans étiquette dont des pods seraient refusés : `rempart pss check`. Redémarrez le serveur d'API.",
    messages: {
      privileged: "Le niveau par défaut est privileged : un espace de noms sans étiquette admet tout pod.",
      absent: "Le fichier ne configure pas PodSecurity : un espace de noms sans étiquette admet tout pod.",
    },
  },
});
