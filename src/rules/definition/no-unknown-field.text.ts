import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every key is a field of its type.",
    why: "The API server refuses an object with an unknown field. Where validation is off, the field is dropped: a policy then allows or denies something other than what was written.",
    remedy:
      "Write the field as the API reference does. In a list, a dash needs a space after it: `- from:` is an item, `-from:` is a key called `-from`.",
    messages: {
      unknown: "`{key}` is not a field of {type}.",
      misspelt: "`{key}` is not a field of {type}; did you mean `{field}`?",
      dash: "`{key}` is not a field of {type}; an item with the field `{field}` was meant: put a space after the dash.",
      item: "`{key}` is not a field of {type}; an item of `{list}` was meant: put a space after the dash and indent it under `{list}`. The API server refuses this object.",
      itemDenies:
        "`{key}` is not a field of {type}; an item of `{list}` was meant: put a space after the dash and indent it under `{list}`. The API server refuses this object; without validation, all {list} traffic of the pods `{pods}` would be denied.",
    },
  },
  fr: {
    summary: "Chaque clé est un champ de son type.",
    why: "Le serveur d'API refuse un objet qui a un champ inconnu. Si la validation est désactivée, le champ est ignoré : une politique autorise ou refuse alors autre chose que ce qui est écrit.",
    remedy:
      "Écrivez le champ comme dans la référence de l'API. Dans une liste, un tiret est suivi d'une espace : `- from:` est un élément, `-from:` est une clé nommée `-from`.",
    messages: {
      unknown: "`{key}` n'est pas un champ de {type}.",
      misspelt: "`{key}` n'est pas un champ de {type} ; vouliez-vous dire `{field}` ?",
      dash: "`{key}` n'est pas un champ de {type} ; un élément avec le champ `{field}` était voulu : mettez une espace après le tiret.",
      item: "`{key}` n'est pas un champ de {type} ; un élément de `{list}` était voulu : mettez une espace après le tiret et placez-le en retrait sous `{list}`. Le serveur d'API refuse cet objet.",
      itemDenies:
        "`{key}` n'est pas un champ de {type} ; un élément de `{list}` était voulu : mettez une espace après le tiret et placez-le en retrait sous `{list}`. Le serveur d'API refuse cet objet ; sans validation, tout le trafic `{list}` des pods `{pods}` serait refusé.",
    },
  },
});
