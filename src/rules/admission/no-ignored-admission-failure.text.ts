import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Pods are refused while the check of an admission policy fails.",
    why: "With `failurePolicy: Ignore` the API server admits pods unchecked whenever the check cannot be made. An attacker who slows the webhook down, or waits for its restart, slips in what it would have refused.",
    remedy:
      "Set `failurePolicy: Fail`. So that a failure cannot stop the cluster, run the webhook in several replicas, give it a short `timeoutSeconds`, and leave out `kube-system` and its own namespace by `namespaceSelector`.",
    messages: {
      webhook: "While webhook {name} does not answer, pods are admitted unchecked.",
      mutatingWebhook: "While webhook {name} does not answer, pods are admitted without its changes.",
      policy: "Where an expression of policy {name} fails, pods are admitted unchecked.",
      mutatingPolicy: "Where an expression of policy {name} fails, pods are admitted without its changes.",
      kyverno: "While Kyverno does not answer, pods are admitted without the checks of {name}.",
    },
  },
  fr: {
    summary: "Les pods sont refusés tant que le contrôle d'une politique d'admission échoue.",
    why: "Avec `failurePolicy: Ignore`, le serveur d'API admet les pods sans contrôle chaque fois que celui-ci ne peut pas avoir lieu. Quiconque ralentit le webhook, ou attend son redémarrage, fait passer ce qui aurait été refusé.",
    remedy:
      "Fixez `failurePolicy: Fail`. Pour qu'une panne n'arrête pas le cluster, exécutez le webhook en plusieurs exemplaires, donnez-lui un `timeoutSeconds` court, et laissez de côté `kube-system` et son propre espace de noms par `namespaceSelector`.",
    messages: {
      webhook: "Tant que le webhook {name} ne répond pas, les pods sont admis sans contrôle.",
      mutatingWebhook: "Tant que le webhook {name} ne répond pas, les pods sont admis sans ses modifications.",
      policy: "Si une expression de la politique {name} échoue, les pods sont admis sans contrôle.",
      mutatingPolicy: "Si une expression de la politique {name} échoue, les pods sont admis sans ses modifications.",
      kyverno: "Tant que Kyverno ne répond pas, les pods sont admis sans les contrôles de {name}.",
    },
  },
});
