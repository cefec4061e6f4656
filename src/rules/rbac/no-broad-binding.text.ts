import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role is given to everyone at once.",
    why: "`system:authenticated` is whoever shows any valid credential, every pod and on some managed clusters any account of the provider included; `system:serviceaccounts` is every pod. What is bound to them belongs to the weakest program of the cluster.",
    remedy:
      "Bind the role to the service accounts and groups that need it. On GKE `system:authenticated` includes every Google account: treat such a binding as one to the public.",
    messages: {
      everyone: "{role} is bound to {group}: whoever has any credential of the cluster has it.",
      accounts: "{role} is bound to {group}: every pod with such an account has it.",
    },
  },
  fr: {
    summary: "Aucun rôle n'est accordé à tous à la fois.",
    why: "`system:authenticated` désigne quiconque présente des identifiants valables, chaque pod et, sur certains clusters gérés, tout compte du fournisseur compris ; `system:serviceaccounts` désigne tous les pods. Ce qui leur est accordé appartient au programme le plus faible du cluster.",
    remedy:
      "Accordez le rôle aux comptes de service et aux groupes qui en ont besoin. Sur GKE, `system:authenticated` comprend tous les comptes Google : considérez une telle liaison comme publique.",
    messages: {
      everyone: "{role} est accordé à {group} : quiconque a des identifiants du cluster le détient.",
      accounts: "{role} est accordé à {group} : tout pod doté d'un tel compte le détient.",
    },
  },
});
