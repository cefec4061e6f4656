/** Every instruction of the Dockerfile reference. */
export const keywords = [
  "ADD",
  "ARG",
  "CMD",
  "COPY",
  "ENTRYPOINT",
  "ENV",
  "EXPOSE",
  "FROM",
  "HEALTHCHECK",
  "LABEL",
  "MAINTAINER",
  "ONBUILD",
  "RUN",
  "SHELL",
  "STOPSIGNAL",
  "USER",
  "VOLUME",
  "WORKDIR",
] as const;

/** The name of an instruction. */
export type Keyword = (typeof keywords)[number];

const byName: ReadonlyMap<string, Keyword> = new Map(keywords.map((keyword) => [keyword, keyword]));

/** The instruction that a word names, in any case. */
export function keywordOf(word: string): Keyword | undefined {
  const exact = byName.get(word);
  if (exact !== undefined) return exact;
  return /^[A-Za-z]{3,12}$/.test(word) ? byName.get(word.toUpperCase()) : undefined;
}

/** The instruction that a word was meant to be: one letter added, left out, changed, or two swapped. */
export function similarKeyword(word: string): Keyword | undefined {
  if (!/^[A-Za-z]{2,12}$/.test(word)) return undefined;
  const upper = word.toUpperCase();
  return keywords.find((keyword) => keyword.length > 2 && oneEditApart(upper, keyword));
}

function oneEditApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}
