import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every kind is one that Kubernetes has.",
    why: "The API server refuses an object of a kind that it does not serve: it cannot be applied, and what it was to run or protect is not there.",
    remedy:
      "Correct `apiVersion` or `kind`; `kubectl api-resources` lists what your cluster serves. For a kind that a later version brings, upgrade first or take an older API version.",
    messages: {
      misspelt: "`{apiVersion}` has no kind `{kind}`; did you mean `{meant}`?",
      elsewhere: "`{apiVersion}` has no kind `{kind}`: it is in `{meant}`.",
      later: "`{apiVersion} {kind}` comes with Kubernetes {since}; {version} does not have it.",
      gone: "`{apiVersion} {kind}` was last in Kubernetes {last}; {version} does not have it.",
    },
  },
  fr: {
    summary: "Chaque type d'objet est de ceux que Kubernetes connaît.",
    why: "Le serveur d'API refuse un objet dont le type lui est inconnu : il ne peut être appliqué, et ce qu'il devait exécuter ou protéger manque.",
    remedy:
      "Corrigez `apiVersion` ou `kind` ; `kubectl api-resources` liste ce que sert votre cluster. Pour un type qu'apporte une version ultérieure, mettez d'abord à niveau, ou prenez une version d'API plus ancienne.",
    messages: {
      misspelt: "`{apiVersion}` n'a pas de type `{kind}` ; vouliez-vous dire `{meant}` ?",
      elsewhere: "`{apiVersion}` n'a pas de type `{kind}` : il se trouve dans `{meant}`.",
      later: "`{apiVersion} {kind}` arrive avec Kubernetes {since} ; la version {version} ne l'a pas.",
      gone: "`{apiVersion} {kind}` a disparu après Kubernetes {last} ; la version {version} ne l'a pas.",
    },
  },
});
