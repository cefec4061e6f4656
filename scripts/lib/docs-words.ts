import type { FactEntry } from "../../src/guidance/types.ts";
import type { SubjectName } from "../../src/model/rule.ts";
import type { Language } from "../../src/model/text.ts";

/** The words of the generated pages in one language. Texts are Markdown. */
export interface DocsWords {
  readonly colon: string;
  readonly otherLanguage: string;
  readonly recommendation: string;
  readonly everyRecommendation: string;
  readonly question: string;
  readonly definitionsQuestion: string;
  readonly severity: string;
  readonly subject: string;
  readonly subjects: Readonly<Record<SubjectName, string>>;
  readonly why: string;
  readonly remedy: string;
  readonly messages: string;
  readonly messagesNote: string;
  readonly references: string;
  readonly bad: string;
  readonly good: string;
  readonly findingsAt: (lines: readonly number[]) => string;
  readonly fileMode: (mode: string) => string;
  readonly beside: (path: string) => string;
  readonly alsoBad: string;
  readonly alsoGood: string;
  readonly rules: string;
  readonly rulesIntroduction: (count: number) => string;
  readonly rule: string;
  readonly summary: string;
  readonly definitionRules: string;
  readonly questions: string;
  readonly questionsIntroduction: (count: number, answered: number) => string;
  readonly answeredBy: string;
  readonly neededFacts: string;
  readonly byReader: string;
  readonly byNone: string;
  readonly sources: Readonly<Record<FactEntry["source"], string>>;
}

const en: DocsWords = {
  colon: ":",
  otherLanguage: "En français",
  recommendation: "Recommendation",
  everyRecommendation: "that of the object's kind",
  question: "Question",
  definitionsQuestion: "Does every definition say what its author meant?",
  severity: "Severity",
  subject: "Looks at",
  subjects: {
    resource: "each object",
    workload: "each workload",
    deployedWorkload: "each workload, with what is deployed beside it",
    namespace: "each namespace",
    environment: "what is deployed together",
    component: "each component of the control plane and each kubelet",
    dockerfile: "each Dockerfile",
    kubeconfig: "each kubeconfig file",
  },
  why: "Why it matters",
  remedy: "What to do",
  messages: "What it says",
  messagesNote: "Names in braces stand for what was found.",
  references: "References",
  bad: "Reported",
  good: "Accepted",
  findingsAt: (lines) =>
    lines.length === 1 ? `Finding at line ${lines[0]}.` : `Findings at lines ${list(lines, "and")}.`,
  fileMode: (mode) => `The file has mode ${mode}.`,
  beside: (path) => `Beside it, ${path}:`,
  alsoBad: "Reported as well:",
  alsoGood: "Accepted as well:",
  rules: "Rules",
  rulesIntroduction: (count) =>
    `${count} rules, by the recommendation they belong to. \`rempart explain RULE\` shows the same in the terminal. Which question each of them answers, and which questions no rule answers yet, is in [questions](../questions.md).`,
  rule: "Rule",
  summary: "What it asks for",
  definitionRules: "Every recommendation",
  questions: "The questions behind the twelve recommendations",
  questionsIntroduction: (count, answered) =>
    `A recommendation is met when each of its questions is answered for every subject and no rule failed. Rules, or the reading of the input itself, answer ${answered} of the ${count} questions; the others stay open, and are reported as not checked, with what would answer them.`,
  answeredBy: "Answered by",
  neededFacts: "Where to find it, and what is needed",
  byReader: "the reading of the input",
  byNone: "nothing yet",
  sources: { file: "a file", cluster: "the cluster", host: "the host", image: "the image", people: "people" },
};

const fr: DocsWords = {
  colon: " :",
  otherLanguage: "In English",
  recommendation: "Recommandation",
  everyRecommendation: "celle du type d'objet",
  question: "Question",
  definitionsQuestion: "Chaque définition dit-elle ce que son auteur voulait ?",
  severity: "Gravité",
  subject: "Examine",
  subjects: {
    resource: "chaque objet",
    workload: "chaque charge de travail",
    deployedWorkload: "chaque charge de travail, avec ce qui est déployé à côté d'elle",
    namespace: "chaque espace de noms",
    environment: "ce qui est déployé ensemble",
    component: "chaque composant du plan de contrôle et chaque kubelet",
    dockerfile: "chaque Dockerfile",
    kubeconfig: "chaque fichier kubeconfig",
  },
  why: "Pourquoi cela compte",
  remedy: "Que faire",
  messages: "Ce que dit la règle",
  messagesNote: "Les noms entre accolades tiennent lieu de ce qui a été trouvé.",
  references: "Références",
  bad: "Signalé",
  good: "Accepté",
  findingsAt: (lines) =>
    lines.length === 1 ? `Constat à la ligne ${lines[0]}.` : `Constats aux lignes ${list(lines, "et")}.`,
  fileMode: (mode) => `Le fichier a les droits ${mode}.`,
  beside: (path) => `À côté, ${path} :`,
  alsoBad: "Également signalé :",
  alsoGood: "Également accepté :",
  rules: "Règles",
  rulesIntroduction: (count) =>
    `${count} règles, selon la recommandation dont elles relèvent. \`rempart explain RÈGLE\` affiche la même chose dans le terminal. La question à laquelle chacune répond, et celles auxquelles aucune ne répond encore, figurent dans [les questions](../questions.md).`,
  rule: "Règle",
  summary: "Ce qu'elle demande",
  definitionRules: "Toutes les recommandations",
  questions: "Les questions derrière les douze recommandations",
  questionsIntroduction: (count, answered) =>
    `Une recommandation est respectée quand chacune de ses questions a une réponse pour chaque sujet et qu'aucune règle n'a échoué. Les règles, ou la lecture même des fichiers fournis, répondent à ${answered} des ${count} questions ; les autres restent ouvertes, et sont signalées comme non vérifiées, avec ce qui permettrait d'y répondre.`,
  answeredBy: "Réponse donnée par",
  neededFacts: "Où le trouver, et ce qu'il faut",
  byReader: "la lecture des fichiers fournis",
  byNone: "rien encore",
  sources: { file: "un fichier", cluster: "le cluster", host: "l'hôte", image: "l'image", people: "les équipes" },
};

function list(lines: readonly number[], and: string): string {
  return `${lines.slice(0, -1).join(", ")} ${and} ${lines.at(-1)}`;
}

/** The words of the generated pages. */
export const docsWords: Readonly<Record<Language, DocsWords>> = { en, fr };
