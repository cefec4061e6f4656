import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role creates pods throughout the cluster.",
    why: "A pod may run under any service account of its namespace and mount any Secret there: whoever creates it has the rights of them all. In kube-system these are the cluster's own. And where Pod Security Admission does not forbid it, the pod is privileged or mounts the node's file system.",
    remedy:
      "Give the right by a RoleBinding in the namespaces that need it, never in kube-system. Let people deploy through a pipeline with an account for each namespace. An operator that must create pods everywhere keeps the right: limit it to the kinds that it creates, guard its namespace like kube-system, and enforce a level of Pod Security Admission in all the others.",
    messages: {
      cluster: "The role creates {resources} in every namespace, under any service account there.",
      kubeSystem: "The role creates {resources} in kube-system, under the service accounts of the cluster itself.",
      everyone: "The role creates {resources}, and every caller or every pod of a namespace has it.",
      everyoneInNamespace:
        "The role creates {resources} in a namespace, and every caller or every pod of a namespace has it.",
    },
  },
  fr: {
    summary: "Aucun rôle ne crée de pods dans tout le cluster.",
    why: "Un pod peut s'exécuter sous n'importe quel compte de service de son espace de noms et y monter n'importe quel Secret : quiconque le crée dispose des droits de tous. Dans kube-system, ce sont ceux du cluster lui-même. Et là où Pod Security Admission ne l'interdit pas, le pod est privilégié ou monte le système de fichiers du nœud.",
    remedy:
      "Accordez ce droit par une RoleBinding dans les espaces de noms qui en ont besoin, jamais dans kube-system. Faites déployer les personnes par une chaîne d'intégration dotée d'un compte par espace de noms. Un opérateur qui doit créer des pods partout garde ce droit : limitez-le aux types d'objets qu'il crée, protégez son espace de noms comme kube-system, et imposez un niveau de Pod Security Admission dans tous les autres.",
    messages: {
      cluster:
        "Le rôle crée des objets {resources} dans chaque espace de noms, sous n'importe quel compte de service présent.",
      kubeSystem:
        "Le rôle crée des objets {resources} dans kube-system, sous les comptes de service du cluster lui-même.",
      everyone: "Le rôle crée des objets {resources}, et tout appelant ou tout pod d'un espace de noms le détient.",
      everyoneInNamespace:
        "Le rôle crée des objets {resources} dans un espace de noms, et tout appelant ou tout pod d'un espace de noms le détient.",
    },
  },
});
