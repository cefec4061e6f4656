import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "cluster-admin is bound only to the administrators.",
    why: "cluster-admin may do anything: read every Secret, run pods on every node, change roles, delete every object. A program that has it hands all of this to whoever breaks into the program.",
    remedy:
      "Write a role with the verbs and resources that the program uses and bind that; `kubectl auth can-i --list --as=system:serviceaccount:<namespace>:<name>` shows what it may do, the audit log what it uses. For people, bind a group of the identity provider: whoever leaves the group loses the rights. Within one namespace `admin` is usually enough.",
    messages: {
      everyone: "{name} holds cluster-admin, and so does everyone it stands for.",
      everyoneInNamespace: "{name} holds cluster-admin in namespace {namespace}, and so does everyone it stands for.",
      serviceAccount: "The service account {name} holds cluster-admin: whoever gets its token owns the cluster.",
      serviceAccountInNamespace: "The service account {name} holds cluster-admin in namespace {namespace}.",
      user: "The user {name} holds cluster-admin by name, not through a group of administrators.",
      userInNamespace: "The user {name} holds cluster-admin in namespace {namespace} by name.",
      group: "The group {name} holds cluster-admin: its members are administrators.",
      groupInNamespace:
        "The group {name} holds cluster-admin in namespace {namespace}, where `admin` is usually enough.",
    },
  },
  fr: {
    summary: "cluster-admin n'est accordé qu'aux administrateurs.",
    why: "cluster-admin permet tout : lire chaque Secret, lancer des pods sur chaque nœud, changer les rôles, supprimer n'importe quel objet. Un programme qui le détient livre tout cela à quiconque en prend le contrôle.",
    remedy:
      "Écrivez un rôle limité aux verbes et aux ressources que le programme utilise, et accordez celui-là ; `kubectl auth can-i --list --as=system:serviceaccount:<espace de noms>:<nom>` montre ce qu'il peut faire, le journal d'audit ce qu'il utilise. Pour les personnes, liez un groupe du fournisseur d'identité : quiconque quitte ce groupe perd ses droits. Dans un seul espace de noms, `admin` suffit en général.",
    messages: {
      everyone: "{name} détient cluster-admin, et avec lui tous ceux que ce nom désigne.",
      everyoneInNamespace:
        "{name} détient cluster-admin dans l'espace de noms {namespace}, et avec lui tous ceux que ce nom désigne.",
      serviceAccount:
        "Le compte de service {name} détient cluster-admin : quiconque obtient son jeton a le contrôle total du cluster.",
      serviceAccountInNamespace: "Le compte de service {name} détient cluster-admin dans l'espace de noms {namespace}.",
      user: "L'utilisateur {name} détient cluster-admin à titre individuel, et non par un groupe d'administrateurs.",
      userInNamespace:
        "L'utilisateur {name} détient cluster-admin dans l'espace de noms {namespace}, à titre individuel.",
      group: "Le groupe {name} détient cluster-admin : ses membres sont administrateurs.",
      groupInNamespace:
        "Le groupe {name} détient cluster-admin dans l'espace de noms {namespace}, où `admin` suffit en général.",
    },
  },
});
