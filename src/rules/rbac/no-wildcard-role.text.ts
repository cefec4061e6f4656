import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every role names the verbs and resources it grants.",
    why: "`*` grants what nobody thought of: reading Secrets, `escalate`, `bind` and `impersonate`, exec into pods, and every resource that is installed next year. Whoever holds the role holds all of it.",
    remedy:
      "Name the API groups, resources and verbs that are used; the audit log tells which. To read all of one's own custom resources is `get`, `list` and `watch` on their names, not `*`.",
    messages: {
      everything: "The rule grants every verb on every resource of every API group.",
      allOfGroup: "The rule grants every verb on every resource of its API groups.",
      resources: "The rule grants its verbs on every resource of its API groups, those yet to come included.",
      verbs: "The rule grants every verb on its resources.",
      groups: "The rule grants resources of these names in every API group, whoever defines them.",
      urls: "The rule grants every URL outside the resources (metrics, logs, debugging).",
    },
  },
  fr: {
    summary: "Chaque rôle nomme les verbes et les ressources qu'il accorde.",
    why: "`*` accorde ce à quoi personne n'a pensé : la lecture des Secrets, `escalate`, `bind` et `impersonate`, exec dans les pods, et toute ressource installée l'an prochain. Qui a le rôle a tout cela.",
    remedy:
      "Nommez les groupes d'API, ressources et verbes utilisés ; le journal d'audit les donne. Pour lire ses propres ressources, `get`, `list` et `watch` sur leurs noms suffisent, pas `*`.",
    messages: {
      everything: "La règle accorde tous les verbes sur toutes les ressources de tous les groupes d'API.",
      allOfGroup: "La règle accorde tous les verbes sur toutes les ressources de ses groupes d'API.",
      resources:
        "La règle accorde ses verbes sur toutes les ressources de ses groupes d'API, celles à venir comprises.",
      verbs: "La règle accorde tous les verbes sur ses ressources.",
      groups: "La règle accorde les ressources de ces noms dans tous les groupes d'API, quel qu'en soit l'auteur.",
      urls: "La règle accorde toutes les URL hors ressources (métriques, journaux, débogage).",
    },
  },
});
