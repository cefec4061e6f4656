import type { Text } from "../../model/text.ts";

/** What is said of kubeconfigs and of the way to an API server. Holes are names, paths and dates, never credentials. */
export const connectionTexts = {
  noKubeconfig: {
    en: "no kubeconfig was found ({looked}), and this is no pod of a cluster. Name one with --kubeconfig or KUBECONFIG.",
    fr: "aucun kubeconfig n'a été trouvé ({looked}), et ceci n'est pas un pod d'un cluster. Indiquez-en un par --kubeconfig ou KUBECONFIG.",
  },
  missingFile: {
    en: "{path} does not exist. Name a kubeconfig that does.",
    fr: "{path} n'existe pas. Indiquez un kubeconfig qui existe.",
  },
  unreadableFile: {
    en: "{path} cannot be read ({reason}). Check its path and its permissions.",
    fr: "{path} ne peut pas être lu ({reason}). Vérifiez son chemin et ses droits.",
  },
  noConfig: {
    en: "{path} is no kubeconfig: an object with clusters, users and contexts was expected. Correct it, or name another file.",
    fr: "{path} n'est pas un kubeconfig : un objet avec clusters, users et contexts était attendu. Corrigez-le, ou indiquez un autre fichier.",
  },
  noCurrentContext: {
    en: "the kubeconfig has no current-context. Choose one with --context: {contexts}.",
    fr: "le kubeconfig n'a pas de current-context. Choisissez-en un par --context : {contexts}.",
  },
  unknownContext: {
    en: "the kubeconfig has no context {context}. It has: {contexts}.",
    fr: "le kubeconfig n'a pas de contexte {context}. Il a : {contexts}.",
  },
  unknownPart: {
    en: "the context {context} names the {part} {name}, which the kubeconfig does not have. Correct the context, or choose another with --context.",
    fr: "le contexte {context} nomme {name} dans {part}, que le kubeconfig ne contient pas. Corrigez le contexte, ou choisissez-en un autre par --context.",
  },
  badServer: {
    en: "the server of the cluster {name} is no https:// address. Correct its server field.",
    fr: "le serveur du cluster {name} n'est pas une adresse https://. Corrigez son champ server.",
  },
  plainHttp: {
    en: "the server of the cluster {name} is an http:// address: credentials would cross the network in clear text. Only this machine's own addresses (kubectl proxy) are read without TLS; use https://.",
    fr: "le serveur du cluster {name} est une adresse http:// : les identifiants traverseraient le réseau en clair. Seules les adresses de cette machine (kubectl proxy) sont lues sans TLS ; utilisez https://.",
  },
  badProxy: {
    en: "the proxy {origin} cannot be used: http://, https:// or socks5:// and a host were expected. Correct it.",
    fr: "le mandataire {origin} ne peut pas être utilisé : http://, https:// ou socks5:// et un hôte étaient attendus. Corrigez-le.",
  },
  badMaterial: {
    en: "the {field} of {name} is no valid certificate or key, or they do not belong together. Get the kubeconfig anew.",
    fr: "le champ {field} de {name} n'est pas un certificat ou une clé valide, ou ils ne vont pas ensemble. Obtenez à nouveau le kubeconfig.",
  },
  pluginMissing: {
    en: "the credential plugin {command} that the kubeconfig names for {user} was not found. Install it and see that it is on the PATH.",
    fr: "le module d'identification {command} que le kubeconfig nomme pour {user} n'a pas été trouvé. Installez-le et vérifiez qu'il est dans le PATH.",
  },
  pluginFailed: {
    en: "the credential plugin {command} of {user} failed ({reason}). Run kubectl with the same kubeconfig to see what it says; often it asks to log in again.",
    fr: "le module d'identification {command} de {user} a échoué ({reason}). Lancez kubectl avec le même kubeconfig pour voir ce qu'il dit ; souvent, il demande de se reconnecter.",
  },
  pluginTimeout: {
    en: "the credential plugin {command} of {user} gave nothing within {seconds} s and was ended. Run kubectl with the same kubeconfig: it may be waiting for a login.",
    fr: "le module d'identification {command} de {user} n'a rien donné en {seconds} s et a été arrêté. Lancez kubectl avec le même kubeconfig : il attend peut-être une connexion.",
  },
  pluginTerminal: {
    en: "the credential plugin {command} of {user} needs a terminal (interactiveMode: Always), and there is none. Run this in a terminal, or use other credentials.",
    fr: "le module d'identification {command} de {user} a besoin d'un terminal (interactiveMode: Always), et il n'y en a pas. Lancez ceci dans un terminal, ou utilisez d'autres identifiants.",
  },
  oidcFailed: {
    en: "the OpenID Connect provider {issuer} gave no new ID token for {user} ({reason}). Log in again, then try again.",
    fr: "le fournisseur OpenID Connect {issuer} n'a pas donné de nouveau jeton d'identité pour {user} ({reason}). Reconnectez-vous, puis réessayez.",
  },
  rotated: {
    en: "the OpenID Connect provider {issuer} replaced the refresh token, and the kubeconfig, which is not written to, still has the old one. Log in again if kubectl is refused.",
    fr: "le fournisseur OpenID Connect {issuer} a remplacé le jeton de rafraîchissement, et le kubeconfig, qui n'est pas modifié, a encore l'ancien. Reconnectez-vous si kubectl est refusé.",
  },
  legacyProvider: {
    en: "the auth-provider {provider} of {user} has no valid token, and Kubernetes 1.26 removed it. Get the kubeconfig anew, with a credential plugin ({plugin}).",
    fr: "l'auth-provider {provider} de {user} n'a pas de jeton valide, et Kubernetes 1.26 l'a retiré. Obtenez à nouveau le kubeconfig, avec un module d'identification ({plugin}).",
  },
  unknownProvider: {
    en: "the auth-provider {provider} of {user} is not known. Use a certificate, a token, or a credential plugin (exec).",
    fr: "l'auth-provider {provider} de {user} n'est pas connu. Utilisez un certificat, un jeton ou un module d'identification (exec).",
  },
  rejected: {
    en: "{server} does not accept the credentials of {user} (401). {hint}",
    fr: "{server} n'accepte pas les identifiants de {user} (401). {hint}",
  },
  hintCertificateExpired: {
    en: "Its client certificate expired on {date}: renew it.",
    fr: "Son certificat client a expiré le {date} : renouvelez-le.",
  },
  hintTokenExpired: {
    en: "Its token expired on {date}: get a new one.",
    fr: "Son jeton a expiré le {date} : obtenez-en un nouveau.",
  },
  hintNone: {
    en: "It has none: choose another user, or give it a certificate, a token or a credential plugin.",
    fr: "Il n'en a aucun : choisissez un autre utilisateur, ou donnez-lui un certificat, un jeton ou un module d'identification.",
  },
  hintAnew: {
    en: "Log in again, or get the kubeconfig anew.",
    fr: "Reconnectez-vous, ou obtenez à nouveau le kubeconfig.",
  },
  serverCertificateExpired: {
    en: "the certificate of {server} is not valid at this time: it expired, or this machine's clock is wrong. Renew the API server's certificate.",
    fr: "le certificat de {server} n'est pas valide en ce moment : il a expiré, ou l'horloge de cette machine est fausse. Renouvelez le certificat du serveur d'API.",
  },
  serverCertificateUnknown: {
    en: "the certificate of {server} is signed by nobody this kubeconfig trusts: itself, or another authority. Correct certificate-authority-data; another machine may be answering in its place.",
    fr: "le certificat de {server} n'est signé par personne en qui ce kubeconfig a confiance : par lui-même, ou par une autre autorité. Corrigez certificate-authority-data ; une autre machine répond peut-être à sa place.",
  },
  serverCertificateName: {
    en: "the certificate of {server} is for other names. Correct the server field, or set tls-server-name to a name it has.",
    fr: "le certificat de {server} est pour d'autres noms. Corrigez le champ server, ou donnez à tls-server-name un nom qu'il contient.",
  },
  refused: {
    en: "{server} refuses connections: nothing listens there. See that the API server runs, and that address and port are right.",
    fr: "{server} refuse les connexions : rien n'y écoute. Vérifiez que le serveur d'API fonctionne, et que l'adresse et le port sont les bons.",
  },
  noName: {
    en: "the host name of {server} cannot be resolved. Check the server field, the DNS and the VPN.",
    fr: "le nom d'hôte de {server} ne peut pas être résolu. Vérifiez le champ server, le DNS et le VPN.",
  },
  noAnswer: {
    en: "{server} does not answer ({reason}). Check the network, the VPN and the firewall between here and there.",
    fr: "{server} ne répond pas ({reason}). Vérifiez le réseau, le VPN et le pare-feu entre ici et là-bas.",
  },
  noTls: {
    en: "{server} does not speak TLS as expected ({reason}). Check the server field, the port and any proxy in between.",
    fr: "{server} ne parle pas TLS comme attendu ({reason}). Vérifiez le champ server, le port et tout mandataire intermédiaire.",
  },
  proxyFailed: {
    en: "the proxy {proxy} gives no way to {server} ({reason}). Check proxy-url, HTTPS_PROXY and NO_PROXY.",
    fr: "le mandataire {proxy} ne donne pas accès à {server} ({reason}). Vérifiez proxy-url, HTTPS_PROXY et NO_PROXY.",
  },
  notApiServer: {
    en: "{server} did not answer as an API server does ({reason}): a login page or another server may stand in between. Check the server field.",
    fr: "{server} n'a pas répondu comme un serveur d'API ({reason}) : une page de connexion ou un autre serveur s'interpose peut-être. Vérifiez le champ server.",
  },
  outOfTime: {
    en: "the time given for reading the cluster was over. Give more with --timeout.",
    fr: "le temps accordé à la lecture du cluster était écoulé. Accordez-en plus par --timeout.",
  },
} as const satisfies Record<string, Text>;

