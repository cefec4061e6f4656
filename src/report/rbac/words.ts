import type { Language } from "../../model/text.ts";

/** The words of the answers about rights, in one language. */
export interface RbacWords {
  readonly everywhere: string;
  readonly inNamespaces: (namespaces: string) => string;
  readonly onlyNames: (names: string) => string;
  readonly whoCan: (question: string, scope: string) => string;
  readonly scopeAnywhere: string;
  readonly scopeAll: string;
  readonly scopeNone: string;
  readonly scopeNamespace: (namespace: string) => string;
  readonly nobody: string;
  readonly privilegedGroup: string;
  readonly nodeAuthorizer: string;
  readonly unresolved: (bindings: number, roles: string) => string;
  readonly repeated: (object: string, first: string, second: string) => string;
  readonly moreRepeated: (count: number) => string;
  readonly builtin: string;
  readonly aggregated: (role: string) => string;
  readonly whatCan: (subject: string) => string;
  readonly groups: (groups: string) => string;
  readonly nothing: string;
  readonly everythingGroup: string;
  readonly columns: { readonly resource: string; readonly verbs: string; readonly from: string };
  readonly tooLarge: (rules: number) => string;
  readonly pathsTo: Readonly<Record<"cluster-admin" | "secrets" | "node", (count: number) => string>>;
  readonly noPath: Readonly<Record<"cluster-admin" | "secrets" | "node", string>>;
  readonly more: (count: number) => string;
  readonly through: string;
  readonly techniques: Readonly<Record<string, string>>;
  readonly states: {
    readonly clusterAdmin: string;
    readonly namespaceAdmin: (namespace: string) => string;
    readonly secrets: string;
    readonly secretsOf: (namespace: string) => string;
    readonly anyNode: string;
    readonly someNode: string;
    readonly role: (role: string) => string;
    readonly roleIn: (role: string, namespace: string) => string;
  };
  readonly inNamespace: (namespace: string) => string;
  readonly assumptions: Readonly<Record<string, string>>;
  readonly pathsNote: string;
  readonly period: (from: string, to: string, events: number, refused: number) => string;
  readonly noEvents: string;
  readonly unused: string;
  readonly wildcards: string;
  readonly neverUsed: string;
  readonly allUsed: (bindings: number) => string;
  readonly auditCaveat: string;
  readonly gained: string;
  readonly lost: string;
  readonly noDifference: string;
  readonly graphTitle: string;
  readonly graphCut: (shown: number, all: number) => string;
  readonly graphColumns: readonly [string, string, string, string];
  readonly graphHint: string;
  readonly graphFilter: string;
  readonly dangers: Readonly<Record<string, string>>;
  readonly leastRole: (binding: string) => string;
  readonly leastNothing: (binding: string) => string;
}

