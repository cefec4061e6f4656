import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No NetworkPolicy allows all traffic.",
    why: "A rule without peers and ports lets everything through, and no other NetworkPolicy can take that back: the pods look protected, but are as open as without any policy.",
    remedy:
      "Name the peers and ports that are needed. Where everything must be denied to the pods, keep `policyTypes` and leave the rules out: a list with an empty rule allows all, an absent list allows nothing.",
    messages: {
      ingress: "NetworkPolicy {name} allows all ingress to the pods it selects.",
      egress: "NetworkPolicy {name} allows all egress from the pods it selects.",
    },
  },
  fr: {
    summary: "Aucune NetworkPolicy n'autorise tout le trafic.",
    why: "Une règle sans pairs ni ports laisse tout passer, et aucune autre NetworkPolicy ne peut l'annuler : les pods paraissent protégés, mais sont aussi ouverts que sans politique réseau.",
    remedy:
      "Indiquez les pairs et les ports nécessaires. Si tout doit être refusé aux pods, gardez `policyTypes` et retirez les règles : une liste contenant une règle vide autorise tout, une liste absente n'autorise rien.",
    messages: {
      ingress: "La NetworkPolicy {name} autorise tout le trafic entrant vers les pods qu'elle sélectionne.",
      egress: "La NetworkPolicy {name} autorise tout le trafic sortant des pods qu'elle sélectionne.",
    },
  },
});
