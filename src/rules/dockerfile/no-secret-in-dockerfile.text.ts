import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No sensitive value is written into an image.",
    why: "What ENV, ARG, LABEL and commands hold stays in the image's history. Everyone who can pull the image can read it, even when a later layer removes it.",
    remedy:
      "Replace the value: it counts as known. During a build use `RUN --mount=type=secret`; at run time take it from a Secret.",
    messages: {
      variable: "{keyword} {name} writes a sensitive value into the image{format}.",
      command: "{keyword} writes a sensitive value into the image's history{format}.",
    },
  },
  fr: {
    summary: "Aucune valeur sensible n'est écrite dans une image.",
    why: "Ce que contiennent ENV, ARG, LABEL et les commandes reste dans l'historique de l'image. Quiconque peut télécharger l'image peut le lire, même si une couche ultérieure l'efface.",
    remedy:
      "Remplacez la valeur, à considérer comme connue. Pendant la construction, utilisez `RUN --mount=type=secret` ; à l'exécution, lisez-la depuis un Secret.",
    messages: {
      variable: "{keyword} {name} écrit une valeur sensible dans l'image{format}.",
      command: "{keyword} écrit une valeur sensible dans l'historique de l'image{format}.",
    },
  },
});
