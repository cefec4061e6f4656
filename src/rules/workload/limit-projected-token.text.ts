import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Projected service-account tokens expire within a day.",
    why: "Whoever copies a token can use it until it expires or its pod is gone. The kubelet replaces tokens daily at the latest, so the program gains nothing from a longer life; the thief does.",
    remedy:
      "Set `expirationSeconds` to 3600, or remove it, which means the same. The program must read the file again from time to time, as the client libraries of Kubernetes do.",
    messages: {
      long: "The token in volume {volume} is valid for {hours} hours.",
    },
  },
  fr: {
    summary: "Les jetons de compte de service projetés expirent en un jour au plus.",
    why: "Quiconque copie un jeton peut s'en servir jusqu'à son expiration ou la fin du pod. Le kubelet remplace les jetons au moins une fois par jour : une durée plus longue n'apporte rien au programme, seulement au voleur.",
    remedy:
      "Fixez `expirationSeconds` à 3600, ou retirez-le, ce qui revient au même. Le programme doit relire le fichier de temps à autre, comme le font les bibliothèques clientes de Kubernetes.",
    messages: {
      long: "Le jeton du volume {volume} est valable {hours} heures.",
    },
  },
});
