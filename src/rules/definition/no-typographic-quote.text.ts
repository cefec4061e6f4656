import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No label or selector value has typographic quotes.",
    why: "Quotes copied from a document or a web page are part of the value for YAML. The API server refuses the label, and a selector with it would match no pod.",
    remedy: 'Type the plain quotes of the keyboard, or none: `"true"`.',
    messages: {
      quote:
        "The value of `{key}` has the typographic character {character}, which belongs to the value; write {ascii} instead.",
    },
  },
  fr: {
    summary: "Aucune valeur d'étiquette ou de sélecteur n'a de guillemets typographiques.",
    why: "Des guillemets copiés d'un document ou d'une page web font partie de la valeur pour YAML. Le serveur d'API refuse l'étiquette, et un sélecteur qui les porte ne correspondrait à aucun pod.",
    remedy: 'Tapez les guillemets droits du clavier, ou aucun : `"true"`.',
    messages: {
      quote:
        "La valeur de `{key}` contient le caractère typographique {character}, qui fait partie de la valeur ; écrivez {ascii} à la place.",
    },
  },
});
