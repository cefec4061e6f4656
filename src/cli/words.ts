import type { Language } from "../model/text.ts";
import type { ClusterWords } from "./cluster-words.ts";
import { clusterWords } from "./cluster-words.ts";
import type { PssImpactWords } from "./pss-impact-words.ts";
import { pssImpactWords } from "./pss-impact-words.ts";

/** The command line's own words in one language. */
export interface CliWords {
  readonly help: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
    readonly examples: string;
    readonly choices: string;
    readonly default: string;
    /** Between what is said of an option. */
    readonly separator: string;
    readonly showHelp: string;
    readonly showVersion: string;
    readonly helpCommand: string;
    readonly command: string;
    readonly program: string;
    readonly moreHelp: string;
    /** Names of arguments, as usage lines show them. */
    readonly path: string;
    readonly rule: string;
    readonly file: string;
    readonly folder: string;
    readonly product: string;
  };
  readonly commands: {
    readonly scan: string;
    readonly init: string;
    readonly explain: string;
    readonly rules: string;
    readonly completion: string;
    readonly data: string;
    readonly dataImport: string;
    readonly dataShow: string;
    readonly dataUpdate: string;
    readonly pss: string;
    readonly pssCheck: string;
  };
  readonly arguments: {
    readonly paths: string;
    readonly rule: string;
    readonly folder: string;
    readonly shell: string;
    readonly table: string;
    readonly product: string;
    readonly products: string;
  };
  readonly options: {
    readonly format: string;
    readonly output: string;
    readonly config: string;
    readonly kubernetesVersion: string;
    readonly rule: string;
    readonly skipRule: string;
    readonly exclude: string;
    readonly failOn: string;
    readonly maxFileSize: string;
    readonly lang: string;
    readonly color: string;
    readonly noColor: string;
    readonly all: string;
    readonly allowEmpty: string;
    readonly framework: string;
    readonly baseline: string;
    readonly level: string;
    readonly version: string;
    readonly from: string;
    readonly timeout: string;
    readonly dryRun: string;
  };
  readonly errors: {
    readonly unknownOption: (name: string) => string;
    readonly unknownCommand: (name: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly optionMissingArgument: (flags: string) => string;
    readonly excessArguments: string;
    readonly notAChoice: (value: string, flags: string, choices: string) => string;
    readonly unknownRule: (id: string) => string;
    readonly noSuchSize: (value: string) => string;
    readonly noSuchVersion: (value: string) => string;
    readonly didYouMean: (name: string) => string;
    readonly seeHelp: (command: string) => string;
    readonly newerVersion: (asked: string, newest: string) => string;
    readonly frameworkFormat: string;
    readonly noSuchSource: (value: string) => string;
    readonly noSuchProxy: string;
    readonly noSuchProduct: (name: string, products: string) => string;
    readonly noSuchTimeout: (value: string) => string;
    readonly noInput: string;
    readonly twoInputs: string;
  };
  readonly customRules: (file: string) => string;
  readonly init: { readonly written: (file: string) => string };
  readonly rules: { readonly definitions: string };
  readonly data: {
    readonly imported: (rows: number, file: string) => string;
    readonly table: (day: string) => string;
    readonly replaced: (rows: number, file: string) => string;
    readonly updated: (rows: number, file: string) => string;
    readonly estimated: string;
    readonly given: string;
    readonly fetched: string;
    readonly none: (product: string) => string;
  };
  readonly explain: {
    readonly recommendation: string;
    readonly ofKind: string;
    readonly question: string;
    readonly why: string;
    readonly remedy: string;
    readonly references: string;
    readonly bad: string;
    readonly good: string;
    readonly beside: (path: string) => string;
  };
  readonly pss: {
    readonly allowed: string;
    readonly refused: string;
    readonly totals: (refused: number, allowed: number, policy: string) => string;
  };
  readonly pssImpact: PssImpactWords;
  readonly progress: (files: number, total: number) => string;
  readonly cluster: ClusterWords;
}

