import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No label or selector value contains typographic quotes.",
    why: "To YAML, quotes copied from a document or a web page are part of the value. The API server refuses such a label, and a selector with it would match no pod.",
    remedy: 'Type straight quotes, or none: `"true"`.',
    messages: {
      quote:
        "The value of `{key}` contains the typographic character {character}, which YAML takes as part of the value; write {ascii} instead.",
    },
  },
  fr: {
    summary: "Aucune valeur d'étiquette ou de sélecteur ne contient de guillemets typographiques.",
    why: "Pour YAML, des guillemets copiés d'un document ou d'une page web font partie de la valeur. Le serveur d'API refuse une telle étiquette, et un sélecteur qui les contient ne correspondrait à aucun pod.",
    remedy: 'Tapez des guillemets droits, ou aucun : `"true"`.',
    messages: {
      quote:
        "La valeur de `{key}` contient le caractère typographique {character}, que YAML prend pour une partie de la valeur ; écrivez {ascii} à la place.",
    },
  },
});
