import type { Text } from "../../model/text.ts";

/** Why something was not read. */
export const reasons = {
  chart: {
    en: "a Helm chart: its templates are not rendered here; scan what `helm template` prints, or what is deployed",
    fr: "un chart Helm : ses modèles ne sont pas rendus ici ; analysez ce que `helm template` affiche, ou ce qui est déployé",
  },
  kustomization: {
    en: "a kustomization that changes what it lists: it is not rendered here; scan what `kubectl kustomize` prints, or what is deployed",
    fr: "une kustomization qui modifie ce qu'elle liste : elle n'est pas rendue ici ; analysez ce que `kubectl kustomize` affiche, ou ce qui est déployé",
  },
  listing: {
    en: "only lists files, which are judged themselves",
    fr: "ne fait que lister des fichiers, qui sont évalués eux-mêmes",
  },
  outsideLink: {
    en: "a link that leads out of the folder that was given: name its target to have it read",
    fr: "un lien qui mène hors du dossier donné : indiquez sa cible pour qu'elle soit lue",
  },
  folderLink: {
    en: "links to folders are not followed: name the folder itself to have it read",
    fr: "les liens vers des dossiers ne sont pas suivis : indiquez le dossier lui-même pour qu'il soit lu",
  },
  brokenLink: {
    en: "a link whose target does not exist: correct it or remove it",
    fr: "un lien dont la cible n'existe pas : corrigez-le ou supprimez-le",
  },
  special: {
    en: "neither a file nor a folder but a pipe, a socket or a device: give its content as a file or on standard input (-)",
    fr: "ni un fichier ni un dossier mais un tube, un socket ou un périphérique : donnez son contenu dans un fichier ou sur l'entrée standard (-)",
  },
} as const satisfies Record<string, Text>;

/** A kustomization that lists what was not selected: remote, missing, left out or rendered by another one. */
export function unreadListing(reference: string): Text {
  return {
    en: `lists ${reference}, which is not judged here: remote, missing, left out, or rendered by another kustomization; the other files it lists are judged themselves`,
    fr: `liste ${reference}, qui n'est pas évalué ici : distant, absent, écarté, ou rendu par une autre kustomization ; les autres fichiers listés sont évalués eux-mêmes`,
  };
}

/** A file or kustomization that `kustomization` takes in and may change. */
export function claimedBy(kustomization: string): Text {
  return {
    en: `part of the kustomization ${kustomization}, which may change it: only what that kustomization renders counts`,
    fr: `fait partie de la kustomization ${kustomization}, qui peut le modifier : seul ce que celle-ci produit fait foi`,
  };
}

export function excludedBy(glob: string): Text {
  return { en: `left out by the exclusion ${glob}`, fr: `écarté par l'exclusion ${glob}` };
}

export const emptyPath: Text = {
  en: "expected a path, found an empty one: name a file or a folder, `.` for the current one (is a variable unset?)",
  fr: "un chemin était attendu, il est vide : indiquez un fichier ou un dossier, `.` pour le dossier courant (une variable serait-elle non définie ?)",
};

export function notFound(shown: string, similar: string | undefined): Text {
  const en = `expected a file, a folder or a glob, found nothing at ${shown}`;
  const fr = `un fichier, un dossier ou un motif était attendu, rien n'existe à ${shown}`;
  if (similar === undefined) return { en: `${en}: correct the path`, fr: `${fr} : corrigez le chemin` };
  return { en: `${en}: did you mean ${similar}?`, fr: `${fr} : vouliez-vous dire ${similar} ?` };
}

export const brokenNamedLink: Text = {
  en: "expected a file or a folder, found a link whose target does not exist: correct the link or name the target",
  fr: "un fichier ou un dossier était attendu, c'est un lien dont la cible n'existe pas : corrigez le lien ou indiquez la cible",
};

export const nothingMatches: Text = {
  en: "expected files that match this glob, found none: correct it (hidden files, node_modules, and files left out by .gitignore or --exclude do not count)",
  fr: "des fichiers correspondant à ce motif étaient attendus, aucun n'a été trouvé : corrigez-le (les fichiers cachés, node_modules et les fichiers écartés par .gitignore ou --exclude ne comptent pas)",
};

export function folderNotReadable(code: string): Text {
  return {
    en: `expected a folder that can be listed, the system says ${code}: grant read access to it, or leave it out with --exclude`,
    fr: `un dossier lisible était attendu, le système répond ${code} : donnez-y l'accès en lecture, ou écartez-le avec --exclude`,
  };
}

export function pathNotReadable(code: string): Text {
  return {
    en: `expected a path that can be reached, the system says ${code}: grant access to it and to the folders above it`,
    fr: `un chemin accessible était attendu, le système répond ${code} : donnez-y l'accès, ainsi qu'aux dossiers qui le contiennent`,
  };
}

export const nameNotUtf8: Text = {
  en: "expected a name in UTF-8, found other bytes: rename it to have it read",
  fr: "un nom en UTF-8 était attendu, il contient d'autres octets : renommez-le pour qu'il soit lu",
};
