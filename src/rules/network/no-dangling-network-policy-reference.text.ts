import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every port and namespace that a NetworkPolicy names exists.",
    why: "A name that nothing bears allows nothing: the traffic that was meant is refused. The next person in a hurry then opens the policy wider than needed. And whoever may create a namespace or a container of that name gets what was allowed.",
    remedy:
      "Compare the name of the port with `containers[].ports[].name` of the pods that the policy selects, or write its number. Compare the selector with the labels of the Namespaces (`kubectl get namespaces --show-labels`); `kubernetes.io/metadata.name` names one safely. Delete the entry if what it named is gone.",
    messages: {
      port: "None of the containers that NetworkPolicy {name} selects has a port named {port}.",
      namespace: "A peer of NetworkPolicy {name} selects none of the cluster's namespaces.",
    },
  },
  fr: {
    summary: "Chaque port et chaque espace de noms que désigne une NetworkPolicy existent.",
    why: "Un nom que rien ne porte n'autorise rien : le trafic voulu est refusé. La prochaine personne pressée ouvre alors la politique plus que nécessaire. Et quiconque peut créer un espace de noms ou un conteneur de ce nom obtient ce qui était autorisé.",
    remedy:
      "Comparez le nom du port à `containers[].ports[].name` des pods que la politique sélectionne, ou écrivez son numéro. Comparez le sélecteur aux étiquettes des espaces de noms (`kubectl get namespaces --show-labels`) ; `kubernetes.io/metadata.name` en désigne un sans équivoque. Supprimez l'entrée si ce qu'elle désignait n'existe plus.",
    messages: {
      port: "Aucun des conteneurs que sélectionne la NetworkPolicy {name} n'a de port nommé {port}.",
      namespace: "Un pair de la NetworkPolicy {name} ne sélectionne aucun des espaces de noms du cluster.",
    },
  },
});
