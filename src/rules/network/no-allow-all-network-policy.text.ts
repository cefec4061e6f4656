import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No NetworkPolicy allows all traffic.",
    why: "A rule without peers and ports lets everything through, and no other policy can take that back: the pods are as open as without any policy, while they look protected.",
    remedy:
      "Name the peers and ports that are needed. Where the pods must deny everything, keep `policyTypes` and leave the rules out: a list with an empty rule allows all, an absent list allows nothing.",
    messages: {
      ingress: "NetworkPolicy {name} allows all ingress to the pods it selects.",
      egress: "NetworkPolicy {name} allows all egress from the pods it selects.",
    },
  },
  fr: {
    summary: "Aucune NetworkPolicy n'autorise tout le trafic.",
    why: "Une règle sans pairs ni ports laisse tout passer, et aucune autre ne peut le reprendre : les pods sont aussi ouverts que sans règle, tout en paraissant protégés.",
    remedy:
      "Nommez les pairs et les ports nécessaires. Si les pods doivent tout refuser, gardez `policyTypes` et retirez les règles : une liste contenant une règle vide autorise tout, une liste absente n'autorise rien.",
    messages: {
      ingress: "La NetworkPolicy {name} autorise tout le trafic entrant vers les pods qu'elle sélectionne.",
      egress: "La NetworkPolicy {name} autorise tout le trafic sortant des pods qu'elle sélectionne.",
    },
  },
});
