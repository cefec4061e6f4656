import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No definition uses an API that Kubernetes has removed.",
    why: "The API server refuses what it no longer serves: the definition cannot be applied, and what it should protect or run is missing. It also stands in the way of an upgrade of the cluster.",
    remedy:
      "Where an API replaces it, move the definition there; fields may have changed, so try it with `kubectl apply --dry-run=server`. Where none does, find out what depends on the object, then take it out. Look for the same API in charts, pipelines and controllers too. Objects already in the cluster need no conversion.",
    messages: {
      removed: "`{apiVersion} {kind}` was removed in Kubernetes {removed}; `{replacement}` replaces it.",
      removedForGood:
        "`{apiVersion} {kind}` was removed in Kubernetes {removed}, and nothing replaces it under that name.",
      deprecated:
        "`{apiVersion} {kind}` has been deprecated since Kubernetes {deprecated} and is removed in {removed}; `{replacement}` replaces it.",
      deprecatedForGood:
        "`{apiVersion} {kind}` has been deprecated since Kubernetes {deprecated} and is removed in {removed}.",
      outdated: "`{apiVersion} {kind}` has been deprecated since Kubernetes {deprecated}; `{replacement}` replaces it.",
    },
  },
  fr: {
    summary: "Aucune définition n'utilise une API que Kubernetes a supprimée.",
    why: "Le serveur d'API refuse ce qu'il ne sert plus : la définition ne peut être appliquée, et ce qu'elle devait protéger ou exécuter manque. Elle fait aussi obstacle à la mise à niveau du cluster.",
    remedy:
      "Si une API la remplace, passez-y la définition ; des champs ont pu changer, essayez donc avec `kubectl apply --dry-run=server`. Si aucune ne la remplace, cherchez ce qui dépend de l'objet, puis retirez-le. Cherchez aussi la même API dans les charts, les chaînes de livraison et les contrôleurs. Les objets déjà dans le cluster n'ont pas à être convertis.",
    messages: {
      removed:
        "Le type {kind} de l'API `{apiVersion}` a été supprimé dans Kubernetes {removed} ; celui de `{replacement}` le remplace.",
      removedForGood:
        "Le type {kind} de l'API `{apiVersion}` a été supprimé dans Kubernetes {removed}, et rien ne le remplace sous ce nom.",
      deprecated:
        "L'API `{apiVersion}` ({kind}) est dépréciée depuis Kubernetes {deprecated} et disparaît dans {removed} ; `{replacement}` la remplace.",
      deprecatedForGood:
        "L'API `{apiVersion}` ({kind}) est dépréciée depuis Kubernetes {deprecated} et disparaît dans {removed}.",
      outdated:
        "L'API `{apiVersion}` ({kind}) est dépréciée depuis Kubernetes {deprecated} ; `{replacement}` la remplace.",
    },
  },
});
