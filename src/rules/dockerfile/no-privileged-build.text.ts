import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No command of a build runs with privileges on the builder.",
    why: "A build runs code of others: package scripts, tools, downloads. With all capabilities such code can take over the builder and every image that is built there afterwards; in the host's network it reaches the services that listen on the builder alone.",
    remedy:
      "Remove the flag. A step that needs privileges (a loop device, a nested container) belongs in a job of its own on a machine that is thrown away. Have the builder refuse the entitlements `security.insecure` and `network.host`, as it does unless it is told otherwise.",
    messages: {
      insecure: "RUN --security=insecure gives the command all capabilities on the builder.",
      hostNetwork: "RUN --network=host puts the command into the builder's own network.",
    },
  },
  fr: {
    summary: "Aucune commande d'une construction n'a de privilège sur la machine qui construit.",
    why: "Une construction exécute le code d'autrui : scripts de paquets, outils, téléchargements. Muni de toutes les capacités, ce code peut s'emparer de la machine et de toutes les images qu'elle construira ensuite ; dans le réseau de l'hôte, il atteint les services qui n'écoutent que sur cette machine.",
    remedy:
      "Retirez l'option. Une étape qui exige des privilèges (un périphérique de bouclage, un conteneur imbriqué) a sa place dans une tâche à part, sur une machine jetable. Faites refuser par BuildKit les autorisations `security.insecure` et `network.host`, comme il le fait par défaut.",
    messages: {
      insecure: "RUN --security=insecure donne à la commande toutes les capacités sur la machine de construction.",
      hostNetwork: "RUN --network=host place la commande dans le réseau même de la machine de construction.",
    },
  },
});
