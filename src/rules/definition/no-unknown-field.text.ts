import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every key is a field of its type.",
    why: "The API server refuses an object with an unknown field. Where validation is off, the field is dropped: a policy then allows or denies something other than what was written, and a security setting is not there.",
    remedy:
      "Write the field as the API reference of your Kubernetes version does (`kubectl explain`). Where the type has no such field, delete the key: what it asks for belongs elsewhere, or exists no more. Parameters of a StorageClass, for instance, are not fields of a volume.",
    messages: {
      unknown: "`{key}` is not a field of {type}.",
      misspelt: "`{key}` is not a field of {type}; did you mean `{field}`?",
      below: "`{key}` is not a field of {type}; it belongs one level down, under `{field}`.",
      above: "`{key}` is not a field of {type}; it is one of {owner}, further up at `{path}`: check the indentation.",
      aboveRoot: "`{key}` is not a field of {type}; it is one of {owner}, at the top: check the indentation.",
      dash: "`{key}` is not a field of {type}; an item with the field `{field}` was meant: put a space after the dash.",
      item: "`{key}` is not a field of {type}; an item of `{list}` was meant: put a space after the dash and indent it under `{list}`. The API server refuses this object.",
      itemDenies:
        "`{key}` is not a field of {type}; an item of `{list}` was meant: put a space after the dash and indent it under `{list}`. The API server refuses this object; without validation, all {list} traffic of the pods `{pods}` would be denied.",
    },
  },
  fr: {
    summary: "Chaque clé est un champ de son type.",
    why: "Le serveur d'API refuse un objet qui a un champ inconnu. Si la validation est désactivée, le champ est ignoré : une politique autorise ou refuse alors autre chose que ce qui est écrit, et un réglage de sécurité manque.",
    remedy:
      "Écrivez le champ comme dans la référence de l'API de votre version de Kubernetes (`kubectl explain`). Si le type n'a pas de tel champ, supprimez la clé : ce qu'elle demande a sa place ailleurs, ou n'existe plus. Les paramètres d'une StorageClass, par exemple, ne sont pas des champs d'un volume.",
    messages: {
      unknown: "`{key}` n'est pas un champ de {type}.",
      misspelt: "`{key}` n'est pas un champ de {type} ; vouliez-vous dire `{field}` ?",
      below: "`{key}` n'est pas un champ de {type} ; sa place est un niveau plus bas, sous `{field}`.",
      above:
        "`{key}` n'est pas un champ de {type} ; c'en est un de {owner}, plus haut, dans `{path}` : vérifiez l'indentation.",
      aboveRoot: "`{key}` n'est pas un champ de {type} ; c'en est un de {owner}, à la racine : vérifiez l'indentation.",
      dash: "`{key}` n'est pas un champ de {type} ; un élément avec le champ `{field}` était voulu : mettez une espace après le tiret.",
      item: "`{key}` n'est pas un champ de {type} ; un élément de `{list}` était voulu : mettez une espace après le tiret et placez-le en retrait sous `{list}`. Le serveur d'API refuse cet objet.",
      itemDenies:
        "`{key}` n'est pas un champ de {type} ; un élément de `{list}` était voulu : mettez une espace après le tiret et placez-le en retrait sous `{list}`. Le serveur d'API refuse cet objet ; sans validation, tout le trafic `{list}` des pods `{pods}` serait refusé.",
    },
  },
});
