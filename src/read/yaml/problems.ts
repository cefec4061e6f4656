import type { Text } from "../../model/text.ts";
import type { ReadFailureCode } from "../read-result.ts";

/** Why reading a document stopped: caught at the document's rim, never seen by callers. */
export class YamlProblem extends Error {
  readonly problem: ProblemKey;
  readonly offset: number;

  constructor(problem: ProblemKey, offset: number) {
    // Hostile files are made of failures, and a stack trace that nobody reads costs more than the rest of one.
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(problem);
    Error.stackTraceLimit = limit;
    this.problem = problem;
    this.offset = offset;
  }
}

interface Problem extends Text {
  readonly code?: ReadFailureCode;
}

export type ProblemKey = keyof typeof PROBLEMS;

/** The problem's code and words. */
export function problemText(key: ProblemKey): { code: ReadFailureCode; en: string; fr: string } {
  const { code, en, fr }: Problem = PROBLEMS[key];
  return { code: code ?? "yaml-syntax", en, fr };
}

const PROBLEMS = {
  controlCharacter: {
    en: "There is a control character here; YAML text holds printable characters only. Remove it, or write it as an escape inside double quotes.",
    fr: "Un caractère de contrôle se trouve ici ; un texte YAML ne contient que des caractères imprimables. Supprimez-le, ou écrivez-le sous forme d'échappement entre guillemets droits doubles.",
  },
  tabIndentation: {
    en: "There is a tab where indentation is expected. YAML indents with spaces only: replace the tab with spaces.",
    fr: "Une tabulation se trouve là où une indentation est attendue. YAML n'indente qu'avec des espaces : remplacez la tabulation par des espaces.",
  },
  badStart: {
    en: "A value was expected, but this character cannot begin one. Put the value in quotes.",
    fr: "Une valeur était attendue, mais ce caractère ne peut pas en commencer une. Mettez la valeur entre guillemets droits.",
  },
  missingColon: {
    en: "A key was expected here, but no `:` followed by a space comes after it on this line. Add `: ` and the value, or indent the line if it continues the one above.",
    fr: "Une clé était attendue ici, mais aucun `:` suivi d'une espace ne vient après elle sur cette ligne. Ajoutez `: ` et la valeur, ou indentez la ligne si elle continue la précédente.",
  },
  sequenceNotAllowed: {
    en: "A list item (`- `) cannot begin here. Put it on its own line, indented under its key.",
    fr: "Un élément de liste (`- `) ne peut pas commencer ici. Mettez-le sur sa propre ligne, indenté sous sa clé.",
  },
  keyNotAllowed: {
    en: "A key (`? `) cannot begin here. Put it on its own line.",
    fr: "Une clé (`? `) ne peut pas commencer ici. Mettez-la sur sa propre ligne.",
  },
  valueNotAllowed: {
    en: "There is a second `: ` on this line: a mapping cannot begin inside a value. Put the value in quotes, or put the inner key on its own line, indented further.",
    fr: "Un second `: ` se trouve sur cette ligne : un dictionnaire ne peut pas commencer dans une valeur. Mettez la valeur entre guillemets droits, ou placez la clé intérieure sur sa propre ligne, davantage indentée.",
  },
  anchorName: {
    en: "An anchor (`&`) or alias (`*`) needs a name of letters, digits, `-` and `_`. Correct the name, or put the value in quotes if it is a text.",
    fr: "Une ancre (`&`) ou un alias (`*`) demande un nom fait de lettres, chiffres, `-` et `_`. Corrigez le nom, ou mettez la valeur entre guillemets droits s'il s'agit d'un texte.",
  },
  tag: {
    en: "A tag (`!`) was expected to end in white space and to hold only characters of a URI. Correct the tag, or put the value in quotes if it is a text.",
    fr: "Un tag (`!`) devait se terminer par un blanc et ne contenir que des caractères d'URI. Corrigez-le, ou mettez la valeur entre guillemets droits s'il s'agit d'un texte.",
  },
  undefinedTagHandle: {
    en: "No %TAG directive declares this tag's prefix. Declare it, or remove the tag.",
    fr: "Le préfixe de ce tag n'est déclaré par aucune directive %TAG. Déclarez-le, ou retirez le tag.",
  },
  directive: {
    en: "A line that begins with `%` is a directive, and only `%YAML 1.1` and `%TAG` are known. Remove the line, or indent it if it belongs to a value.",
    fr: "Une ligne qui commence par `%` est une directive, et seules `%YAML 1.1` et `%TAG` sont connues. Supprimez la ligne, ou indentez-la si elle appartient à une valeur.",
  },
  directiveWithoutDocument: {
    en: "A directive must be followed by `---`, which begins the document it applies to. Add `---`.",
    fr: "Une directive doit être suivie de `---`, qui commence le document auquel elle s'applique. Ajoutez `---`.",
  },
  blockHeader: {
    en: "After `|` or `>` only `+`, `-`, a digit from 1 to 9 and a comment may stand on the line. Move the text to the next line, indented.",
    fr: "Après `|` ou `>`, seuls `+`, `-`, un chiffre de 1 à 9 et un commentaire peuvent figurer sur la ligne. Déplacez le texte à la ligne suivante, indenté.",
  },
  unclosedQuote: {
    en: "The quote that opens here is never closed in this document. Add the closing quote; inside single quotes, write a quote twice.",
    fr: "Le guillemet ouvert ici n'est jamais fermé dans ce document. Ajoutez le guillemet fermant ; entre apostrophes, doublez une apostrophe.",
  },
  escape: {
    en: "This escape is not known inside double quotes. Write `\\\\` for a backslash, or use single quotes.",
    fr: "Cet échappement est inconnu entre guillemets droits doubles. Écrivez `\\\\` pour une barre oblique inverse, ou utilisez des apostrophes.",
  },
  blockSequenceEntry: {
    en: "A list item (`- `) at this indentation was expected, something else was found. Align it with the items above, or indent it under one.",
    fr: "Un élément de liste (`- `) était attendu à cette indentation, autre chose a été trouvé. Alignez-le avec les éléments précédents, ou indentez-le sous l'un d'eux.",
  },
  blockMappingKey: {
    en: "A key at this indentation was expected, something else was found. Align the line with the keys above, or indent it under one; put a value that begins with a quote entirely in quotes.",
    fr: "Une clé était attendue à cette indentation, autre chose a été trouvé. Alignez la ligne avec les clés précédentes, ou indentez-la sous l'une d'elles ; une valeur qui commence par un guillemet droit doit être entièrement entre guillemets droits.",
  },
  flowSequenceEnd: {
    en: "Inside `[ ]`, `,` or `]` was expected here. Add it; a text that holds brackets, braces or commas needs quotes.",
    fr: "Entre `[ ]`, `,` ou `]` était attendu ici. Ajoutez-le ; un texte qui contient des crochets, des accolades ou des virgules doit être entre guillemets droits.",
  },
  flowMappingEnd: {
    en: "Inside `{ }`, `,` or `}` was expected here. Add it; a text that holds brackets, braces or commas needs quotes.",
    fr: "Entre `{ }`, `,` ou `}` était attendu ici. Ajoutez-le ; un texte qui contient des crochets, des accolades ou des virgules doit être entre guillemets droits.",
  },
  nodeExpected: {
    en: "A value was expected here, something else was found. Add the value, or remove the mark before it.",
    fr: "Une valeur était attendue ici, autre chose a été trouvé. Ajoutez la valeur, ou retirez le signe qui précède.",
  },
  contentAfterDocument: {
    en: "The document has ended before this line. If another one begins here, put `---` before it; otherwise align the line with the document's keys.",
    fr: "Le document se termine avant cette ligne. Si un autre commence ici, mettez `---` devant ; sinon alignez la ligne avec les clés du document.",
  },
  templateText: {
    en: "This is template text (`{{ … }}`), not yet a manifest. Render the chart first (`helm template`), and read what it prints.",
    fr: "Ceci est le texte d'un modèle (`{{ … }}`), pas encore un manifeste. Rendez d'abord le chart (`helm template`), et lisez ce qu'il affiche.",
  },
  unknownAlias: {
    en: "This alias (`*`) names an anchor (`&`) that does not come before it in the document. Declare the anchor first, or put the value in quotes if it is a text.",
    fr: "Cet alias (`*`) nomme une ancre (`&`) qui ne figure pas avant lui dans le document. Déclarez d'abord l'ancre, ou mettez la valeur entre guillemets droits s'il s'agit d'un texte.",
  },
  aliasInsideItself: {
    code: "yaml-limits",
    en: "This alias is inside the very node it names, which would have no end. Copy the part that is meant.",
    fr: "Cet alias se trouve dans le nœud même qu'il nomme, ce qui n'aurait pas de fin. Recopiez la partie voulue.",
  },
  aliasExpansion: {
    code: "yaml-limits",
    en: "Aliases would expand this document far beyond its size; the API server refuses it. Use fewer nested aliases.",
    fr: "Les alias développeraient ce document bien au-delà de sa taille ; le serveur d'API le refuse. Imbriquez moins d'alias.",
  },
  mergeValue: {
    en: "The value of a merge key (`<<`) must be a mapping, or a list of mappings. Correct it.",
    fr: "La valeur d'une clé de fusion (`<<`) doit être un dictionnaire, ou une liste de dictionnaires. Corrigez-la.",
  },
  complexKey: {
    en: "There is a mapping or a list where a key is expected; keys are texts. If `{` or `[` begins a text, put it in quotes.",
    fr: "Un dictionnaire ou une liste se trouve là où une clé est attendue ; les clés sont des textes. Si `{` ou `[` commence un texte, mettez-le entre guillemets droits.",
  },
  nullKey: {
    en: "This key is null or a number of more than 64 bits, which a JSON object cannot have as a key. Put the key in quotes.",
    fr: "Cette clé est null ou un nombre de plus de 64 bits, ce qu'un objet JSON n'admet pas comme clé. Mettez la clé entre guillemets droits.",
  },
  notFinite: {
    en: "Infinity and NaN (not a number) cannot be written in JSON, so the API server refuses them. Put the value in quotes if it is a text.",
    fr: "L'infini et NaN (« pas un nombre ») ne s'écrivent pas en JSON, le serveur d'API les refuse donc. Mettez la valeur entre guillemets droits s'il s'agit d'un texte.",
  },
  tagMismatch: {
    en: "This value is not of the type that its tag (`!!`) names. Correct the value, or remove the tag.",
    fr: "Cette valeur n'est pas du type que nomme son tag (`!!`). Corrigez la valeur, ou retirez le tag.",
  },
  tooDeep: {
    code: "yaml-limits",
    en: "Lists and mappings are nested more than 1,000 levels deep here; no Kubernetes object is. Flatten the document.",
    fr: "Listes et dictionnaires sont imbriqués sur plus de 1 000 niveaux ici ; aucun objet Kubernetes ne l'est. Aplatissez le document.",
  },
} as const;
