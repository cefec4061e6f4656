import type { Severity } from "../../model/severity.ts";

/** What probes prove, in both languages. `{where}` is what listens and its address. */
export const probeMessages = {
  anonymousObjects: {
    severity: "critical",
    en: "{where} gives anyone, without credentials, what only its users should see: {paths}. Turn anonymous authentication off (--anonymous-auth=false, or anonymous in the AuthenticationConfiguration limited to health paths) and take away what is bound to system:anonymous and system:unauthenticated.",
    fr: "{where} donne à n'importe qui, sans identifiants, ce que seuls ses utilisateurs devraient voir : {paths}. Désactivez l'authentification anonyme (--anonymous-auth=false, ou anonymous limité aux chemins de santé dans l'AuthenticationConfiguration) et retirez ce qui est lié à system:anonymous et system:unauthenticated.",
  },
  anonymousAccepted: {
    severity: "medium",
    en: "{where} takes requests without credentials for those of system:anonymous ({paths}): one binding for it, or a flaw in an open path, is all that is missing. Turn anonymous authentication off, but for health paths.",
    fr: "{where} prend les requêtes sans identifiants pour celles de system:anonymous ({paths}) : il ne manque qu'une liaison à son nom, ou une faille dans un chemin ouvert. Désactivez l'authentification anonyme, sauf pour les chemins de santé.",
  },
  kubeletOpen: {
    severity: "critical",
    en: "{where} gives its pods to anyone without credentials ({paths}), and may run commands in them too. Set authentication.anonymous.enabled: false and authorization.mode: Webhook in its KubeletConfiguration.",
    fr: "{where} donne ses pods à n'importe qui, sans identifiants ({paths}), et y exécute peut-être aussi des commandes. Mettez authentication.anonymous.enabled: false et authorization.mode: Webhook dans sa KubeletConfiguration.",
  },
  kubeletAnonymous: {
    severity: "medium",
    en: "{where} takes requests without credentials for those of system:anonymous, and only authorization refuses them. Set authentication.anonymous.enabled: false in its KubeletConfiguration.",
    fr: "{where} prend les requêtes sans identifiants pour celles de system:anonymous, et seule l'autorisation les refuse. Mettez authentication.anonymous.enabled: false dans sa KubeletConfiguration.",
  },
  readOnlyPort: {
    severity: "high",
    en: "{where} shows all of the node's pods, their environment included, without credentials and without TLS. Set readOnlyPort: 0 in its KubeletConfiguration.",
    fr: "{where} montre tous les pods du nœud, avec leur environnement, sans identifiants et sans TLS. Mettez readOnlyPort: 0 dans sa KubeletConfiguration.",
  },
  etcdOpen: {
    severity: "critical",
    en: "{where} answers clients without a certificate ({paths}): whoever reaches it reads and writes the whole cluster, Secrets included. Set --client-cert-auth=true and --trusted-ca-file, and let only API servers reach the port.",
    fr: "{where} répond à des clients sans certificat ({paths}) : quiconque l'atteint lit et écrit tout le cluster, Secrets compris. Mettez --client-cert-auth=true et --trusted-ca-file, et ne laissez que les serveurs d'API atteindre ce port.",
  },
  etcdServesUsers: {
    severity: "critical",
    en: "{where} answers the client certificate of a user of the cluster ({paths}): it trusts the cluster's own authority, so that every user's certificate opens it. Give etcd an authority of its own (--trusted-ca-file).",
    fr: "{where} répond au certificat client d'un utilisateur du cluster ({paths}) : il se fie à l'autorité du cluster lui-même, si bien que le certificat de tout utilisateur l'ouvre. Donnez à etcd une autorité qui lui soit propre (--trusted-ca-file).",
  },
  etcdPlain: {
    severity: "critical",
    en: "{where} speaks without TLS: all that the cluster stores crosses the network in clear text. Set --cert-file, --key-file and https:// in --listen-client-urls.",
    fr: "{where} parle sans TLS : tout ce que stocke le cluster traverse le réseau en clair. Mettez --cert-file, --key-file et https:// dans --listen-client-urls.",
  },
  controllerOpen: {
    severity: "medium",
    en: "{where} answers anyone without credentials with more than its health: {paths}. Take these paths out of --authorization-always-allow-paths, and what is bound to system:anonymous.",
    fr: "{where} répond à n'importe qui, sans identifiants, plus que son état de santé : {paths}. Retirez ces chemins de --authorization-always-allow-paths, et ce qui est lié à system:anonymous.",
  },
  dashboardOpen: {
    severity: "medium",
    en: "{where} shows {product} to whoever reaches it from here. Put it behind a proxy that asks for a sign-in, or keep it inside the cluster (kubectl port-forward).",
    fr: "{where} montre {product} à quiconque l'atteint d'ici. Placez-le derrière un mandataire qui demande une authentification, ou gardez-le dans le cluster (kubectl port-forward).",
  },
  oldTls: {
    severity: "medium",
    en: "{where} accepts TLS {versions}, which RFC 8996 retired. Set its minimum to 1.2 (--tls-min-version=VersionTLS12, tlsMinVersion).",
    fr: "{where} accepte TLS {versions}, que la RFC 8996 a retiré. Mettez son minimum à 1.2 (--tls-min-version=VersionTLS12, tlsMinVersion).",
  },
  certificateExpired: {
    severity: "high",
    en: "The certificate of {where} expired on {day}. Renew it.",
    fr: "Le certificat de {where} a expiré le {day}. Renouvelez-le.",
  },
  certificateWeak: {
    severity: "medium",
    en: "The certificate of {where} is weak ({what}). Issue it anew with RSA of 2048 bits or more, or an elliptic curve, signed with SHA-256 or better.",
    fr: "Le certificat de {where} est faible ({what}). Émettez-en un autre, avec RSA de 2048 bits au moins ou une courbe elliptique, signé avec SHA-256 ou mieux.",
  },
} as const satisfies Readonly<
  Record<string, { readonly severity: Severity; readonly en: string; readonly fr: string }>
>;