/** What is said of what could not be read. */
export const lackTexts = {
  forbidden: {
    en: "not allowed to {verb} {resource}{scope}: grant {verb} on {resource}{scope} (rempart cluster role prints the role)",
    fr: "{verb} {resource}{scope} n'est pas permis : accordez {verb} sur {resource}{scope} (rempart cluster role affiche le rôle)",
  },
  inNamespace: { en: " in the namespace {namespace}", fr: " dans l'espace de noms {namespace}" },
  everywhere: { en: " in all namespaces", fr: " dans tous les espaces de noms" },
  notServed: {
    en: "the API server does not serve {resource}, so there are none",
    fr: "le serveur d'API ne propose pas {resource}, il n'y en a donc pas",
  },
  groupFailed: {
    en: "the API group {group} is registered, but the server behind it does not answer",
    fr: "le groupe d'API {group} est enregistré, mais le serveur derrière lui ne répond pas",
  },
  interrupted: {
    en: "reading {resource}{scope} ended after {count} objects: {reason}",
    fr: "la lecture de {resource}{scope} s'est arrêtée après {count} objets : {reason}",
  },
  pathFailed: { en: "{path} could not be read: {reason}", fr: "{path} n'a pas pu être lu : {reason}" },
  noDiscovery: {
    en: "whether {resource} exists cannot be told, since /apis may not be read: grant get on /apis",
    fr: "on ne peut pas savoir si {resource} existe, car /apis ne peut pas être lu : accordez get sur /apis",
  },
  tooDeep: {
    en: "{name} is nested deeper than {levels} levels and was left out",
    fr: "{name} est imbriqué sur plus de {levels} niveaux et a été écarté",
  },
  noObject: { en: "an entry of the list is no object", fr: "un élément de la liste n'est pas un objet" },
  noNamespace: {
    en: "the namespace {namespace} does not exist",
    fr: "l'espace de noms {namespace} n'existe pas",
  },
  tooManyNamespaces: {
    en: "{resource} may not be read in all namespaces at once, and there are too many to ask each: name some with --namespace, or grant list on {resource} in all",
    fr: "{resource} ne peut pas être lu dans tous les espaces de noms à la fois, et ils sont trop nombreux pour les interroger un par un : nommez-en par --namespace, ou accordez list sur {resource} dans tous",
  },
} as const satisfies Record<string, Text>;

