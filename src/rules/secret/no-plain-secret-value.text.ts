import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No sensitive value is written in a definition.",
    why: "A password or token in a manifest is read by everyone who can read the repository, its history, or the object in the cluster; ConfigMaps and pod definitions are never encrypted at rest.",
    remedy:
      "Replace the value: whoever could read this file knows it. Put the new one into a Secret (made from a vault, or sealed) and refer to it with `secretKeyRef`, or better mount it as a file.",
    messages: {
      variable: "The environment variable {name} holds a sensitive value in plain text{format}.",
      argument: "A command-line argument holds a sensitive value in plain text{format}.",
      configMap: "The key {name} of this ConfigMap holds a sensitive value in plain text{format}.",
      annotation: "The annotation {name} holds a sensitive value in plain text{format}.",
    },
  },
  fr: {
    summary: "Aucune valeur sensible n'est écrite dans une définition.",
    why: "Un mot de passe ou un jeton dans un manifeste est lu par quiconque peut lire le dépôt, son historique ou l'objet dans le cluster ; les ConfigMaps et les définitions de pods ne sont jamais chiffrées au repos.",
    remedy:
      "Remplacez la valeur : quiconque a pu lire ce fichier la connaît. Placez la nouvelle dans un Secret (issu d'un coffre, ou scellé) et désignez-la par `secretKeyRef`, ou mieux, montez-la comme fichier.",
    messages: {
      variable: "La variable d'environnement {name} contient une valeur sensible en clair{format}.",
      argument: "Un argument de la ligne de commande contient une valeur sensible en clair{format}.",
      configMap: "La clé {name} de cette ConfigMap contient une valeur sensible en clair{format}.",
      annotation: "L'annotation {name} contient une valeur sensible en clair{format}.",
    },
  },
});