const en: RbacWords = {
  everywhere: "in the whole cluster",
  inNamespaces: (namespaces) => `in ${namespaces}`,
  onlyNames: (names) => `only named ${names}`,
  whoCan: (question, scope) => `Who can ${question} ${scope}`.trim(),
  scopeAnywhere: "in any namespace",
  scopeAll: "in all namespaces at once",
  scopeNone: "",
  scopeNamespace: (namespace) => `in namespace ${namespace}`,
  nobody: "Nobody, by the roles and bindings that were read.",
  privilegedGroup:
    "Beside these: whoever is in group system:masters. The API server lets them do everything and asks no authorizer.",
  nodeAuthorizer:
    "Kubelets (group system:nodes) have rights by the Node authorizer as well; that is not RBAC, and is not judged here.",
  unresolved: (bindings, roles) =>
    `${bindings} binding(s) name a role that is not in the input, so what they give is not known: ${roles}.`,
  repeated: (object, first, second) => `${object} is there twice (${first}, ${second}); the second counts.`,
  moreRepeated: (count) => `… and ${count} more are there twice.`,
  builtin: "built in, as of Kubernetes 1.36",
  aggregated: (role) => `aggregated from ${role}`,
  whatCan: (subject) => `What ${subject} can do`,
  groups: (groups) => `groups: ${groups}`,
  nothing: "Nothing, by the roles and bindings that were read.",
  everythingGroup:
    "Everything: group system:masters goes round RBAC. The API server asks no authorizer about its members.",
  columns: { resource: "RESOURCE", verbs: "VERBS", from: "FROM" },
  tooLarge: (rules) => `${rules} rule(s) name too many resources to be told one by one, and are left out.`,
  pathsTo: {
    "cluster-admin": (count) => `${count} subject(s) can become cluster-admin`,
    secrets: (count) => `${count} subject(s) can read every Secret of a namespace or of the cluster`,
    node: (count) => `${count} subject(s) can become root on a node`,
  },
  noPath: {
    "cluster-admin": "No path to cluster-admin was found.",
    secrets: "No path to all Secrets of a namespace was found.",
    node: "No path to a node was found.",
  },
  more: (count) => `… and ${count} more; --format json has all of them.`,
  through: "through",
  techniques: {
    holds: "holds every right",
    escalate: "rewrites a role of its own (escalate)",
    bind: "binds a role to itself (bind)",
    impersonate: "impersonates",
    "create-pods": "creates a pod that runs as",
    "create-workloads": "creates or changes a workload whose pods run as",
    "mount-secrets": "creates a pod that mounts Secrets",
    exec: "runs a command in a pod of",
    debug: "adds a debug container to a pod of",
    "token-request": "requests a token of",
    "token-secret": "reads the Secret that holds the token of",
    "read-secrets": "reads Secrets",
    "create-token-secret": "creates a Secret that gets the token of, and reads it:",
    "approve-certificate": "requests and approves a client certificate in the name of",
    "node-certificate": "requests and approves a node's certificate, which gives tokens of its pods:",
    "mutating-webhook": "alters with a mutating webhook what administrators and controllers write",
    "validating-webhook": "has Secrets sent to a validating webhook as they are written",
    "node-proxy": "gives commands to the kubelets (nodes/proxy)",
    "host-path": "creates a pod that mounts the node's root or is privileged",
    "persistent-volume": "creates a PersistentVolume with a host path, and a pod that mounts it",
    "privileged-container": "enters a container that holds its node",
    "debug-node": "adds a privileged debug container to a running pod",
    "pods-of-node": "takes from the node the token of a pod of",
  },
  states: {
    clusterAdmin: "cluster-admin",
    namespaceAdmin: (namespace) => `everything in namespace ${namespace}`,
    secrets: "all Secrets of the cluster",
    secretsOf: (namespace) => `all Secrets of namespace ${namespace}`,
    anyNode: "root on any node",
    someNode: "root on a node",
    role: (role) => `the rights of ${role}`,
    roleIn: (role, namespace) => `the rights of ${role} in namespace ${namespace}`,
  },
  inNamespace: (namespace) => `in ${namespace}`,
  assumptions: {
    "pod-security-default":
      "provided that the API server's default Pod Security level is privileged, as Kubernetes has it: the namespace has no label",
    "pod-security-unknown": "provided that Pod Security lets it: the Namespace is not in the input",
  },
  pathsNote:
    "One shortest path for each subject. Two subjects acting together, and admission that RBAC does not know, are not looked at.",
  period: (from, to, events, refused) => `Log from ${from} to ${to}: ${events} requests, ${refused} of them refused.`,
  noEvents: "The log holds no audit event (audit.k8s.io/v1, a JSON object a line).",
  unused: "unused",
  wildcards: "used only of",
  neverUsed: "none of it was used",
  allUsed: (bindings) => `Bindings of which everything was used: ${bindings}.`,
  auditCaveat:
    "Unused means: in this log. What the audit policy leaves out (level None, omitted stages), what other API servers log, and what happens less often than the log is long, is not in it.",
  gained: "gained",
  lost: "lost",
  noDifference: "Nobody's rights differ.",
  graphTitle: "Who holds which dangerous rights",
  graphCut: (shown, all) =>
    `Cut: ${shown} of ${all} bindings are shown, the gravest first. Raise --max-bindings to see more.`,
  graphColumns: ["Subjects", "Bindings", "Roles", "Dangerous rights"],
  graphHint: "Choose an item (Tab, Enter) to see what it is connected with; Escape shows everything again.",
  graphFilter: "Filter",
  dangers: {
    everything: "everything",
    escalate: "escalate roles",
    bind: "bind roles",
    impersonate: "impersonate",
    pods: "create pods",
    exec: "enter pods",
    tokens: "request tokens",
    secrets: "read Secrets",
    certificates: "approve certificates",
    webhooks: "change webhooks",
    nodes: "command kubelets",
    volumes: "create volumes",
  },
  leastRole: (binding) => `What was used of ${binding}`,
  leastNothing: (binding) => `Nothing was used of ${binding}: it can go.`,
};

