import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No sensitive value is written in a definition.",
    why: "Everyone who can read the repository, its history or the object in the cluster can read a password or token written in a manifest; ConfigMaps and pod definitions are rarely encrypted at rest.",
    remedy:
      "Replace the value: whoever could read this file may know it. Put the new one into a Secret (made from a vault, or sealed) and refer to it with `secretKeyRef`, or better mount it as a file.",
    messages: {
      variable: "The environment variable {name} holds a sensitive value in plain text{format}.",
      argument: "A command-line argument holds a sensitive value in plain text{format}.",
      configMap: "The key {name} of this ConfigMap holds a sensitive value in plain text{format}.",
      annotation: "The annotation {name} holds a sensitive value in plain text{format}.",
    },
  },
  fr: {
    summary: "Aucune valeur sensible n'est écrite dans une définition.",
    why: "Quiconque peut lire le dépôt, son historique ou l'objet dans le cluster peut lire un mot de passe ou un jeton écrit dans un manifeste ; les ConfigMaps et les définitions de pods sont rarement chiffrées au repos.",
    remedy:
      "Remplacez la valeur : quiconque a pu lire ce fichier la connaît peut-être. Placez la nouvelle dans un Secret (issu d'un coffre-fort de secrets, ou scellé) et désignez-la par `secretKeyRef`, ou mieux, montez-la sous forme de fichier.",
    messages: {
      variable: "La variable d'environnement {name} contient une valeur sensible en clair{format}.",
      argument: "Un argument de la ligne de commande contient une valeur sensible en clair{format}.",
      configMap: "La clé {name} de cette ConfigMap contient une valeur sensible en clair{format}.",
      annotation: "L'annotation {name} contient une valeur sensible en clair{format}.",
    },
  },
});
