import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Admission webhooks check the pods of every namespace.",
    why: "A namespace that the webhook's selector leaves out is one where pods run unchecked. Whoever may create pods there has a way around the policy of the whole cluster.",
    remedy:
      "Leave out `kube-system` and the webhook's own namespace alone, by their name, so that the cluster can start; make exceptions for other workloads in the policy itself. Where a label picks the namespaces to check, reverse the selector: check all, and leave out those with a label.",
    messages: {
      leftOut: "Webhook {name} leaves out the namespaces {namespaces}: pods there are not checked.",
      picked: "Webhook {name} checks only the namespaces that {label} picks; a new one may be left out.",
    },
  },
  fr: {
    summary: "Les webhooks d'admission contrôlent les pods de tous les espaces de noms.",
    why: "Dans un espace de noms que le sélecteur du webhook écarte, les pods s'exécutent sans contrôle. Quiconque peut y créer des pods contourne la politique de tout le cluster.",
    remedy:
      "N'écartez, par leur nom, que `kube-system` et l'espace de noms du webhook, pour que le cluster puisse démarrer ; faites les autres exceptions dans la politique elle-même. Si une étiquette choisit les espaces de noms à contrôler, inversez le sélecteur : contrôlez-les tous, sauf ceux qui portent une étiquette.",
    messages: {
      leftOut: "Le webhook {name} écarte les espaces de noms {namespaces} : leurs pods ne sont pas contrôlés.",
      picked:
        "Le webhook {name} ne contrôle que les espaces de noms choisis par {label} ; un nouveau peut lui échapper.",
    },
  },
});