const fr: RbacWords = {
  everywhere: "dans tout le cluster",
  inNamespaces: (namespaces) => `dans ${namespaces}`,
  onlyNames: (names) => `seulement ${names}`,
  whoCan: (question, scope) => `Qui peut ${question} ${scope}`.trim(),
  scopeAnywhere: "dans un espace de noms quelconque",
  scopeAll: "dans tous les espaces de noms à la fois",
  scopeNone: "",
  scopeNamespace: (namespace) => `dans l'espace de noms ${namespace}`,
  nobody: "Personne, d'après les rôles et liaisons qui ont été lus.",
  privilegedGroup:
    "S'y ajoute quiconque est dans le groupe system:masters : le serveur d'API lui permet tout sans consulter d'autorisation.",
  nodeAuthorizer:
    "Les kubelets (groupe system:nodes) ont aussi des droits par l'autorisation Node ; ce n'est pas RBAC, et ce n'est pas évalué ici.",
  unresolved: (bindings, roles) =>
    `${bindings} liaison(s) nomment un rôle absent de l'entrée, ce qu'elles donnent n'est donc pas connu : ${roles}.`,
  repeated: (object, first, second) => `${object} figure deux fois (${first}, ${second}) ; le second compte.`,
  moreRepeated: (count) => `… et ${count} de plus figurent deux fois.`,
  builtin: "intégré, selon Kubernetes 1.36",
  aggregated: (role) => `agrégé depuis ${role}`,
  whatCan: (subject) => `Ce que peut ${subject}`,
  groups: (groups) => `groupes : ${groups}`,
  nothing: "Rien, d'après les rôles et liaisons qui ont été lus.",
  everythingGroup:
    "Tout : le groupe system:masters contourne RBAC. Le serveur d'API ne consulte aucune autorisation pour ses membres.",
  columns: { resource: "RESSOURCE", verbs: "VERBES", from: "PAR" },
  tooLarge: (rules) => `${rules} règle(s) nomment trop de ressources pour les dire une à une, et sont omises.`,
  pathsTo: {
    "cluster-admin": (count) => `${count} sujet(s) peuvent devenir cluster-admin`,
    secrets: (count) => `${count} sujet(s) peuvent lire tous les Secrets d'un espace de noms ou du cluster`,
    node: (count) => `${count} sujet(s) peuvent devenir root sur un nœud`,
  },
  noPath: {
    "cluster-admin": "Aucun chemin vers cluster-admin n'a été trouvé.",
    secrets: "Aucun chemin vers tous les Secrets d'un espace de noms n'a été trouvé.",
    node: "Aucun chemin vers un nœud n'a été trouvé.",
  },
  more: (count) => `… et ${count} de plus ; --format json les donne tous.`,
  through: "par",
  techniques: {
    holds: "détient tous les droits",
    escalate: "réécrit un de ses propres rôles (escalate)",
    bind: "se lie un rôle (bind)",
    impersonate: "emprunte l'identité de",
    "create-pods": "crée un pod qui s'exécute comme",
    "create-workloads": "crée ou change une charge dont les pods s'exécutent comme",
    "mount-secrets": "crée un pod qui monte des Secrets",
    exec: "exécute une commande dans un pod de",
    debug: "ajoute un conteneur de débogage à un pod de",
    "token-request": "demande un jeton de",
    "token-secret": "lit le Secret qui contient le jeton de",
    "read-secrets": "lit des Secrets",
    "create-token-secret": "crée un Secret qui reçoit le jeton, et le lit :",
    "approve-certificate": "demande et approuve un certificat client au nom de",
    "node-certificate": "demande et approuve un certificat de nœud, qui donne les jetons de ses pods :",
    "mutating-webhook": "modifie par un webhook de mutation ce qu'écrivent administrateurs et contrôleurs",
    "validating-webhook": "se fait envoyer les Secrets par un webhook de validation quand ils sont écrits",
    "node-proxy": "commande les kubelets (nodes/proxy)",
    "host-path": "crée un pod privilégié ou qui monte la racine du nœud",
    "persistent-volume": "crée un PersistentVolume avec un chemin de l'hôte, et un pod qui le monte",
    "privileged-container": "entre dans un conteneur qui tient son nœud",
    "debug-node": "ajoute un conteneur de débogage privilégié à un pod en cours",
    "pods-of-node": "prend sur le nœud le jeton d'un pod de",
  },
  states: {
    clusterAdmin: "cluster-admin",
    namespaceAdmin: (namespace) => `tout dans l'espace de noms ${namespace}`,
    secrets: "tous les Secrets du cluster",
    secretsOf: (namespace) => `tous les Secrets de l'espace de noms ${namespace}`,
    anyNode: "root sur n'importe quel nœud",
    someNode: "root sur un nœud",
    role: (role) => `les droits de ${role}`,
    roleIn: (role, namespace) => `les droits de ${role} dans l'espace de noms ${namespace}`,
  },
  inNamespace: (namespace) => `dans ${namespace}`,
  assumptions: {
    "pod-security-default":
      "à condition que le niveau Pod Security par défaut du serveur d'API soit privileged, comme dans Kubernetes : l'espace de noms n'a pas d'étiquette",
    "pod-security-unknown": "à condition que Pod Security le permette : le Namespace n'est pas dans l'entrée",
  },
  pathsNote:
    "Un plus court chemin par sujet. Deux sujets qui agissent ensemble, et une admission que RBAC ne connaît pas, ne sont pas considérés.",
  period: (from, to, events, refused) => `Journal du ${from} au ${to} : ${events} requêtes, dont ${refused} refusées.`,
  noEvents: "Le journal ne contient aucun événement d'audit (audit.k8s.io/v1, un objet JSON par ligne).",
  unused: "inutilisé",
  wildcards: "utilisé seulement de",
  neverUsed: "rien n'en a été utilisé",
  allUsed: (bindings) => `Liaisons dont tout a été utilisé : ${bindings}.`,
  auditCaveat:
    "Inutilisé veut dire : dans ce journal. Ce que la politique d'audit omet (niveau None, étapes omises), ce qu'enregistrent d'autres serveurs d'API, et ce qui arrive plus rarement que la durée du journal, n'y figure pas.",
  gained: "gagné",
  lost: "perdu",
  noDifference: "Les droits de personne ne diffèrent.",
  graphTitle: "Qui détient quels droits dangereux",
  graphCut: (shown, all) =>
    `Coupé : ${shown} liaisons sur ${all} sont montrées, les plus graves d'abord. Relevez --max-bindings pour en voir plus.`,
  graphColumns: ["Sujets", "Liaisons", "Rôles", "Droits dangereux"],
  graphHint: "Choisissez un élément (Tab, Entrée) pour voir à quoi il est relié ; Échap montre de nouveau tout.",
  graphFilter: "Filtrer",
  dangers: {
    everything: "tout",
    escalate: "augmenter des rôles",
    bind: "lier des rôles",
    impersonate: "emprunter une identité",
    pods: "créer des pods",
    exec: "entrer dans des pods",
    tokens: "demander des jetons",
    secrets: "lire des Secrets",
    certificates: "approuver des certificats",
    webhooks: "changer des webhooks",
    nodes: "commander des kubelets",
    volumes: "créer des volumes",
  },
  leastRole: (binding) => `Ce qui a été utilisé de ${binding}`,
  leastNothing: (binding) => `Rien n'a été utilisé de ${binding} : elle peut partir.`,
};

/** The words of the answers about rights. */
export const rbacWords: Readonly<Record<Language, RbacWords>> = { en, fr };
