import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role opens sessions into running pods.",
    why: "With exec, attach or a debugging container one runs commands inside a pod: one reads the Secrets that are mounted there, uses its service-account token and its network, and in a privileged pod one is root on the node. The audit log shows that a session was opened, not what was typed in it.",
    remedy:
      "Take the resource out of everyday roles. Keep a role for emergencies, bound only while one lasts: a group of the identity provider whose membership expires, and an audit rule that reports its use. Programs that copy files or run scripts through exec are better served by a Job or by the application's own interface.",
    messages: {
      run: "{resource} ({verbs}) lets the role's holder run commands in every pod where it is bound.",
      ports:
        "{resource} ({verbs}) lets the role's holder reach every port of every pod where it is bound, around network policies.",
      debug:
        "{resource} ({verbs}) lets the role's holder put a container of their own into every pod where it is bound.",
    },
  },
  fr: {
    summary: "Aucun rôle n'ouvre de sessions dans les pods en cours d'exécution.",
    why: "Avec exec, attach ou un conteneur de débogage, on exécute des commandes dans un pod : on y lit les Secrets montés, on se sert de son jeton de compte de service et de son réseau, et dans un pod privilégié on est root sur le nœud. Le journal d'audit montre qu'une session a été ouverte, non ce qui y a été saisi.",
    remedy:
      "Retirez la ressource des rôles de tous les jours. Gardez un rôle pour les urgences, accordé le temps d'une urgence : un groupe du fournisseur d'identité dont l'appartenance expire, et une règle d'audit qui en signale l'usage. Aux programmes qui copient des fichiers ou lancent des scripts par exec, un Job ou l'interface propre de l'application conviennent mieux.",
    messages: {
      run: "{resource} ({verbs}) laisse le détenteur du rôle exécuter des commandes dans tous les pods là où il est accordé.",
      ports:
        "{resource} ({verbs}) laisse le détenteur du rôle atteindre tous les ports de tous les pods là où il est accordé, sans égard aux politiques réseau.",
      debug:
        "{resource} ({verbs}) laisse le détenteur du rôle placer un conteneur de son choix dans tous les pods là où il est accordé.",
    },
  },
});
