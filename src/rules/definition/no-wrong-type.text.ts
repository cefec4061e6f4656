import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every value has the type of its field.",
    why: "The API server cannot read an object with a text where a number belongs, or a number where a text does: it refuses the whole of it, and what it was to run or protect is not there.",
    remedy:
      'Numbers and booleans stand without quotes (`replicas: 2`); values of labels, annotations, `env` and ConfigMaps are texts, so put numbers and booleans there in quotes (`value: "5"`). Lists start each item with a dash and a space.',
    messages: {
      quote: "`{field}` of {type} must be a text: put the value in quotes.",
      text: "`{field}` of {type} must be a text, not a list or a mapping.",
      unquoteBoolean: "`{field}` of {type} must be `true` or `false`, without quotes.",
      boolean: "`{field}` of {type} must be `true` or `false`.",
      unquote: "`{field}` of {type} must be a number: take the quotes away.",
      integer: "`{field}` of {type} must be a whole number.",
      number: "`{field}` of {type} must be a number.",
      list: "`{field}` of {type} must be a list: start each item with a dash and a space.",
      dash: "`{field}` of {type} must be a list; its items have no space after the dash.",
      object: "`{field}` of {type} must be a mapping (keys and values).",
      quantity: "`{field}` of {type} must be a quantity such as `100m` or `128Mi`.",
      intOrString: "`{field}` of {type} must be a whole number or a text.",
      time: "`{field}` of {type} must be a time such as `2026-01-31T12:00:00Z`, as a text.",
      microTime: "`{field}` of {type} must be a time such as `2026-01-31T12:00:00.000000Z`, as a text.",
      bytes: "`{field}` of {type} must be a text in base64.",
    },
  },
  fr: {
    summary: "Chaque valeur est du type de son champ.",
    why: "Le serveur d'API ne peut lire un objet qui a un texte à la place d'un nombre, ou l'inverse : il le refuse en entier, et ce qu'il devait exécuter ou protéger manque.",
    remedy:
      'Les nombres et les booléens s\'écrivent sans guillemets (`replicas: 2`) ; les valeurs des étiquettes, des annotations, de `env` et des ConfigMap sont des textes : mettez-y nombres et booléens entre guillemets (`value: "5"`). Dans une liste, chaque élément commence par un tiret et un espace.',
    messages: {
      quote: "`{field}` de {type} doit être un texte : mettez la valeur entre guillemets.",
      text: "`{field}` de {type} doit être un texte, et non une liste ou un dictionnaire.",
      unquoteBoolean: "`{field}` de {type} doit être `true` ou `false`, sans guillemets.",
      boolean: "`{field}` de {type} doit être `true` ou `false`.",
      unquote: "`{field}` de {type} doit être un nombre : retirez les guillemets.",
      integer: "`{field}` de {type} doit être un nombre entier.",
      number: "`{field}` de {type} doit être un nombre.",
      list: "`{field}` de {type} doit être une liste : commencez chaque élément par un tiret et un espace.",
      dash: "`{field}` de {type} doit être une liste ; ses éléments n'ont pas d'espace après le tiret.",
      object: "`{field}` de {type} doit être un dictionnaire (des clés et des valeurs).",
      quantity: "`{field}` de {type} doit être une quantité telle que `100m` ou `128Mi`.",
      intOrString: "`{field}` de {type} doit être un nombre entier ou un texte.",
      time: "`{field}` de {type} doit être une date telle que `2026-01-31T12:00:00Z`, sous forme de texte.",
      microTime: "`{field}` de {type} doit être une date telle que `2026-01-31T12:00:00.000000Z`, sous forme de texte.",
      bytes: "`{field}` de {type} doit être un texte en base64.",
    },
  },
});
