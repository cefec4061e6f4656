import type { Language } from "../../model/text.ts";

/** What the help says of `rempart rbac`. */
export interface RbacHelp {
  readonly commands: Readonly<Record<"rbac" | "whoCan" | "whatCan" | "paths" | "unused" | "diff" | "graph", string>>;
  readonly names: Readonly<
    Record<"verb" | "resource" | "name" | "subject" | "before" | "after" | "namespace" | "log", string>
  >;
  readonly arguments: Readonly<Record<"verb" | "resource" | "name" | "subject" | "before" | "after", string>>;
  readonly options: Readonly<
    Record<
      | "input"
      | "environment"
      | "namespace"
      | "secretsOf"
      | "allNamespaces"
      | "groups"
      | "to"
      | "from"
      | "system"
      | "fromAudit"
      | "maxBindings",
      string
    >
  >;
  readonly exitCodes: Readonly<Record<"question" | "paths" | "diff", string>>;
}

const en: RbacHelp = {
  commands: {
    rbac: "who may do what, how rights grow, and which are not used",
    whoCan: "say who may do something, by which binding, role and rule",
    whatCan: "say what a user, a group or a service account may do",
    paths: "find how subjects come to more than they were given, step by step",
    unused: "say what bindings give and an audit log does not show to be used",
    diff: "say who gained and who lost which rights between two inputs",
    graph: "draw subjects, bindings, roles and the dangerous rights they lead to",
  },
  names: {
    verb: "VERB",
    resource: "RESOURCE",
    name: "NAME",
    subject: "SUBJECT",
    before: "BEFORE",
    after: "AFTER",
    namespace: "NAMESPACE",
    log: "LOG",
  },
  arguments: {
    verb: "get, list, watch, create, update, patch, delete, deletecollection, bind, escalate, impersonate…",
    resource:
      "plural, kind or short name, with group or subresource (deployments.apps, pods/exec), or a URL path (/metrics)",
    name: "name of one object",
    subject: "user NAME, group NAME, sa/NAMESPACE/NAME or system:serviceaccount:NAMESPACE:NAME",
    before: "files, folder or glob as they were, or - for standard input",
    after: "files, folder or glob as they are",
  },
  options: {
    input:
      "roles, bindings and workloads to look at: files, folders, globs, - for standard input (repeatable, required)",
    environment: "only the files of this environment of rempart.yaml",
    namespace: "namespace of the request; every namespace by itself if left out",
    secretsOf: "with --to secrets: only those of this namespace",
    allNamespaces: "only who may in all namespaces at once",
    groups: "further groups of the subject (repeat it, or separate them by commas)",
    to: "what the paths lead to",
    from: "only paths of this subject, in quotes where it is two words",
    system: "Kubernetes' own components and administrators by definition too",
    fromAudit: "audit log: events as JSON lines, compressed by gzip or not, - for standard input",
    maxBindings: "most bindings to draw, the gravest first",
  },
  exitCodes: {
    question: "Exit codes: 0 answered · 2 wrong use · 3 some input could not be read",
    paths: "Exit codes: 0 no path · 1 a path exists · 2 wrong use · 3 some input could not be read",
    diff: "Exit codes: 0 no difference · 1 rights differ · 2 wrong use · 3 some input could not be read",
  },
};

const fr: RbacHelp = {
  commands: {
    rbac: "qui a quels droits, comment ils grandissent, et lesquels ne servent pas",
    whoCan: "dire qui peut faire quelque chose, par quelle liaison, quel rôle et quelle règle",
    whatCan: "dire ce que peut un utilisateur, un groupe ou un compte de service",
    paths: "trouver comment des sujets obtiennent plus que ce qui leur a été donné, pas à pas",
    unused: "dire ce que donnent les liaisons et qu'un journal d'audit ne montre pas utilisé",
    diff: "dire qui a gagné ou perdu quels droits entre deux entrées",
    graph: "dessiner sujets, liaisons, rôles et les droits dangereux où ils mènent",
  },
  names: {
    verb: "VERBE",
    resource: "RESSOURCE",
    name: "NOM",
    subject: "SUJET",
    before: "AVANT",
    after: "APRÈS",
    namespace: "ESPACE",
    log: "JOURNAL",
  },
  arguments: {
    verb: "get, list, watch, create, update, patch, delete, deletecollection, bind, escalate, impersonate…",
    resource:
      "pluriel, kind ou nom court, avec groupe ou sous-ressource (deployments.apps, pods/exec), ou chemin d'URL (/metrics)",
    name: "nom d'un objet",
    subject: "user NOM, group NOM, sa/ESPACE/NOM ou system:serviceaccount:ESPACE:NOM",
    before: "fichiers, dossier ou motif d'avant, ou - pour l'entrée standard",
    after: "fichiers, dossier ou motif d'après",
  },
  options: {
    input:
      "rôles, liaisons et charges à regarder : fichiers, dossiers, motifs, - pour l'entrée standard (répétable, requis)",
    environment: "seulement les fichiers de cet environnement de rempart.yaml",
    namespace: "espace de noms de la requête ; chacun pour soi s'il est omis",
    secretsOf: "avec --to secrets : seulement ceux de cet espace de noms",
    allNamespaces: "seulement qui le peut dans tous les espaces de noms à la fois",
    groups: "autres groupes du sujet (répétable, ou séparés par des virgules)",
    to: "où mènent les chemins",
    from: "seulement les chemins de ce sujet, entre guillemets s'il fait deux mots",
    system: "aussi les composants de Kubernetes et les administrateurs par définition",
    fromAudit: "journal d'audit : événements en lignes JSON, compressés par gzip ou non, - pour l'entrée standard",
    maxBindings: "nombre de liaisons à dessiner au plus, les plus graves d'abord",
  },
  exitCodes: {
    question: "Codes de sortie : 0 répondu · 2 mauvais usage · 3 une entrée n'a pas pu être lue",
    paths: "Codes de sortie : 0 aucun chemin · 1 un chemin existe · 2 mauvais usage · 3 une entrée n'a pas pu être lue",
    diff: "Codes de sortie : 0 aucune différence · 1 des droits diffèrent · 2 mauvais usage · 3 une entrée n'a pas pu être lue",
  },
};

/** What the help says, by language. */
export const rbacHelp: Readonly<Record<Language, RbacHelp>> = { en, fr };