const en: CliWords = {
  help: {
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    commands: "Commands:",
    examples: "Examples:",
    choices: "choices: ",
    default: "default: ",
    separator: "; ",
    showHelp: "show this help",
    showVersion: "show the version",
    helpCommand: "show the help of a command",
    command: "COMMAND",
    program:
      "Checks what a Kubernetes cluster is made of against the twelve recommendations of the NSA/CISA Kubernetes Hardening Guidance.",
    moreHelp: "rempart COMMAND --help has examples.",
    path: "PATH",
    rule: "RULE",
    file: "FILE",
    folder: "FOLDER",
    product: "PRODUCT",
  },
  commands: {
    scan: "judge manifests, Dockerfiles, kubeconfig files, control plane configuration, snapshots, a running cluster",
    init: "write a rempart.yaml to start from",
    explain: "say why a rule matters and what to do, with examples",
    rules: "list the rules",
    completion: "print a shell completion script",
    data: "the end-of-life days that versions are checked against",
    dataImport: "check a table of end-of-life days and keep it, to replace rempart's own rows",
    dataShow: "print the table, with the rows that were imported or fetched",
    dataUpdate: "fetch the days from endoflife.date and keep those that differ from the table",
    pss: "Pod Security Standards",
    pssCheck: "say what Pod Security Admission would refuse, field by field",
  },
  arguments: {
    paths: "files, folders, globs, snapshots, or - for standard input",
    rule: "id of a rule; rempart rules lists them",
    folder: "where to write it; the working directory if left out",
    shell: "shell to write the script for",
    table: "a list of { product, cycle, release?, endOfLife, source } in JSON or YAML; no network is used",
    product: "only this product, such as kubernetes",
    products: "only these products; all of the table if left out",
  },
  options: {
    format: "format of the result",
    output: "write the result to FILE, whole or not at all",
    config: "configuration for every PATH, instead of the rempart.yaml nearest to each",
    kubernetesVersion: "Kubernetes version whose defaults apply, such as 1.36",
    rule: "apply only this rule (repeat it, or separate ids by commas)",
    skipRule: "leave this rule out (repeat it, or separate ids by commas)",
    exclude: "leave out the files that match (repeatable)",
    failOn: "lowest severity of a finding that makes the exit code 1",
    maxFileSize: "refuse larger files (5MB, 512KB, number of bytes)",
    lang: "language",
    color: "colour even where the result does not go to a terminal",
    noColor: "no colour",
    all: "show every finding of every rule, excepted and known ones too",
    allowEmpty: "exit with 0, not 2, where there is nothing to judge",
    framework: "group by the controls of this framework, and show which of them rempart can tell about",
    baseline: "an earlier result of --format json: its findings are known and count for nothing",
    level: "level of the Pod Security Standards",
    version: "policy version, v1.0 to the newest",
    from: "address of endoflife.date's API v1 or of a mirror: https, or http on this machine; HTTPS_PROXY and NO_PROXY hold",
    timeout: "seconds that each answer may take",
    dryRun: "say what would change, and write nothing",
  },
  errors: {
    unknownOption: (name) => `There is no option ${name}.`,
    unknownCommand: (name) => `There is no command ${name}.`,
    missingArgument: (name) => `${name} is missing.`,
    optionMissingArgument: (flags) => `The option ${flags} needs a value.`,
    excessArguments: "There are too many arguments.",
    notAChoice: (value, flags, choices) => `"${value}" is not a value of ${flags}. Use one of: ${choices}.`,
    unknownRule: (id) => `There is no rule ${id}.`,
    noSuchSize: (value) => `"${value}" is not a size. Write it as 5MB, 512KB or a number of bytes.`,
    noSuchVersion: (value) => `"${value}" is not a policy version. Write it as v1.36, or latest.`,
    didYouMean: (name) => `Did you mean ${name}?`,
    seeHelp: (command) => `See ${command} --help.`,
    newerVersion: (asked, newest) => `${asked} is newer than ${newest}, the newest known; latest is used instead.`,
    frameworkFormat:
      "--framework goes with the formats text and json; SARIF names the controls of each finding anyway.",
    noSuchSource: (value) =>
      `"${value}" is not an address to ask. Write https://…, or http:// for this machine, without a password.`,
    noSuchProxy: "HTTPS_PROXY is not an address of the form http://host:port.",
    noSuchProduct: (name, products) => `There is no product ${name} to ask for. Choose among: ${products}.`,
    noSuchTimeout: (value) => `"${value}" is not a number of seconds from 1 to 600.`,
    noInput: "There is nothing to look at. Give --cluster, or a PATH.",
    twoInputs: "--cluster and PATH exclude each other. Give one.",
  },
  customRules: (file) => `${file}: "custom" is kept for rules of your own and ignored for now.`,
  init: { written: (file) => `${file} was written.` },
  data: {
    updated: (rows, file) => `Rows fetched, kept in ${file}: ${rows}.`,
    fetched: "fetched",
    none: (product) => `The table has no row for ${product}.`,
    imported: (rows, file) => `Rows kept in ${file}: ${rows}. Each of your scans checks versions against them.`,
    table: (day) => `Last days with free fixes, last reviewed on ${day}.`,
    replaced: (rows, file) => `Rows imported, kept in ${file}: ${rows}.`,
    estimated: "estimated",
    given: "imported",
  },
  rules: { definitions: "Definitions: judged under the recommendation of each kind of object" },
  explain: {
    recommendation: "Recommendation",
    ofKind: "That of the kind of object concerned.",
    question: "Question it answers",
    why: "Why it matters",
    remedy: "What to do",
    references: "References",
    bad: "Breaks the rule",
    good: "Follows the rule",
    beside: (path) => `with ${path} beside it:`,
  },
  pss: {
    allowed: "allowed",
    refused: "refused",
    totals: (refused, allowed, policy) => `${refused} refused, ${allowed} allowed by ${policy}`,
  },
  pssImpact: pssImpactWords.en,
  progress: (files, total) => `${files} of ${total} files`,
  cluster: clusterWords.en,
};

