import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role is bound to unauthenticated users.",
    why: "Everyone who reaches the API server's port may do what `system:anonymous` or `system:unauthenticated` may do, without a password, token or certificate, and the audit log has no name for them.",
    remedy:
      "Bind the role to the users, groups or service accounts that need it and remove this subject. What probes or load balancers ask for without credentials (/livez, /readyz, /healthz and /version) is open through `system:public-info-viewer`, which every cluster has by default.",
    messages: {
      cluster: "{subject} has the role {role} in the whole cluster, without credentials.",
      namespace: "{subject} has the role {role} in namespace {namespace}, without credentials.",
    },
  },
  fr: {
    summary: "Aucun rôle n'est accordé aux utilisateurs non authentifiés.",
    why: "Tous ceux qui atteignent le port du serveur d'API peuvent faire ce que peuvent `system:anonymous` ou `system:unauthenticated`, sans mot de passe, jeton ni certificat, et le journal d'audit ne connaît pas leur nom.",
    remedy:
      "Accordez le rôle aux utilisateurs, groupes ou comptes de service qui en ont besoin et retirez ce sujet. Ce que les sondes et les répartiteurs de charge demandent sans identifiants (/livez, /readyz, /healthz et /version) est ouvert par `system:public-info-viewer`, que tout cluster a par défaut.",
    messages: {
      cluster: "{subject} a le rôle {role} dans tout le cluster, sans identifiants.",
      namespace: "{subject} a le rôle {role} dans l'espace de noms {namespace}, sans identifiants.",
    },
  },
});
