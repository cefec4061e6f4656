import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every field that Kubernetes requires is there.",
    why: "The API server refuses an object that lacks a required field: it cannot be applied, and what it was to run or protect is not there.",
    remedy:
      "Add the field; `kubectl explain` says what belongs in it. `kubectl apply --dry-run=server` shows whether the object is then complete.",
    messages: {
      missing: "`{field}` of {type} is required, and absent.",
      name: "This {kind} has no `metadata.name`, and no `generateName` either.",
    },
  },
  fr: {
    summary: "Chaque champ que Kubernetes exige est présent.",
    why: "Le serveur d'API refuse un objet auquel manque un champ obligatoire : il ne peut être appliqué, et ce qu'il devait exécuter ou protéger manque.",
    remedy:
      "Ajoutez le champ ; `kubectl explain` dit ce qu'il doit contenir. `kubectl apply --dry-run=server` montre si l'objet est alors complet.",
    messages: {
      missing: "`{field}` de {type} est obligatoire, et absent.",
      name: "Cet objet {kind} n'a ni `metadata.name`, ni `generateName`.",
    },
  },
});
