import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No kubeconfig holds a credential that lasts.",
    why: "A file is copied, backed up and sent on. Whoever finds a token, password or private key in it is let in until it expires, and Kubernetes has no way to revoke a client certificate before its date.",
    remedy:
      "Let an exec plugin (OIDC, the cloud's own) fetch a token of a few minutes, or use a projected token through `tokenFile`. Keep the certificate of `system:masters` offline for emergencies: since 1.29 kubeadm puts it into super-admin.conf alone. A credential that was here counts as known: delete the token's Secret or account, or let the certificate's group and user lose their bindings.",
    messages: {
      token: "User {name} carries a bearer token.",
      tokenUntil: "User {name} carries a bearer token that is good until {date}.",
      tokenExpired: "The token of user {name} expired on {date}: it can go.",
      password: "User {name} carries a password.",
      key: "User {name} carries a private key, whose certificate nobody can revoke.",
      keyUntil: "User {name} carries a private key; its certificate is good until {date}, and nobody can revoke it.",
      masters:
        "User {name} carries a key of the group `system:masters`, which may do everything whatever RBAC says, until {date}.",
      provider: "User {name} carries the `{field}` of an auth-provider.",
      expired: "The certificate of user {name} expired on {date}: its private key can go.",
    },
  },
  fr: {
    summary: "Aucun kubeconfig ne contient d'identifiant durable.",
    why: "Un fichier se copie, se sauvegarde et se transmet. Qui y trouve un jeton, un mot de passe ou une clé privée entre jusqu'à expiration, et Kubernetes n'a aucun moyen de révoquer un certificat client avant sa date.",
    remedy:
      "Confiez à un greffon exec (OIDC, celui du fournisseur) un jeton de quelques minutes, ou passez par `tokenFile` et un jeton projeté. Gardez hors ligne, pour les urgences, le certificat de `system:masters` : depuis 1.29, kubeadm ne le met que dans super-admin.conf. Un identifiant qui figurait ici est réputé connu : supprimez le Secret ou le compte du jeton, ou retirez les liaisons du groupe et de l'utilisateur du certificat.",
    messages: {
      token: "L'utilisateur {name} porte un jeton d'accès.",
      tokenUntil: "L'utilisateur {name} porte un jeton d'accès valable jusqu'au {date}.",
      tokenExpired: "Le jeton de l'utilisateur {name} a expiré le {date} : il peut disparaître.",
      password: "L'utilisateur {name} porte un mot de passe.",
      key: "L'utilisateur {name} porte une clé privée, dont nul ne peut révoquer le certificat.",
      keyUntil:
        "L'utilisateur {name} porte une clé privée ; son certificat vaut jusqu'au {date}, et nul ne peut le révoquer.",
      masters:
        "L'utilisateur {name} porte une clé du groupe `system:masters`, qui peut tout quoi que dise RBAC, jusqu'au {date}.",
      provider: "L'utilisateur {name} porte le `{field}` d'un auth-provider.",
      expired: "Le certificat de l'utilisateur {name} a expiré le {date} : sa clé privée peut disparaître.",
    },
  },
});
