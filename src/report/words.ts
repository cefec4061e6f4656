import type { FactEntry } from "../guidance/types.ts";
import type { ExceptionEntry, ExceptionProblem } from "../model/exception.ts";
import type { RecommendationStatus } from "../model/finding.ts";
import type { BaselineUse } from "../model/scan-result.ts";
import type { Severity } from "../model/severity.ts";
import type { Language } from "../model/text.ts";
import type { ControlState } from "./framework.ts";

/** The reports' own words in one language. */
export interface ReportWords {
  readonly status: Readonly<Record<RecommendationStatus, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly severityCount: (count: number, severity: Severity) => string;
  readonly source: Readonly<Record<FactEntry["source"], string>>;
  readonly titleLine: (figures: {
    readonly version: string;
    readonly kubernetes: string;
    readonly files: number;
    readonly objects: number;
  }) => string;
  readonly missing: string;
  readonly moreMissing: (count: number) => string;
  readonly leftOut: (count: number) => string;
  readonly nothingJudged: string;
  /** Of a status that some verdicts fail as in the baseline. */
  readonly withKnown: (status: string, known: number) => string;
  /** What stands before what a rule asks: where it is broken, and where all is excepted, known or information. */
  readonly brokenRule: string;
  readonly rule: string;
  readonly findings: (count: number) => string;
  readonly totals: (count: number, bySeverity: string) => string;
  readonly moreFindings: (count: number) => string;
  readonly whatToDo: string;
  readonly seeAlso: string;
  readonly excepted: string;
  readonly baseline: string;
  readonly namespace: (name: string) => string;
  readonly environment: (name: string) => string;
  readonly unread: (count: number) => string;
  readonly notChecked: (count: number) => string;
  readonly moreInputs: (count: number) => string;
  readonly noFinding: string;
  readonly noNewFinding: (known: number) => string;
  readonly framework: {
    readonly state: Readonly<Record<ControlState, string>>;
    readonly count: (count: number, state: string) => string;
    readonly note: string;
    readonly needs: string;
    readonly uncited: (count: number, framework: string) => string;
  };
  readonly hidden: (excepted: number, known: number) => string;
  readonly ruleSeverity: (severity: string) => string;
  readonly exceptions: {
    readonly heading: (count: number) => string;
    readonly state: Readonly<Record<ExceptionEntry["state"], (count: number) => string>>;
    readonly problem: Readonly<Record<ExceptionProblem, string>>;
    readonly until: (day: string) => string;
    readonly baseline: (use: BaselineUse) => string;
  };
  readonly exit: {
    readonly ok: (threshold: string) => string;
    readonly never: string;
    readonly findings: (count: number, threshold: string) => string;
    readonly usage: string;
    readonly nothingJudged: string;
    readonly emptyAllowed: string;
    readonly unreadable: (count: number) => string;
    readonly internal: string;
  };
}

