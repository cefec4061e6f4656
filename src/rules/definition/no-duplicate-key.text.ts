import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No key stands twice in one mapping.",
    why: "Only the last of two equal keys counts. A security setting that someone wrote above is gone, while it still stands in the file for everyone to read.",
    remedy: "Merge the two, or delete the one that is not meant.",
    messages: {
      duplicate: "The key `{key}` stands a second time: only this one counts, and kubectl refuses the file.",
    },
  },
  fr: {
    summary: "Aucune clé ne figure deux fois dans un même dictionnaire.",
    why: "De deux clés égales, seule la dernière compte. Un réglage de sécurité écrit plus haut disparaît, tout en restant lisible dans le fichier.",
    remedy: "Fusionnez les deux, ou supprimez celle qui n'est pas voulue.",
    messages: {
      duplicate: "La clé `{key}` figure une deuxième fois : seule celle-ci compte, et kubectl refuse le fichier.",
    },
  },
});
