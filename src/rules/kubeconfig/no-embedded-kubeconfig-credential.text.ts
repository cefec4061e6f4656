import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No kubeconfig holds a long-lived credential.",
    why: "A file is copied, backed up and passed on. Whoever finds a token, password or private key in it gets in until it expires or is replaced, and Kubernetes has no way to revoke a client certificate before it expires.",
    remedy:
      "Let an exec plugin (OIDC, the cloud provider's own) obtain a token that lasts a few minutes, or use a projected token through `tokenFile`. Keep the certificate of `system:masters` offline for emergencies: since 1.29 kubeadm puts it into super-admin.conf alone. A credential that was here counts as known: delete the token's Secret or account, or remove the bindings of the certificate's user and group.",
    messages: {
      token: "User {name} carries a bearer token.",
      account: "User {name} carries a token of the service account {account} that never expires.",
      plugin: "User {name} hands a sensitive value to a plugin (`{field}`).",
      address: "The `{field}` of cluster {name} holds a password.",
      tokenUntil: "User {name} carries a bearer token that is good until {date}.",
      tokenExpired: "The token of user {name} expired on {date}: it can go.",
      password: "User {name} carries a password.",
      key: "User {name} carries a private key, whose certificate nobody can revoke.",
      keyUntil: "User {name} carries a private key; its certificate is valid until {date}, and nobody can revoke it.",
      masters:
        "User {name} carries a key of the group `system:masters`, which may do everything whatever RBAC says, until {date}.",
      provider: "User {name} carries the `{field}` of an auth-provider.",
      expired: "The certificate of user {name} expired on {date}: its private key can be removed.",
    },
  },
  fr: {
    summary: "Aucun kubeconfig ne contient d'identifiants durables.",
    why: "Un fichier se copie, se sauvegarde et se transmet. Quiconque y trouve un jeton, un mot de passe ou une clé privée a accès au cluster tant que ceux-ci n'ont pas expiré ou n'ont pas été remplacés, et Kubernetes n'a aucun moyen de révoquer un certificat client avant son expiration.",
    remedy:
      "Laissez un plugin exec (OIDC, celui du fournisseur de cloud) obtenir un jeton de quelques minutes, ou utilisez un jeton projeté par `tokenFile`. Gardez hors ligne, pour les urgences, le certificat de `system:masters` : depuis 1.29, kubeadm ne le met que dans super-admin.conf. Les identifiants qui figuraient ici sont à considérer comme connus : supprimez le Secret ou le compte du jeton, ou retirez les liaisons de l'utilisateur et du groupe du certificat.",
    messages: {
      token: "L'utilisateur {name} porte un jeton au porteur (bearer token).",
      account: "L'utilisateur {name} porte un jeton du compte de service {account} qui n'expire jamais.",
      plugin: "L'utilisateur {name} transmet une valeur sensible à un plugin (`{field}`).",
      address: "Le champ `{field}` du cluster {name} contient un mot de passe.",
      tokenUntil: "L'utilisateur {name} porte un jeton au porteur valable jusqu'au {date}.",
      tokenExpired: "Le jeton de l'utilisateur {name} a expiré le {date} : il peut être supprimé.",
      password: "L'utilisateur {name} porte un mot de passe.",
      key: "L'utilisateur {name} porte une clé privée, dont personne ne peut révoquer le certificat.",
      keyUntil:
        "L'utilisateur {name} porte une clé privée ; son certificat est valable jusqu'au {date}, et personne ne peut le révoquer.",
      masters:
        "L'utilisateur {name} porte une clé du groupe `system:masters`, qui peut tout faire quoi que dise RBAC, jusqu'au {date}.",
      provider: "L'utilisateur {name} porte le `{field}` d'un auth-provider.",
      expired: "Le certificat de l'utilisateur {name} a expiré le {date} : sa clé privée peut être supprimée.",
    },
  },
});
