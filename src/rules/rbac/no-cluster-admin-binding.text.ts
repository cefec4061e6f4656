import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "cluster-admin is bound to nobody but the administrators.",
    why: "cluster-admin may do anything: read every Secret, run pods on every node, change roles, delete the cluster. A program that has it hands all of this to whoever breaks into the program.",
    remedy:
      "Write a role with the verbs and resources that the program uses and bind that; `kubectl auth can-i --list --as=system:serviceaccount:<namespace>:<name>` shows what it has, the audit log what it uses. For people, bind a group of the identity provider, so that who leaves it loses the rights; within one namespace `admin` is enough.",
    messages: {
      everyone: "{name} holds cluster-admin: so does everyone it stands for.",
      everyoneInNamespace: "{name} holds cluster-admin in namespace {namespace}: so does everyone it stands for.",
      serviceAccount: "The service account {name} holds cluster-admin: whoever gets at its token owns the cluster.",
      serviceAccountInNamespace: "The service account {name} holds cluster-admin in namespace {namespace}.",
      user: "The user {name} holds cluster-admin by name, not through a group of administrators.",
      userInNamespace: "The user {name} holds cluster-admin in namespace {namespace} by name.",
      group: "The group {name} holds cluster-admin: its members are administrators.",
      groupInNamespace: "The group {name} holds cluster-admin in namespace {namespace}, where `admin` would be enough.",
    },
  },
  fr: {
    summary: "cluster-admin n'est accordé qu'aux administrateurs.",
    why: "cluster-admin peut tout : lire chaque Secret, lancer des pods sur chaque nœud, changer les rôles, détruire le cluster. Un programme qui l'a livre tout cela à qui s'introduit en lui.",
    remedy:
      "Écrivez un rôle avec les verbes et ressources que le programme utilise et accordez celui-là ; `kubectl auth can-i --list --as=system:serviceaccount:<espace de noms>:<nom>` montre ce qu'il a, le journal d'audit ce qu'il utilise. Pour les personnes, liez un groupe du fournisseur d'identité : qui le quitte perd ses droits ; dans un seul espace de noms, `admin` suffit.",
    messages: {
      everyone: "{name} détient cluster-admin : tous ceux qu'il désigne aussi.",
      everyoneInNamespace:
        "{name} détient cluster-admin dans l'espace de noms {namespace} : tous ceux qu'il désigne aussi.",
      serviceAccount: "Le compte de service {name} détient cluster-admin : qui obtient son jeton tient le cluster.",
      serviceAccountInNamespace: "Le compte de service {name} détient cluster-admin dans l'espace de noms {namespace}.",
      user: "L'utilisateur {name} détient cluster-admin en son nom, non par un groupe d'administrateurs.",
      userInNamespace: "L'utilisateur {name} détient cluster-admin dans l'espace de noms {namespace}, en son nom.",
      group: "Le groupe {name} détient cluster-admin : ses membres sont administrateurs.",
      groupInNamespace:
        "Le groupe {name} détient cluster-admin dans l'espace de noms {namespace}, où `admin` suffirait.",
    },
  },
});
