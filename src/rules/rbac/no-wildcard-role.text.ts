import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every role names the verbs and resources it grants.",
    why: "`*` grants what nobody thought of: reading Secrets, `escalate`, `bind` and `impersonate`, exec into pods, and every resource that is added later. Whoever holds the role holds all of it.",
    remedy:
      "Name the API groups, resources and verbs that are used; the audit log tells which. To read custom resources, `get`, `list` and `watch` on their names are enough.",
    messages: {
      everything: "The rule grants every verb on every resource of every API group.",
      allOfGroup: "The rule grants every verb on every resource of its API groups.",
      resources: "The rule grants its verbs on every resource of its API groups, those yet to come included.",
      allOfGraveGroup: "The rule grants every verb on every resource of its API groups, {held} among them.",
      graveResources: "The rule grants its verbs on every resource of its API groups, {held} among them.",
      verbs: "The rule grants every verb on its resources.",
      groups: "The rule grants resources with these names in every API group, whoever defines them.",
      urls: "The rule grants every URL that is not a resource (metrics, logs, debugging).",
    },
  },
  fr: {
    summary: "Chaque rôle nomme les verbes et les ressources qu'il accorde.",
    why: "`*` accorde ce à quoi personne n'a pensé : la lecture des Secrets, `escalate`, `bind` et `impersonate`, exec dans les pods, et toute ressource ajoutée plus tard. Quiconque a le rôle a tout cela.",
    remedy:
      "Nommez les groupes d'API, les ressources et les verbes utilisés ; le journal d'audit les indique. Pour lire des ressources personnalisées, `get`, `list` et `watch` sur leurs noms suffisent.",
    messages: {
      everything: "La règle accorde tous les verbes sur toutes les ressources de tous les groupes d'API.",
      allOfGroup: "La règle accorde tous les verbes sur toutes les ressources de ses groupes d'API.",
      resources:
        "La règle accorde ses verbes sur toutes les ressources de ses groupes d'API, celles à venir comprises.",
      allOfGraveGroup: "La règle accorde tous les verbes sur toutes les ressources de ses groupes d'API, dont {held}.",
      graveResources: "La règle accorde ses verbes sur toutes les ressources de ses groupes d'API, dont {held}.",
      verbs: "La règle accorde tous les verbes sur ses ressources.",
      groups:
        "La règle accorde les ressources qui portent ces noms dans tous les groupes d'API, quel qu'en soit l'auteur.",
      urls: "La règle accorde toutes les URL qui ne sont pas des ressources (métriques, journaux, débogage).",
    },
  },
});
