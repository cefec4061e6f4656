import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No definition uses an API that Kubernetes has removed.",
    why: "The API server refuses what it no longer serves: the definition cannot be applied, and what it should protect or run is missing. It also stands in the way of an upgrade of the cluster.",
    remedy:
      "Move the definition to the API that replaces it. Fields may have changed: try it with `kubectl apply --dry-run=server`, and look for the same API in charts, pipelines and controllers. Objects already in the cluster need no conversion.",
    messages: {
      removed: "`{api}` was removed in Kubernetes {removed}; `{replacement}` replaces it.",
      removedForGood: "`{api}` was removed in Kubernetes {removed}, and nothing replaces it under that name.",
      deprecated:
        "`{api}` has been deprecated since Kubernetes {deprecated} and is removed in {removed}; `{replacement}` replaces it.",
      deprecatedForGood: "`{api}` has been deprecated since Kubernetes {deprecated} and is removed in {removed}.",
      outdated: "`{api}` has been deprecated since Kubernetes {deprecated}; `{replacement}` replaces it.",
    },
  },
  fr: {
    summary: "Aucune définition n'utilise une API que Kubernetes a supprimée.",
    why: "Le serveur d'API refuse ce qu'il ne sert plus : la définition ne peut être appliquée, et ce qu'elle devait protéger ou exécuter manque. Elle fait aussi obstacle à la mise à niveau du cluster.",
    remedy:
      "Passez la définition à l'API qui la remplace. Des champs ont pu changer : essayez avec `kubectl apply --dry-run=server`, et cherchez la même API dans les charts, les chaînes de livraison et les contrôleurs. Les objets déjà dans le cluster n'ont pas à être convertis.",
    messages: {
      removed: "`{api}` a été supprimée dans Kubernetes {removed} ; `{replacement}` la remplace.",
      removedForGood: "`{api}` a été supprimée dans Kubernetes {removed}, et rien ne la remplace sous ce nom.",
      deprecated:
        "`{api}` est dépréciée depuis Kubernetes {deprecated} et disparaît dans {removed} ; `{replacement}` la remplace.",
      deprecatedForGood: "`{api}` est dépréciée depuis Kubernetes {deprecated} et disparaît dans {removed}.",
      outdated: "`{api}` est dépréciée depuis Kubernetes {deprecated} ; `{replacement}` la remplace.",
    },
  },
});
