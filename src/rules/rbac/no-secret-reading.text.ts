import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "A role reads the Secrets that it names, not all of them.",
    why: "`list` and `watch` hand out the contents of Secrets just as `get` does. Whoever breaks into a program that may read them all gets every password, key and long-lived token in reach, and with those of kube-system the cluster.",
    remedy:
      "Name the Secrets: `resourceNames` with the verb `get`. Better still, mount the Secret into the pod that needs it, which takes no right at all. An operator that must read Secrets of its choice gets a Role and a RoleBinding in each namespace that it serves, not a ClusterRole.",
    messages: {
      cluster: "The role reads the contents of every Secret ({verbs}), in every namespace where it is bound.",
      namespace: "The role reads the contents of every Secret in namespace {namespace} ({verbs}).",
    },
  },
  fr: {
    summary: "Un rôle lit les Secrets qu'il nomme, et non tous.",
    why: "`list` et `watch` livrent le contenu des Secrets tout autant que `get`. Quiconque prend le contrôle d'un programme qui peut tous les lire obtient chaque mot de passe, clé et jeton de longue durée à sa portée, et avec ceux de kube-system le cluster.",
    remedy:
      "Nommez les Secrets : `resourceNames` avec le verbe `get`. Mieux encore, montez le Secret dans le pod qui en a besoin, ce qui ne demande aucun droit. Un opérateur qui doit lire des Secrets de son choix reçoit un Role et une RoleBinding dans chaque espace de noms qu'il sert, et non un ClusterRole.",
    messages: {
      cluster: "Le rôle lit le contenu de tous les Secrets ({verbs}), dans chaque espace de noms où il est accordé.",
      namespace: "Le rôle lit le contenu de tous les Secrets de l'espace de noms {namespace} ({verbs}).",
    },
  },
});