const en: ReportWords = {
  status: {
    "not met": "not met",
    met: "met",
    "met with exceptions": "met with exceptions",
    "partly checked": "partly checked",
    "not checked": "not checked",
    "not applicable": "not applicable",
  },
  severity: { critical: "critical", high: "high", medium: "medium", low: "low", info: "info" },
  severityCount: (count, severity) => `${count} ${severity}`,
  source: {
    file: "in files, to be scanned with the others:",
    cluster: "from the running cluster:",
    host: "on the hosts:",
    image: "from the images:",
    people: "from people:",
  },
  titleLine: ({ version, kubernetes, files, objects }) =>
    `rempart ${version} · Kubernetes ${kubernetes} · ${several(files, "file", "files")}, ${several(objects, "object", "objects")}`,
  missing: "What would let the rest be checked (and for which of the twelve)",
  moreMissing: (count) => `and ${count} more like these (--all shows them)`,
  leftOut: (count) =>
    `${several(count, "rule was", "rules were")} left out (--rule, --skip-rule, skipRules), so what is asked there was not checked.`,
  nothingJudged:
    "Nothing to judge was found: no manifest (YAML or JSON with apiVersion and kind), no Dockerfile, no kubeconfig. So nothing is said of the twelve recommendations.",
  withKnown: (status, known) => `${status} (${known} known)`,
  brokenRule: "Broken rule: ",
  rule: "Rule: ",
  findings: (count) => several(count, "finding", "findings"),
  totals: (count, bySeverity) => `${several(count, "finding", "findings")}: ${bySeverity}`,
  moreFindings: (count) => `and ${count} more (--all shows them)`,
  whatToDo: "What to do: ",
  seeAlso: "see also ",
  excepted: "excepted",
  baseline: "known",
  namespace: (name) => `namespace ${name}`,
  environment: (name) => `environment ${name}`,
  unread: (count) => `${several(count, "input", "inputs")} could not be read, or only in part`,
  notChecked: (count) => `${several(count, "input", "inputs")} not checked`,
  moreInputs: (count) => `and ${count} more (--all shows them)`,
  noFinding: "no finding",
  noNewFinding: (known) => `no new finding, ${known} known from the baseline`,
  framework: {
    state: {
      findings: "findings",
      excepted: "excepted",
      met: "met",
      noFinding: "no finding",
      partlyChecked: "partly checked",
      notChecked: "not checked",
      notApplicable: "not applicable",
      needsCluster: "needs the cluster",
      needsHost: "needs the hosts",
      needsPeople: "needs people",
      noRule: "no rule yet",
    },
    count: (count, state) => `${several(count, "control", "controls")}: ${state}`,
    note: "A finding is listed under every control that its rule cites for it, which may be several.",
    needs: "What would have to be known beside, and for which controls",
    uncited: (count, framework) =>
      `${several(count, "finding is", "findings are")} about no control of ${framework}; the report without --framework shows them.`,
  },
  hidden: (excepted, known) => {
    const parts = [...(excepted > 0 ? [`${excepted} excepted`] : []), ...(known > 0 ? [`${known} known`] : [])];
    return `${parts.join(", ")} (--all shows them)`;
  },
  ruleSeverity: (severity) => `${severity} by the rule`,
  exceptions: {
    heading: (count) => several(count, "exception", "exceptions"),
    state: {
      applied: (count) => `${count} in force:`,
      expired: (count) => `${count} expired, no longer in force:`,
      unused: (count) => `${count} without a finding to except:`,
      invalid: (count) => `${count} without effect:`,
    },
    problem: {
      malformed: "it must read: # rempart: except RULE -- REASON [until YYYY-MM-DD]",
      "reason-missing": "its reason is missing",
      "date-invalid": "its day is not a date; it must read YYYY-MM-DD",
      "rule-unknown": "there is no such rule",
    },
    until: (day) => `until ${day}`,
    baseline: ({ path, known, gone }) =>
      `Baseline ${path}: ${several(known, "finding is", "findings are")} known from it, ${several(gone, "other has", "others have")} gone.`,
  },
  exit: {
    ok: (threshold) => `Exit code 0: no open finding at or above ${threshold}.`,
    never: "Exit code 0: --fail-on never.",
    findings: (count, threshold) =>
      `Exit code 1: ${several(count, "open finding", "open findings")} at or above ${threshold}.`,
    usage: "Exit code 2: a path that was given does not exist; the others were judged.",
    nothingJudged: "Exit code 2: nothing was judged. Check the path, or give --allow-empty where that is right.",
    emptyAllowed: "Exit code 0: nothing was judged, as --allow-empty allows.",
    unreadable: (count) => `Exit code 3: ${several(count, "error", "errors")} while reading; the rest was judged.`,
    internal: "Exit code 70: an internal error of rempart. Please report it.",
  },
};