/** Reasons that stand in brackets or after a colon. */
export const reasonTexts = {
  stalled: { en: "no byte came for {seconds} s", fr: "aucun octet n'est arrivé pendant {seconds} s" },
  slow: { en: "the answer took more than {seconds} s", fr: "la réponse a pris plus de {seconds} s" },
  tooLarge: { en: "the answer is larger than {megabytes} MB", fr: "la réponse dépasse {megabytes} Mo" },
  badJson: { en: "the answer is no valid JSON", fr: "la réponse n'est pas du JSON valide" },
  noList: { en: "the answer is no list", fr: "la réponse n'est pas une liste" },
  status: { en: "status {status}{detail}", fr: "statut {status}{detail}" },
  network: { en: "the connection failed ({code})", fr: "la connexion a échoué ({code})" },
  expired: {
    en: "the list expired on the server again and again",
    fr: "la liste a expiré sur le serveur à plusieurs reprises",
  },
  repeated: {
    en: "the server gave the same page token again",
    fr: "le serveur a redonné le même jeton de page",
  },
  exitCode: { en: "exit code {code}", fr: "code de sortie {code}" },
  noCredential: {
    en: "it printed no ExecCredential of {apiVersion} with a token or a certificate",
    fr: "il n'a pas affiché d'ExecCredential de {apiVersion} avec un jeton ou un certificat",
  },
  tooMuch: { en: "it printed too much", fr: "il a trop affiché" },
  notStarted: { en: "it cannot be started ({code})", fr: "il ne peut pas être lancé ({code})" },
  noCommand: { en: "no command is given", fr: "aucune commande n'est indiquée" },
  apiVersion: {
    en: "its apiVersion is not supported; client.authentication.k8s.io/v1 is",
    fr: "son apiVersion n'est pas prise en charge ; client.authentication.k8s.io/v1 l'est",
  },
  noRefreshToken: {
    en: "it expired, and there is no refresh-token, client-id or idp-issuer-url to renew it with",
    fr: "il a expiré, et il n'y a pas de refresh-token, de client-id ou d'idp-issuer-url pour le renouveler",
  },
  noDiscovery: {
    en: "its discovery document names no https token endpoint for this issuer",
    fr: "son document de découverte ne nomme pas de point d'accès https aux jetons pour cet émetteur",
  },
  noIdToken: { en: "its answer has no id_token", fr: "sa réponse n'a pas d'id_token" },
} as const satisfies Record<string, Text>;
