import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Admission policies refuse what breaks them.",
    why: "A policy that only warns or reports lets the pods it is about run all the same. It is easily taken for protection by whoever reads that it is installed.",
    remedy:
      "Look at what the policy reported so far, mend or exempt those workloads, then let it refuse: `validationActions: [Deny]`, in Kyverno `failureAction: Enforce`, in Gatekeeper `enforcementAction: deny`. Where several bindings share a policy, one that denies is enough for the namespaces it covers.",
    messages: {
      binding: "This binding of policy {policy} refuses nothing (validationActions: {actions}).",
      policy: "Policy {name} only reports what breaks it; nothing is refused.",
      rule: "Rule {rule} of policy {name} only reports what breaks it; nothing is refused.",
      constraint: "Constraint {kind} {name} refuses nothing (enforcementAction: {action}).",
    },
  },
  fr: {
    summary: "Les politiques d'admission refusent ce qui les enfreint.",
    why: "Une politique qui ne fait qu'avertir ou consigner laisse s'exécuter les pods qu'elle vise. Quiconque la voit installée la prend facilement pour une protection.",
    remedy:
      "Regardez ce que la politique a signalé jusqu'ici, corrigez ou exemptez ces charges de travail, puis laissez-la refuser : `validationActions: [Deny]`, `failureAction: Enforce` avec Kyverno, `enforcementAction: deny` avec Gatekeeper. Si plusieurs liaisons partagent une politique, une seule qui refuse suffit pour les espaces de noms qu'elle couvre.",
    messages: {
      binding: "Cette liaison de la politique {policy} ne refuse rien (validationActions : {actions}).",
      policy: "La politique {name} ne fait que signaler ce qui l'enfreint ; rien n'est refusé.",
      rule: "La règle {rule} de la politique {name} ne fait que signaler ce qui l'enfreint ; rien n'est refusé.",
      constraint: "La contrainte {kind} {name} ne refuse rien (enforcementAction : {action}).",
    },
  },
});
