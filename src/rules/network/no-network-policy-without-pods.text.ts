import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every NetworkPolicy selects pods.",
    why: "A policy whose selector matches no pod protects nothing. A label that was renamed or mistyped leaves the pods open, and nobody notices.",
    remedy:
      "Compare the selector with the labels of the pod template (`spec.template.metadata.labels`), not with those of the Deployment. Delete the policy if its pods are gone. If the pods are defined elsewhere, scan their manifests too.",
    messages: {
      selectsNothing: "NetworkPolicy {name} selects none of the workloads that were read for namespace {namespace}.",
    },
  },
  fr: {
    summary: "Chaque NetworkPolicy sélectionne des pods.",
    why: "Une politique dont le sélecteur ne correspond à aucun pod ne protège rien. Une étiquette renommée ou mal écrite laisse les pods ouverts, sans que personne ne le remarque.",
    remedy:
      "Comparez le sélecteur aux étiquettes du modèle de pod (`spec.template.metadata.labels`), pas à celles du Deployment. Supprimez la politique si ses pods n'existent plus. Si les pods sont définis ailleurs, analysez aussi leurs manifestes.",
    messages: {
      selectsNothing:
        "La NetworkPolicy {name} ne sélectionne aucune des charges de travail lues pour l'espace de noms {namespace}.",
    },
  },
});
