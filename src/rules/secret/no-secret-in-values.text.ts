import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No values file and no kustomization holds a sensitive value.",
    why: "Values and generators lie in the repository: whoever may read it, or an old copy of it, has the password, and so does every pipeline that passes it on.",
    remedy:
      "Name a Secret that exists already (`existingSecret`, `secretKeyRef`), and let External Secrets, Sealed Secrets or SOPS bring it. Replace the value: what was in a repository counts as known, its history included.",
    messages: {
      value: "`{name}` holds a sensitive value in plain text{format}.",
      generator: "The literals of this secretGenerator are a Secret in plain text.",
    },
  },
  fr: {
    summary: "Aucun fichier de valeurs ni kustomization ne contient de valeur sensible.",
    why: "Valeurs et générateurs sont dans le dépôt : quiconque peut le lire, ou en lire une ancienne copie, a le mot de passe, comme chaque chaîne d'intégration qui le transmet.",
    remedy:
      "Nommez un Secret qui existe déjà (`existingSecret`, `secretKeyRef`), apporté par External Secrets, Sealed Secrets ou SOPS. Remplacez la valeur : ce qui a figuré dans un dépôt est réputé connu, historique compris.",
    messages: {
      value: "`{name}` contient une valeur sensible en clair{format}.",
      generator: "Les littéraux de ce secretGenerator sont un Secret en clair.",
    },
  },
});
