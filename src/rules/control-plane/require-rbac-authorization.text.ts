import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "RBAC and the Node authorizer decide who may do what.",
    why: "Without RBAC no Role, ClusterRole or binding has any effect: rights come from a file or a webhook that the cluster's own objects do not show. Without Node, kubelets need a role that is the same for all of them, and each reads the Secrets of every pod.",
    remedy:
      "Set `--authorization-mode=Node,RBAC`, or put authorizers of type `Node` and `RBAC` into the AuthorizationConfiguration; a webhook may stand beside them. Before you change a running cluster, make the bindings that its users need.",
    messages: {
      noRbac: "`{flag}` leaves RBAC out: roles and their bindings have no effect.",
      noNode: "`{flag}` leaves Node out: nothing limits a kubelet to what its own pods need.",
    },
  },
  fr: {
    summary: "RBAC et l'autorisation Node décident de qui peut faire quoi.",
    why: "Sans RBAC, aucun Role, ClusterRole ni liaison n'a d'effet : les droits viennent d'un fichier ou d'un webhook que les objets du cluster ne montrent pas. Sans Node, il faut donner aux kubelets un rôle commun, et chacun lit les Secrets de tous les pods.",
    remedy:
      "Donnez `--authorization-mode=Node,RBAC`, ou mettez des autorisations de type `Node` et `RBAC` dans l'AuthorizationConfiguration ; un webhook peut s'y ajouter. Avant de modifier un cluster en service, créez les liaisons dont ses utilisateurs ont besoin.",
    messages: {
      noRbac: "`{flag}` omet RBAC : les rôles et leurs liaisons n'ont aucun effet.",
      noNode: "`{flag}` omet Node : rien ne limite un kubelet à ce dont ses propres pods ont besoin.",
    },
  },
});
