import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No definition uses an API that Kubernetes has removed.",
    why: "The API server refuses what it no longer serves: the definition cannot be applied, and what it was to protect or run is not there. It also keeps the cluster from being upgraded.",
    remedy:
      "Move the definition to the API that takes its place. Fields may have changed with it: try it with `kubectl apply --dry-run=server`, and look for the same API in charts, pipelines and controllers. Objects already in the cluster need no conversion.",
    messages: {
      removed: "`{api}` is gone since Kubernetes {removed}; `{replacement}` takes its place.",
      removedForGood: "`{api}` is gone since Kubernetes {removed}, and nothing takes its place under that name.",
      deprecated:
        "`{api}` is deprecated since Kubernetes {deprecated} and ends with {removed}; `{replacement}` takes its place.",
      deprecatedForGood: "`{api}` is deprecated since Kubernetes {deprecated} and ends with {removed}.",
      outdated: "`{api}` is deprecated since Kubernetes {deprecated}; `{replacement}` takes its place.",
    },
  },
  fr: {
    summary: "Aucune définition n'utilise une API que Kubernetes a supprimée.",
    why: "Le serveur d'API refuse ce qu'il ne sert plus : la définition ne peut être appliquée, et ce qu'elle devait protéger ou exécuter manque. Elle empêche aussi de mettre le cluster à niveau.",
    remedy:
      "Passez la définition à l'API qui la remplace. Des champs ont pu changer : essayez avec `kubectl apply --dry-run=server`, et cherchez la même API dans les charts, les chaînes de livraison et les contrôleurs. Les objets déjà dans le cluster n'ont pas à être convertis.",
    messages: {
      removed: "`{api}` n'existe plus depuis Kubernetes {removed} ; `{replacement}` la remplace.",
      removedForGood: "`{api}` n'existe plus depuis Kubernetes {removed}, et rien ne la remplace sous ce nom.",
      deprecated:
        "`{api}` est dépréciée depuis Kubernetes {deprecated} et disparaît avec {removed} ; `{replacement}` la remplace.",
      deprecatedForGood: "`{api}` est dépréciée depuis Kubernetes {deprecated} et disparaît avec {removed}.",
      outdated: "`{api}` est dépréciée depuis Kubernetes {deprecated} ; `{replacement}` la remplace.",
    },
  },
});
