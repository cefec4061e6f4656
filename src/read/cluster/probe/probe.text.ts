/** What is said of a probe's outcome. Holes are addresses, paths, statuses and codes, never what an answer held. */
export const probeTexts = {
  openAnyone: {
    en: "{where} answers anyone without credentials: {paths}.",
    fr: "{where} répond à n'importe qui, sans identifiants : {paths}.",
  },
  openPlain: {
    en: "{where} answers anyone without credentials and without TLS: {paths}.",
    fr: "{where} répond à n'importe qui, sans identifiants et sans TLS : {paths}.",
  },
  openToCertificate: {
    en: "{where} answers the kubeconfig's client certificate: {paths}.",
    fr: "{where} répond au certificat client du kubeconfig : {paths}.",
  },
  openService: {
    en: "{where} answers from here without credentials ({status}).",
    fr: "{where} répond d'ici sans identifiants ({status}).",
  },
  openDashboard: {
    en: "{where} shows {product} to anyone who can reach it ({status}).",
    fr: "{where} montre {product} à quiconque peut l'atteindre ({status}).",
  },
  openPort: {
    en: "{where} takes connections from here, and does not speak HTTP.",
    fr: "{where} accepte des connexions d'ici, et ne parle pas HTTP.",
  },
  refused: {
    en: "{where} refuses requests without credentials ({status}).",
    fr: "{where} refuse les requêtes sans identifiants ({status}).",
  },
  refusedAnonymous: {
    en: "{where} takes requests without credentials for those of system:anonymous, and then refuses them (403).",
    fr: "{where} prend les requêtes sans identifiants pour celles de system:anonymous, puis les refuse (403).",
  },
  refusedTls: {
    en: "{where} speaks only to clients with a certificate ({reason}).",
    fr: "{where} ne parle qu'aux clients munis d'un certificat ({reason}).",
  },
  refusedCertificate: {
    en: "{where} does not serve the kubeconfig's client certificate ({reason}).",
    fr: "{where} ne sert pas le certificat client du kubeconfig ({reason}).",
  },
  closed: {
    en: "{where} refuses connections from here. That it does so elsewhere is not said: a firewall answers likewise.",
    fr: "{where} refuse les connexions d'ici. Cela ne dit rien d'ailleurs : un pare-feu répond de même.",
  },
  timedOut: {
    en: "{where} did not answer from here in time. That says nothing of other places: a firewall may be in between.",
    fr: "{where} n'a pas répondu d'ici à temps. Cela ne dit rien d'ailleurs : un pare-feu est peut-être entre les deux.",
  },
  unreachable: {
    en: "{where} cannot be reached from here ({reason}). That says nothing of other places.",
    fr: "{where} est inaccessible d'ici ({reason}). Cela ne dit rien d'ailleurs.",
  },
  unknown: {
    en: "{where} did not answer as {component} does ({reason}): what listens there is not known.",
    fr: "{where} n'a pas répondu comme le fait {component} ({reason}) : ce qui y écoute n'est pas connu.",
  },
  otherServer: {
    en: "{where} shows a certificate that the kubeconfig's authority did not sign for it: who answers there is not known.",
    fr: "{where} présente un certificat que l'autorité du kubeconfig n'a pas signé pour lui : qui y répond n'est pas connu.",
  },
  notShown: {
    en: "The client certificate was not shown at {where}: the cluster's authority did not sign for this address what answers there.",
    fr: "Le certificat client n'a pas été présenté à {where} : l'autorité du cluster n'a pas signé pour cette adresse ce qui y répond.",
  },
  outOfTime: {
    en: "{where} was not asked: the time for all probes was over.",
    fr: "{where} n'a pas été interrogé : le temps prévu pour toutes les sondes était écoulé.",
  },
  refusedAddress: {
    en: "{where} was not asked: its name leads to an address that is never asked ({reason}).",
    fr: "{where} n'a pas été interrogé : son nom mène à une adresse qui n'est jamais interrogée ({reason}).",
  },
  tls: {
    en: "{where} speaks TLS {versions}; {certificate}.",
    fr: "{where} parle TLS {versions} ; {certificate}.",
  },
  certificate: {
    en: "its certificate ({key}) is issued by {issuer} until {day}",
    fr: "son certificat ({key}) est émis par {issuer} jusqu'au {day}",
  },
  noCertificate: {
    en: "its certificate was not seen",
    fr: "son certificat n'a pas été vu",
  },
  noTls: {
    en: "{where} agreed on no version of TLS ({reason}).",
    fr: "{where} n'a convenu d'aucune version de TLS ({reason}).",
  },
  authenticatedNothing: {
    en: "RBAC grants any authenticated user nothing but what every cluster does.",
    fr: "RBAC n'accorde à tout utilisateur authentifié rien de plus que dans tout cluster.",
  },
  authenticatedMore: {
    en: "RBAC grants any authenticated user more than every cluster does: {grants}.",
    fr: "RBAC accorde à tout utilisateur authentifié plus que dans tout cluster : {grants}.",
  },
  authenticatedUnknown: {
    en: "What any authenticated user may do is not known: roles and bindings could not all be read.",
    fr: "Ce que peut faire tout utilisateur authentifié n'est pas connu : les rôles et les liaisons n'ont pas tous pu être lus.",
  },
} as const;
