import type { Holes, Language, Text } from "../../model/text.ts";
import { fill } from "../../model/text.ts";

/** What fills a hole: the same in both languages, or a text of its own. */
export type TextHoles = Readonly<Record<string, string | number | Text>>;

/** Fills a text's holes in both languages. */
export function fillText(text: Text, holes: TextHoles): Text {
  const inLanguage = (language: Language): string => {
    const plain: Holes = Object.fromEntries(
      Object.entries(holes).map(([name, value]) => [name, typeof value === "object" ? value[language] : value]),
    );
    return fill(text[language], plain);
  };
  return { en: inLanguage("en"), fr: inLanguage("fr") };
}

/** The same words in both languages. */
export function sameText(words: string): Text {
  return { en: words, fr: words };
}

const longestQuote = 200;

/** What another program wrote, fit for a message: one line, no control characters, cut where it is long. */
export function quoted(words: string): string {
  const line = words.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
}
