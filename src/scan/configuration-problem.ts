import type { Text } from "../model/text.ts";

/** What a value of rempart.yaml breaks: a keyword of its schema, with what the validator says of it. */
export interface SchemaProblem {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The end of a sentence that begins with the path of the value, in both languages: ajv's own messages are in English alone.
 * A keyword without words of its own says only that the value is not valid.
 */
export function problemText({ keyword, params }: SchemaProblem): Text {
  const limit = Number(params.limit);
  switch (keyword) {
    case "additionalProperties":
      return { en: "is not a known key", fr: "n'est pas une clé connue" };
    case "required":
      return { en: `lacks the key "${params.missingProperty}"`, fr: `n'a pas la clé « ${params.missingProperty} »` };
    case "type":
      return typeText(String(params.type));
    case "enum": {
      const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.join(", ") : "";
      return { en: `must be one of: ${allowed}`, fr: `doit être l'une de ces valeurs : ${allowed}` };
    }
    case "pattern":
      return {
        en: `is not written as it must be (pattern ${params.pattern})`,
        fr: `n'est pas écrit comme il le faut (motif ${params.pattern})`,
      };
    case "minLength":
      return limit === 1
        ? { en: "must not be empty", fr: "ne doit pas être vide" }
        : { en: `must have at least ${limit} characters`, fr: `doit avoir au moins ${limit} caractères` };
    case "maxLength":
      return { en: `must have at most ${limit} characters`, fr: `doit avoir au plus ${limit} caractères` };
    case "minItems":
    case "minProperties":
      return limit === 1
        ? { en: "must not be empty", fr: "ne doit pas être vide" }
        : { en: `must have at least ${limit} entries`, fr: `doit avoir au moins ${limit} entrées` };
    case "maxItems":
    case "maxProperties":
      return { en: `must have at most ${limit} entries`, fr: `doit avoir au plus ${limit} entrées` };
    case "uniqueItems":
      return { en: "must not have the same entry twice", fr: "ne doit pas avoir deux fois la même entrée" };
    case "minimum":
      return { en: `must be ${limit} or more`, fr: `doit valoir au moins ${limit}` };
    case "maximum":
      return { en: `must be ${limit} or less`, fr: `doit valoir au plus ${limit}` };
    default:
      return { en: "is not valid", fr: "n'est pas valide" };
  }
}

const types: Readonly<Record<string, Text>> = {
  string: { en: "a text (put numbers in quotes)", fr: "un texte (mettez les nombres entre guillemets)" },
  array: { en: "a list", fr: "une liste" },
  object: { en: "a mapping (keys and values)", fr: "un dictionnaire (des clés et des valeurs)" },
  boolean: { en: "true or false", fr: "true ou false" },
  integer: { en: "a whole number", fr: "un nombre entier" },
  number: { en: "a number", fr: "un nombre" },
};

function typeText(type: string): Text {
  const named = Object.hasOwn(types, type) ? types[type] : undefined;
  return named === undefined
    ? { en: "has a wrong type", fr: "n'est pas du bon type" }
    : { en: `must be ${named.en}`, fr: `doit être ${named.fr}` };
}
