import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every controller of the controller manager has a service account of its own.",
    why: "Otherwise all controllers act as one user, which must hold the rights of all of them together: a flaw in one reaches what every other may do, and the audit log does not tell which of them acted.",
    remedy:
      "Set `--use-service-account-credentials=true`, as kubeadm does. The API server itself creates a role for each controller (`system:controller:…`); with authorization by RBAC nothing else is needed.",
    messages: { shared: "`--use-service-account-credentials` is not true: all controllers share one set of rights." },
  },
  fr: {
    summary: "Chaque contrôleur du controller manager a son propre compte de service.",
    why: "Sinon tous les contrôleurs agissent comme un seul utilisateur, qui doit réunir les droits de tous : une faille de l'un atteint ce que peuvent tous les autres, et le journal d'audit ne dit pas lequel a agi.",
    remedy:
      "Définissez `--use-service-account-credentials=true`, comme le fait kubeadm. Le serveur d'API crée de lui-même un rôle pour chaque contrôleur (`system:controller:…`) ; avec l'autorisation par RBAC, rien d'autre n'est nécessaire.",
    messages: {
      shared: "`--use-service-account-credentials` ne vaut pas true : tous les contrôleurs partagent les mêmes droits.",
    },
  },
});