const fr: CliWords = {
  help: {
    usage: "Utilisation :",
    arguments: "Arguments :",
    options: "Options :",
    commands: "Commandes :",
    examples: "Exemples :",
    choices: "au choix : ",
    default: "par défaut : ",
    separator: " ; ",
    showHelp: "afficher cette aide",
    showVersion: "afficher la version",
    helpCommand: "afficher l'aide d'une commande",
    command: "COMMANDE",
    program:
      "Vérifie ce qui compose un cluster Kubernetes au regard des douze recommandations du guide NSA/CISA de durcissement de Kubernetes.",
    moreHelp: "rempart COMMANDE --help donne des exemples.",
    path: "CHEMIN",
    rule: "RÈGLE",
    file: "FICHIER",
    folder: "DOSSIER",
    product: "PRODUIT",
  },
  commands: {
    scan: "évaluer manifestes, Dockerfiles, kubeconfig, configuration du plan de contrôle, instantanés, cluster en service",
    init: "écrire un rempart.yaml de départ",
    explain: "dire pourquoi une règle compte et que faire, avec des exemples",
    rules: "lister les règles",
    completion: "afficher un script de complétion pour un shell",
    data: "les dates de fin de vie auxquelles les versions sont comparées",
    dataImport: "vérifier une table de fins de vie et la garder, pour remplacer les lignes de rempart",
    dataShow: "afficher la table, avec les lignes importées ou téléchargées",
    dataUpdate: "télécharger les dates d'endoflife.date et garder celles qui diffèrent de la table",
    pss: "normes de sécurité des pods (Pod Security Standards)",
    pssCheck: "dire ce que Pod Security Admission refuserait, champ par champ",
  },
  arguments: {
    paths: "fichiers, dossiers, motifs, instantanés, ou - pour l'entrée standard",
    rule: "identifiant d'une règle ; rempart rules les liste",
    folder: "où l'écrire ; par défaut, le dossier courant",
    shell: "shell auquel le script est destiné",
    table: "une liste de { product, cycle, release?, endOfLife, source } en JSON ou YAML ; aucun accès réseau",
    product: "ce produit seulement, par exemple kubernetes",
    products: "ces produits seulement ; par défaut, tous ceux de la table",
  },
  options: {
    format: "format du résultat",
    output: "écrire le résultat dans FICHIER, entier ou pas du tout",
    config: "configuration de tous les CHEMINS, au lieu du rempart.yaml le plus proche de chacun",
    kubernetesVersion: "version de Kubernetes dont les valeurs par défaut s'appliquent, par exemple 1.36",
    rule: "n'appliquer que cette règle (à répéter, ou identifiants séparés par des virgules)",
    skipRule: "laisser cette règle de côté (à répéter, ou identifiants séparés par des virgules)",
    exclude: "laisser de côté les fichiers qui correspondent (à répéter)",
    failOn: "gravité à partir de laquelle un constat donne le code de sortie 1",
    maxFileSize: "refuser les fichiers plus gros (5MB, 512KB, nombre d'octets)",
    lang: "langue",
    color: "en couleur même si le résultat ne va pas à un terminal",
    noColor: "sans couleur",
    all: "montrer tous les constats de toutes les règles, y compris les exceptés et les connus",
    allowEmpty: "sortir avec le code 0, et non 2, lorsqu'il n'y a rien à évaluer",
    framework: "regrouper par points de ce référentiel, et dire lesquels rempart peut évaluer",
    baseline: "un ancien résultat de --format json : ses constats sont connus et ne comptent pas",
    level: "niveau des normes de sécurité des pods",
    version: "version de la norme, de v1.0 à la plus récente",
    from: "adresse de l'API v1 d'endoflife.date ou d'un miroir : https, ou http sur cette machine ; HTTPS_PROXY et NO_PROXY comptent",
    timeout: "secondes accordées à chaque réponse",
    dryRun: "dire ce qui changerait, sans rien écrire",
  },
  errors: {
    unknownOption: (name) => `L'option ${name} n'existe pas.`,
    unknownCommand: (name) => `La commande ${name} n'existe pas.`,
    missingArgument: (name) => `Il manque ${name}.`,
    optionMissingArgument: (flags) => `L'option ${flags} exige une valeur.`,
    excessArguments: "Il y a trop d'arguments.",
    notAChoice: (value, flags, choices) => `« ${value} » n'est pas une valeur de ${flags}. Au choix : ${choices}.`,
    unknownRule: (id) => `La règle ${id} n'existe pas.`,
    noSuchSize: (value) => `« ${value} » n'est pas une taille. Écrivez 5MB, 512KB ou un nombre d'octets.`,
    noSuchVersion: (value) => `« ${value} » n'est pas une version de la norme. Écrivez v1.36, ou latest.`,
    didYouMean: (name) => `Vouliez-vous dire ${name} ?`,
    seeHelp: (command) => `Voir ${command} --help.`,
    newerVersion: (asked, newest) =>
      `${asked} est plus récente que ${newest}, la dernière connue ; latest en tient lieu.`,
    frameworkFormat: "--framework va avec les formats text et json ; SARIF nomme déjà les points de chaque constat.",
    noSuchSource: (value) =>
      `« ${value} » n'est pas une adresse à interroger. Écrivez https://…, ou http:// pour cette machine, sans mot de passe.`,
    noSuchProxy: "HTTPS_PROXY n'est pas une adresse de la forme http://hôte:port.",
    noSuchProduct: (name, products) => `Il n'y a pas de produit ${name} à demander. Au choix : ${products}.`,
    noSuchTimeout: (value) => `« ${value} » n'est pas un nombre de secondes de 1 à 600.`,
    noInput: "Il n'y a rien à examiner. Donnez --cluster, ou un CHEMIN.",
    twoInputs: "--cluster et CHEMIN s'excluent. Donnez l'un des deux.",
  },
  customRules: (file) => `${file} : « custom » est réservé à vos propres règles et ignoré pour l'instant.`,
  init: { written: (file) => `${file} a été écrit.` },
  data: {
    updated: (rows, file) => `Lignes téléchargées, gardées dans ${file} : ${rows}.`,
    fetched: "téléchargé",
    none: (product) => `La table n'a aucune ligne pour ${product}.`,
    imported: (rows, file) => `Lignes gardées dans ${file} : ${rows}. Chacune de vos analyses y compare les versions.`,
    table: (day) => `Derniers jours de correctifs gratuits, revus pour la dernière fois le ${day}.`,
    replaced: (rows, file) => `Lignes importées, gardées dans ${file} : ${rows}.`,
    estimated: "estimé",
    given: "importé",
  },
  rules: { definitions: "Définitions : évaluées sous la recommandation de chaque type d'objet" },
  explain: {
    recommendation: "Recommandation",
    ofKind: "Celle du type d'objet concerné.",
    question: "Question à laquelle elle répond",
    why: "Pourquoi cela compte",
    remedy: "Que faire",
    references: "Références",
    bad: "Enfreint la règle",
    good: "Respecte la règle",
    beside: (path) => `avec ${path} à côté :`,
  },
  pss: {
    allowed: "admis",
    refused: "refusé",
    totals: (refused, allowed, policy) =>
      `${refused} ${refused < 2 ? "refusé" : "refusés"}, ${allowed} admis par ${policy}`,
  },
  pssImpact: pssImpactWords.fr,
  progress: (files, total) => `${files} fichiers sur ${total}`,
  cluster: clusterWords.fr,
};

/** The command line's words in both languages. */
export const cliWords: Readonly<Record<Language, CliWords>> = { en, fr };
