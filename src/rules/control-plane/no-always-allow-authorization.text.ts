import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server authorizes every request.",
    why: "With `AlwaysAllow` whoever gets past authentication may do everything: read every Secret, start any pod, delete the cluster. RBAC then has no effect.",
    remedy:
      "Give the API server `--authorization-mode=Node,RBAC`, or an AuthorizationConfiguration without an authorizer of type `AlwaysAllow`. Give roles to the people and service accounts that work with the cluster first: from then on, whoever has none is refused.",
    messages: {
      mode: "`--authorization-mode` contains `AlwaysAllow`: every authenticated request is allowed.",
      notSet:
        "Neither `--authorization-mode` nor `--authorization-config` is given: the API server defaults to `AlwaysAllow`.",
      authorizer: "An authorizer of type `AlwaysAllow` allows every request that no authorizer before it denied.",
      insecurePort: "Port {port} (`--insecure-port`) takes requests without TLS, authentication or authorization.",
    },
  },
  fr: {
    summary: "Le serveur d'API vérifie que chaque requête est autorisée.",
    why: "Avec `AlwaysAllow`, quiconque passe l'authentification peut tout faire : lire tous les Secrets, lancer n'importe quel pod, détruire le cluster. RBAC est alors sans effet.",
    remedy:
      "Donnez au serveur d'API `--authorization-mode=Node,RBAC`, ou une AuthorizationConfiguration sans module d'autorisation de type `AlwaysAllow`. Accordez d'abord des rôles aux personnes et aux comptes de service qui utilisent le cluster : quiconque n'en a pas sera ensuite refusé.",
    messages: {
      mode: "`--authorization-mode` contient `AlwaysAllow` : toute requête authentifiée est acceptée.",
      notSet:
        "Ni `--authorization-mode` ni `--authorization-config` n'est donnée : le serveur d'API applique `AlwaysAllow` par défaut.",
      authorizer:
        "Un module d'autorisation de type `AlwaysAllow` accepte toute requête qu'aucun autre avant lui n'a refusée.",
      insecurePort:
        "Le port {port} (`--insecure-port`) reçoit des requêtes sans TLS, ni authentification, ni autorisation.",
    },
  },
});