const fr: ReportWords = {
  status: {
    "not met": "non respectée",
    met: "respectée",
    "met with exceptions": "avec exceptions",
    "partly checked": "vérifiée en partie",
    "not checked": "non vérifiée",
    "not applicable": "sans objet",
  },
  severity: { critical: "critique", high: "grave", medium: "moyen", low: "mineur", info: "info" },
  severityCount: (count, severity) => {
    const names = { critical: "critique", high: "grave", medium: "moyen", low: "mineur", info: "info" };
    return plusieurs(count, names[severity], severity === "info" ? "info" : `${names[severity]}s`);
  },
  source: {
    file: "dans des fichiers, à analyser avec les autres :",
    cluster: "auprès du cluster en service :",
    host: "sur les hôtes :",
    image: "dans les images :",
    people: "auprès des équipes :",
  },
  titleLine: ({ version, kubernetes, files, objects }) =>
    `rempart ${version} · Kubernetes ${kubernetes} · ${plusieurs(files, "fichier", "fichiers")}, ${plusieurs(objects, "objet", "objets")}`,
  missing: "Ce qui permettrait de vérifier le reste (et pour lesquelles des douze)",
  moreMissing: (count) => `et ${count} de plus du même genre (--all les affiche)`,
  leftOut: (count) =>
    `${plusieurs(count, "règle laissée", "règles laissées")} de côté (--rule, --skip-rule, skipRules) : ce qui y est demandé n'a pas été vérifié.`,
  nothingJudged:
    "Rien à évaluer n'a été trouvé : aucun manifeste (YAML ou JSON avec apiVersion et kind), aucun Dockerfile, aucun kubeconfig. Rien n'est donc dit des douze recommandations.",
  withKnown: (status, known) => `${status} (${plusieurs(known, "connu", "connus")})`,
  brokenRule: "Règle enfreinte : ",
  rule: "Règle : ",
  findings: (count) => plusieurs(count, "constat", "constats"),
  totals: (count, bySeverity) => `${plusieurs(count, "constat", "constats")} : ${bySeverity}`,
  moreFindings: (count) => `et ${count} de plus (--all les affiche)`,
  whatToDo: "Que faire : ",
  seeAlso: "voir aussi ",
  excepted: "excepté",
  baseline: "connu",
  namespace: (name) => `espace de noms ${name}`,
  environment: (name) => `environnement ${name}`,
  unread: (count) => `${plusieurs(count, "entrée illisible", "entrées illisibles")}, en tout ou en partie`,
  notChecked: (count) => `${plusieurs(count, "entrée non vérifiée", "entrées non vérifiées")}`,
  moreInputs: (count) => `et ${count} de plus (--all les affiche)`,
  noFinding: "aucun constat",
  noNewFinding: (known) => `aucun nouveau constat, ${plusieurs(known, "connu", "connus")} par la référence`,
  framework: {
    state: {
      findings: "constats",
      excepted: "excepté",
      met: "respecté",
      noFinding: "aucun constat",
      partlyChecked: "vérifié en partie",
      notChecked: "non vérifié",
      notApplicable: "sans objet",
      needsCluster: "demande le cluster",
      needsHost: "demande les hôtes",
      needsPeople: "demande les équipes",
      noRule: "pas encore de règle",
    },
    count: (count, state) => `${plusieurs(count, "point", "points")} : ${state}`,
    note: "Un constat figure sous chaque point que sa règle cite à son sujet ; il peut y en avoir plusieurs.",
    needs: "Ce qu'il faudrait savoir en plus, et pour quels points",
    uncited: (count, framework) =>
      `${plusieurs(count, "constat ne concerne", "constats ne concernent")} aucun point de ${framework} ; le rapport sans --framework les montre.`,
  },
  hidden: (excepted, known) => {
    const parts = [
      ...(excepted > 0 ? [plusieurs(excepted, "excepté", "exceptés")] : []),
      ...(known > 0 ? [plusieurs(known, "connu", "connus")] : []),
    ];
    return `${parts.join(", ")} (--all les montre)`;
  },
  ruleSeverity: (severity) => `${severity} selon la règle`,
  exceptions: {
    heading: (count) => plusieurs(count, "exception", "exceptions"),
    state: {
      applied: (count) => `${count} en vigueur :`,
      expired: (count) => plusieurs(count, "expirée, plus en vigueur :", "expirées, plus en vigueur :"),
      unused: (count) => `${count} sans constat à excepter :`,
      invalid: (count) => `${count} sans effet :`,
    },
    problem: {
      malformed: "elle doit s'écrire : # rempart: except RÈGLE -- MOTIF [until AAAA-MM-JJ]",
      "reason-missing": "son motif manque",
      "date-invalid": "sa date n'en est pas une ; elle doit s'écrire AAAA-MM-JJ",
      "rule-unknown": "cette règle n'existe pas",
    },
    until: (day) => `jusqu'au ${day}`,
    baseline: ({ path, known, gone }) =>
      `Référence ${path} : ${plusieurs(known, "constat y figure déjà", "constats y figurent déjà")}, ${plusieurs(gone, "autre a disparu", "autres ont disparu")}.`,
  },
  exit: {
    ok: (threshold) => `Code de sortie 0 : aucun constat ouvert de niveau « ${threshold} » ou plus.`,
    never: "Code de sortie 0 : --fail-on never.",
    findings: (count, threshold) =>
      `Code de sortie 1 : ${plusieurs(count, "constat ouvert", "constats ouverts")} de niveau « ${threshold} » ou plus.`,
    usage: "Code de sortie 2 : un chemin donné n'existe pas ; les autres ont été évalués.",
    nothingJudged:
      "Code de sortie 2 : rien n'a été évalué. Vérifiez le chemin, ou ajoutez --allow-empty si c'est normal.",
    emptyAllowed: "Code de sortie 0 : rien n'a été évalué, ce que permet --allow-empty.",
    unreadable: (count) =>
      `Code de sortie 3 : ${plusieurs(count, "erreur", "erreurs")} de lecture ; le reste a été évalué.`,
    internal: "Code de sortie 70 : une erreur interne de rempart. Merci de la signaler.",
  },
};

function several(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** French has the singular for zero too. */
function plusieurs(count: number, un: string, plus: string): string {
  return `${count} ${count < 2 ? un : plus}`;
}

/** The reports' words in both languages. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { en, fr };
