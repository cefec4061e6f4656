import type { DockerfileError, DockerfileErrorCode } from "../../model/dockerfile.ts";
import type { TextRange } from "../../model/span.ts";
import type { Holes, Text } from "../../model/text.ts";
import { fill } from "../../model/text.ts";

interface Message extends Text {
  readonly code: DockerfileErrorCode;
}

const messages = {
  unknownInstruction: {
    code: "unknownInstruction",
    en: "expected an instruction (FROM, RUN, COPY, USER…), found another word: correct it, or end the previous line with the escape character if this line continues it",
    fr: "une instruction (FROM, RUN, COPY, USER…) était attendue, un autre mot a été trouvé : corrigez-le, ou terminez la ligne précédente par le caractère d'échappement si celle-ci la continue",
  },
  misspeltInstruction: {
    code: "unknownInstruction",
    en: "expected an instruction, found {found}: did you mean {keyword}?",
    fr: "une instruction était attendue, {found} a été trouvé : vouliez-vous écrire {keyword} ?",
  },
  noFrom: {
    code: "noFrom",
    en: "expected a FROM instruction, found none: begin with FROM and the base image, or FROM scratch",
    fr: "une instruction FROM était attendue, aucune n'a été trouvée : commencez par FROM et l'image de base, ou FROM scratch",
  },
  instructionBeforeFrom: {
    code: "instructionBeforeFrom",
    en: "expected FROM first, found {keyword}: only ARG may come before the first FROM; move this below it",
    fr: "FROM était attendu en premier, {keyword} a été trouvé : seul ARG peut précéder le premier FROM ; déplacez cette ligne après lui",
  },
  fromWithoutImage: {
    code: "fromWithoutImage",
    en: "expected an image after FROM, found nothing: name one, or write FROM scratch",
    fr: "une image était attendue après FROM, rien n'a été trouvé : indiquez-en une, ou écrivez FROM scratch",
  },
  emptyImage: {
    code: "fromWithoutImage",
    en: "expected an image after FROM, found variables that are empty here: declare them with ARG before the first FROM, with a default",
    fr: "une image était attendue après FROM, des variables vides ont été trouvées : déclarez-les par ARG avant le premier FROM, avec une valeur par défaut",
  },
  fromArguments: {
    code: "fromArguments",
    en: "expected FROM image or FROM image AS name, found more words: remove the rest (a comment needs its own line)",
    fr: "FROM image ou FROM image AS nom était attendu, d'autres mots ont été trouvés : retirez le reste (un commentaire doit être seul sur sa ligne)",
  },
  stageName: {
    code: "stageName",
    en: "expected a stage name of letters, digits, '-', '_' and '.' that begins with a letter, found something else: rename the stage",
    fr: "un nom d'étape fait de lettres, chiffres, « - », « _ » et « . », commençant par une lettre, était attendu, autre chose a été trouvé : renommez l'étape",
  },
  laterStage: {
    code: "unresolvableStage",
    en: "expected an earlier stage, found this one or a later one: move that stage before this one",
    fr: "une étape précédente était attendue, celle-ci ou une suivante a été trouvée : déplacez cette étape avant celle-ci",
  },
  stageIndex: {
    code: "unresolvableStage",
    en: "expected the number of an earlier stage, found one that no stage has: stages count from 0; better name them with AS",
    fr: "le numéro d'une étape précédente était attendu, aucune étape n'a celui-ci : les étapes sont numérotées à partir de 0 ; mieux vaut les nommer avec AS",
  },
  stageVariable: {
    code: "unresolvableStage",
    en: "expected a stage or an image, found a variable, which is not substituted here: declare a stage with FROM and the variable, and name that stage",
    fr: "une étape ou une image était attendue, une variable a été trouvée, qui n'est pas remplacée ici : déclarez une étape par FROM et la variable, puis nommez cette étape",
  },
  unterminatedHeredoc: {
    code: "unterminatedHeredoc",
    en: "expected a line with nothing but the heredoc's name, found the end of the file: add that line; what follows the heredoc was not read",
    fr: "une ligne ne contenant que le nom du heredoc était attendue, la fin du fichier a été trouvée : ajoutez cette ligne ; ce qui suit le heredoc n'a pas été lu",
  },
  heredocDestination: {
    code: "heredocDestination",
    en: "expected a path as the last argument, found a heredoc: put the destination after the heredocs",
    fr: "un chemin était attendu en dernier argument, un heredoc a été trouvé : mettez la destination après les heredocs",
  },
  chainedOnbuild: {
    code: "chainedOnbuild",
    en: "expected an instruction after ONBUILD, found ONBUILD again, which is not allowed: remove one",
    fr: "une instruction était attendue après ONBUILD, un second ONBUILD a été trouvé, ce qui n'est pas permis : retirez-en un",
  },
  forbiddenOnbuild: {
    code: "forbiddenOnbuild",
    en: "expected an instruction that ONBUILD can defer, found {keyword}, which it cannot: remove ONBUILD, or the line",
    fr: "une instruction qu'ONBUILD peut différer était attendue, {keyword} a été trouvé, qui ne peut l'être : retirez ONBUILD, ou la ligne",
  },
  missingArguments: {
    code: "missingArguments",
    en: "expected an argument after {keyword}, found none: add it, or remove the line",
    fr: "un argument était attendu après {keyword}, aucun n'a été trouvé : ajoutez-le, ou retirez la ligne",
  },
  missingDestination: {
    code: "missingArguments",
    en: "expected a source and a destination after {keyword}, found fewer than two arguments: add what is missing",
    fr: "une source et une destination étaient attendues après {keyword}, moins de deux arguments ont été trouvés : ajoutez ce qui manque",
  },
  invalidPair: {
    code: "invalidPair",
    en: "expected name=value after {keyword}, found a word without a name or without '=': put values that hold spaces between quotes",
    fr: "nom=valeur était attendu après {keyword}, un mot sans nom ou sans « = » a été trouvé : mettez entre guillemets droits les valeurs qui contiennent des espaces",
  },
  badSubstitution: {
    code: "badSubstitution",
    en: "expected closed quotes and variable references that the build tool knows, found something else: close the quote or the brace, or escape the character",
    fr: "des guillemets fermés et des références de variables connues de l'outil de construction étaient attendus, autre chose a été trouvé : fermez le guillemet ou l'accolade, ou échappez le caractère",
  },
  execForm: {
    code: "execForm",
    en: "expected a JSON array of strings after {keyword}, found other values: put every element between double quotes",
    fr: "un tableau JSON de chaînes était attendu après {keyword}, d'autres valeurs ont été trouvées : mettez chaque élément entre guillemets droits",
  },
  shellForm: {
    code: "execForm",
    en: 'expected a JSON array after SHELL, found none: write it as ["/bin/sh", "-c"], with double quotes',
    fr: 'un tableau JSON était attendu après SHELL, aucun n\'a été trouvé : écrivez ["/bin/sh", "-c"], avec des guillemets droits',
  },
  healthcheck: {
    code: "healthcheck",
    en: "expected HEALTHCHECK NONE, or HEALTHCHECK CMD and a command, found something else: write one of them",
    fr: "HEALTHCHECK NONE, ou HEALTHCHECK CMD et une commande, était attendu, autre chose a été trouvé : écrivez l'un des deux",
  },
  wrongEscape: {
    code: "directive",
    en: "expected \\ or ` as the escape character, found another: use one of them; \\ is assumed",
    fr: "\\ ou ` était attendu comme caractère d'échappement, un autre a été trouvé : utilisez l'un des deux ; à défaut, \\ est supposé",
  },
  directiveTwice: {
    code: "directive",
    en: "expected each parser directive once, found one repeated: remove one; the first counts",
    fr: "chaque directive d'analyse était attendue une seule fois, l'une est répétée : retirez-en une ; la première compte",
  },
  tooManyErrors: {
    code: "tooManyErrors",
    en: "expected a Dockerfile, found more than 1,000 errors: check what kind of file this is; further errors are left out",
    fr: "un Dockerfile était attendu, plus de 1 000 erreurs ont été trouvées : vérifiez la nature de ce fichier ; les erreurs suivantes sont omises",
  },
} as const satisfies Readonly<Record<string, Message>>;

/** The messages; several may share a code. */
export type MessageId = keyof typeof messages;

/** An error at `range`. `holes` must not hold text of the file, other than a keyword. */
export function errorAt(id: MessageId, range: TextRange, holes: Holes = {}): DockerfileError {
  const { code, en, fr } = messages[id];
  return { code, range, message: { en: fill(en, holes), fr: fill(fr, holes) } };
}
