import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The audit policy logs what an intruder would do.",
    why: "What the policy leaves at level None, or what none of its rules matches, leaves no trace: a Secret that was taken, a shell in a pod, rights that somebody granted themselves.",
    remedy:
      "End the policy with a rule that has nothing but `level: Metadata`, and keep `level: None` for what is named and harmless before it: events, leases, health checks, Kubernetes' own components. The first rule that matches decides, so order counts. Metadata records who did what and when; it costs little. A shell over WebSocket arrives as `get` on pods/exec, so a rule for verbs that write misses it.",
    messages: {
      secretWrites: "Changes of Secrets are not logged: {requests}.",
      secretReads: "Reads of Secrets are not logged: {requests}.",
      interactions: "Shells and tunnels into pods are not logged: {requests}.",
      rights: "Changes of roles and bindings are not logged: {requests}.",
      tokens: "Tokens issued for service accounts are not logged: {requests}.",
      workloads: "Changes of workloads are not logged: {requests}.",
      rest: "What no rule matches is not logged, even when it writes ({verbs}).",
      restAmong: "What no rule matches is not logged, among it: {requests}.",
      caught: "This rule keeps out of the log the changes ({verbs}) of all that no rule before it names.",
      caughtAmong:
        "This rule keeps out of the log {requests}, and the changes ({verbs}) of all else that no rule before it names.",
      silenced: "`omitStages` leaves out every stage of these requests, so that none is logged: {requests}.",
      anonymous: "Requests without credentials are not logged ({verbs}).",
      exception: "This rule keeps a part of what matters out of the log ({who}), such as {requests}.",
      noRules: "The policy has no rules: kube-apiserver refuses it and does not start.",
      refused: "kube-apiserver refuses this policy because of `{field}`, and does not start.",
    },
  },
  fr: {
    summary: "La règle d'audit journalise ce que ferait un intrus.",
    why: "Ce que la règle d'audit laisse au niveau None, ou qu'aucune de ses entrées ne vise, ne laisse pas de trace : un Secret dérobé, un shell dans un pod, des droits que quelqu'un s'est accordés.",
    remedy:
      "Terminez par une entrée qui ne porte que `level: Metadata`, et réservez `level: None`, avant elle, à ce qui est nommé et anodin : événements, leases, contrôles de santé, composants de Kubernetes. La première entrée qui correspond décide : l'ordre compte. Metadata note qui a fait quoi et quand, à peu de frais. Un shell par WebSocket arrive comme `get` sur pods/exec : une entrée limitée aux verbes d'écriture le manque.",
    messages: {
      secretWrites: "Les modifications de Secrets ne sont pas journalisées : {requests}.",
      secretReads: "Les lectures de Secrets ne sont pas journalisées : {requests}.",
      interactions: "Les shells et tunnels vers les pods ne sont pas journalisés : {requests}.",
      rights: "Les modifications de rôles et de liaisons ne sont pas journalisées : {requests}.",
      tokens: "Les jetons émis pour des comptes de service ne sont pas journalisés : {requests}.",
      workloads: "Les modifications de charges de travail ne sont pas journalisées : {requests}.",
      rest: "Ce qu'aucune entrée ne vise n'est pas journalisé, même en écriture ({verbs}).",
      restAmong: "Ce qu'aucune entrée ne vise n'est pas journalisé, dont : {requests}.",
      caught:
        "Cette entrée écarte du journal les modifications ({verbs}) de tout ce qu'aucune entrée avant elle ne nomme.",
      caughtAmong:
        "Cette entrée écarte du journal {requests}, et les modifications ({verbs}) de tout ce qu'aucune autre avant elle ne nomme.",
      silenced:
        "`omitStages` écarte toutes les étapes de ces requêtes, si bien qu'aucune n'est journalisée : {requests}.",
      anonymous: "Les requêtes sans identifiants ne sont pas journalisées ({verbs}).",
      exception: "Cette entrée écarte du journal une part de ce qui compte ({who}), par exemple {requests}.",
      noRules: "La règle d'audit n'a pas d'entrée : kube-apiserver la refuse et ne démarre pas.",
      refused: "kube-apiserver refuse cette règle d'audit à cause de `{field}`, et ne démarre pas.",
    },
  },
});
