import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The audit policy logs what an intruder would do.",
    why: "What the policy sets to level None, or what none of its rules matches, leaves no trace: a stolen Secret, a shell in a pod, rights that people grant themselves.",
    remedy:
      "End the policy with a rule that contains only `level: Metadata`, and keep `level: None`, before it, for what is named and harmless: events, leases, health checks, Kubernetes' own components. The first rule that matches decides, so order counts. Metadata records who did what and when, at little cost. A shell over WebSocket arrives as `get` on pods/exec, so a rule limited to verbs that write misses it. In `omitStages`, leave out RequestReceived at most: ResponseComplete is the event that says how a request ended.",
    messages: {
      secretWrites: "Changes to Secrets are not logged: {requests}.",
      secretReads: "Reads of Secrets are not logged: {requests}.",
      interactions: "Shells and tunnels into pods are not logged: {requests}.",
      rights: "Changes to roles and bindings are not logged: {requests}.",
      tokens: "Tokens issued for service accounts are not logged: {requests}.",
      workloads: "Changes to workloads are not logged: {requests}.",
      rest: "What no rule matches is not logged, even when it writes ({verbs}).",
      restAmong: "What no rule matches is not logged, including: {requests}.",
      caught: "This rule keeps out of the log the changes ({verbs}) to everything that no rule before it matches.",
      caughtAmong:
        "This rule keeps out of the log {requests}, and the changes ({verbs}) to everything else that no rule before it matches.",
      silenced: "`omitStages` leaves out every stage of these requests, so that none is logged: {requests}.",
      outcome:
        "`omitStages` leaves out how these requests end, so that the log does not say which were refused: {requests}.",
      anonymous: "Requests without credentials are not logged ({verbs}).",
      exception: "This rule keeps part of what matters out of the log ({who}), such as {requests}.",
      noRules: "The policy has no rules: kube-apiserver refuses it and does not start.",
      refused: "kube-apiserver refuses this policy because of `{field}`, and does not start.",
    },
  },
  fr: {
    summary: "La politique d'audit journalise ce que ferait un intrus.",
    why: "Ce que la politique met au niveau None, ou qu'aucune de ses règles ne vise, ne laisse pas de trace : un Secret dérobé, un shell dans un pod, des droits que quelqu'un s'est accordés.",
    remedy:
      "Terminez la politique par une règle qui ne contient que `level: Metadata`, et réservez `level: None`, avant elle, à ce qui est nommé et anodin : événements, leases, contrôles de santé, composants de Kubernetes. La première règle qui correspond décide : l'ordre compte. Metadata note qui a fait quoi et quand, à peu de frais. Un shell par WebSocket arrive comme `get` sur pods/exec : une règle limitée aux verbes d'écriture ne le voit pas. Dans `omitStages`, n'écartez que RequestReceived : c'est l'événement ResponseComplete qui dit comment une requête a fini.",
    messages: {
      secretWrites: "Les modifications de Secrets ne sont pas journalisées : {requests}.",
      secretReads: "Les lectures de Secrets ne sont pas journalisées : {requests}.",
      interactions: "Les shells et tunnels vers les pods ne sont pas journalisés : {requests}.",
      rights: "Les modifications de rôles et de liaisons ne sont pas journalisées : {requests}.",
      tokens: "Les jetons émis pour des comptes de service ne sont pas journalisés : {requests}.",
      workloads: "Les modifications de charges de travail ne sont pas journalisées : {requests}.",
      rest: "Ce qu'aucune règle ne vise n'est pas journalisé, même en écriture ({verbs}).",
      restAmong: "Ce qu'aucune règle ne vise n'est pas journalisé, notamment : {requests}.",
      caught:
        "Cette règle écarte du journal les modifications ({verbs}) de tout ce qu'aucune règle avant elle ne vise.",
      caughtAmong:
        "Cette règle écarte du journal {requests}, et les modifications ({verbs}) de tout ce qu'aucune autre règle avant elle ne vise.",
      silenced:
        "`omitStages` écarte toutes les étapes de ces requêtes, dont aucune n'est donc journalisée : {requests}.",
      outcome:
        "`omitStages` écarte la fin de ces requêtes, si bien que le journal ne dit pas lesquelles ont été refusées : {requests}.",
      anonymous: "Les requêtes sans identifiants ne sont pas journalisées ({verbs}).",
      exception: "Cette règle écarte du journal une partie de ce qui compte ({who}), par exemple {requests}.",
      noRules: "La politique d'audit n'a pas de règle : kube-apiserver la refuse et ne démarre pas.",
      refused: "kube-apiserver refuse cette politique d'audit à cause de `{field}`, et ne démarre pas.",
    },
  },
});
