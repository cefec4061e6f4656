import type { Text } from "../../model/text.ts";

/** What can be wrong with a JSON text: what was expected, what was found, what to do. */
export const JSON_PROBLEMS = {
  value: {
    en: "A JSON value was expected here, something else was found. Put texts in double quotes; remove a comma that nothing follows.",
    fr: "Une valeur JSON était attendue ici, autre chose a été trouvé. Mettez les textes entre guillemets droits doubles ; retirez une virgule que rien ne suit.",
  },
  key: {
    en: "A key in double quotes was expected here, something else was found. Quote the key; remove a comma that nothing follows.",
    fr: "Une clé entre guillemets droits doubles était attendue ici, autre chose a été trouvé. Mettez-la entre guillemets droits doubles ; retirez une virgule que rien ne suit.",
  },
  colon: {
    en: "`:` was expected after the key, something else was found. Add it.",
    fr: "`:` était attendu après la clé, autre chose a été trouvé. Ajoutez-le.",
  },
  objectEnd: {
    en: "`,` or `}` was expected here, something else was found. Add it.",
    fr: "`,` ou `}` était attendu ici, autre chose a été trouvé. Ajoutez-le.",
  },
  arrayEnd: {
    en: "`,` or `]` was expected here, something else was found. Add it.",
    fr: "`,` ou `]` était attendu ici, autre chose a été trouvé. Ajoutez-le.",
  },
  unclosedString: {
    en: "The text that begins here is never closed. Add the closing double quote.",
    fr: "Le texte qui commence ici n'est jamais fermé. Ajoutez le guillemet droit double fermant.",
  },
  controlCharacter: {
    en: "There is a line break or control character inside a text. Write it as an escape (`\\n`, `\\t`, `\\u…`).",
    fr: "Un saut de ligne ou un caractère de contrôle se trouve dans un texte. Écrivez-le sous forme d'échappement (`\\n`, `\\t`, `\\u…`).",
  },
  escape: {
    en: "This escape is not known in JSON. Write `\\\\` for a backslash.",
    fr: "Cet échappement est inconnu en JSON. Écrivez `\\\\` pour une barre oblique inverse.",
  },
  number: {
    en: "This number is too large for a 64-bit float. Put it in quotes if it is a text.",
    fr: "Ce nombre dépasse la capacité d'un flottant de 64 bits. Mettez-le entre guillemets droits doubles s'il s'agit d'un texte.",
  },
  tooDeep: {
    en: "Arrays and objects are nested more than 1,000 levels deep here; no Kubernetes object is. Flatten the document.",
    fr: "Tableaux et objets sont imbriqués sur plus de 1 000 niveaux ici ; aucun objet Kubernetes ne l'est. Aplatissez le document.",
  },
} as const satisfies Record<string, Text>;

export type JsonProblemKey = keyof typeof JSON_PROBLEMS;
