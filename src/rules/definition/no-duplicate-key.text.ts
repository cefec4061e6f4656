import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No key appears twice in a mapping.",
    why: "Only the last of two equal keys counts. A security setting written above has no effect, while everyone still reads it in the file.",
    remedy: "Merge the two, or delete the one that is not wanted.",
    messages: {
      duplicate:
        "The key `{key}` appears a second time: only this one counts. `kubectl apply` drops the first without a word, and kustomize refuses the file.",
      same: "The key `{key}` appears a second time, with the same value: nothing is lost, but kustomize refuses the file.",
    },
  },
  fr: {
    summary: "Aucune clé ne figure deux fois dans un même dictionnaire.",
    why: "De deux clés identiques, seule la dernière compte. Un réglage de sécurité écrit plus haut est sans effet, alors que chacun le lit encore dans le fichier.",
    remedy: "Fusionnez-les, ou supprimez celle qui n'est pas voulue.",
    messages: {
      duplicate:
        "La clé `{key}` figure une deuxième fois : seule celle-ci compte. `kubectl apply` ignore la première sans rien dire, et kustomize refuse le fichier.",
      same: "La clé `{key}` figure une deuxième fois, avec la même valeur : rien ne se perd, mais kustomize refuse le fichier.",
    },
  },
});
