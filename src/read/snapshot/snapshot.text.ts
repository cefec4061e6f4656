import type { Text } from "../../model/text.ts";

const anew = { en: "Collect it anew.", fr: "Collectez-le à nouveau." };

function problem(en: string, fr: string): Text {
  return { en: `${en} ${anew.en}`, fr: `${fr} ${anew.fr}` };
}

/** What is said of a snapshot that does not hold. */
export const snapshotTexts = {
  cut: problem(
    "The snapshot is cut off here: its closing line is missing, so nothing of it was judged.",
    "L'instantané est coupé ici : sa ligne de fin manque, et rien n'en a donc été évalué.",
  ),
  damaged: problem(
    "The snapshot is damaged: what is packed here cannot be unpacked.",
    "L'instantané est endommagé : ce qui est compressé ici ne peut pas être décompressé.",
  ),
  unreadable: (code: string): Text => ({
    en: `The snapshot cannot be read (${code}). Check that it is there and that you may read it.`,
    fr: `L'instantané ne peut pas être lu (${code}). Vérifiez qu'il existe et que vous avez le droit de le lire.`,
  }),
  header: problem(
    "This is no snapshot: its first line is not what rempart collect writes.",
    "Ceci n'est pas un instantané : sa première ligne n'est pas ce qu'écrit rempart collect.",
  ),
  format: (found: string, expected: number): Text => ({
    en: `The snapshot has format ${found}; this version reads format ${expected}. Use the version of rempart that wrote it, or collect it anew.`,
    fr: `L'instantané a le format ${found} ; cette version lit le format ${expected}. Utilisez la version de rempart qui l'a écrit, ou collectez-le à nouveau.`,
  }),
  notJson: problem("This line of the snapshot is not JSON.", "Cette ligne de l'instantané n'est pas du JSON."),
  encoding: problem("This line of the snapshot is not UTF-8.", "Cette ligne de l'instantané n'est pas en UTF-8."),
  line: problem(
    "This line is not what rempart collect writes: an object, a lack or a fact was expected.",
    "Cette ligne n'est pas ce qu'écrit rempart collect : un objet, un manque ou un fait était attendu.",
  ),
  tooDeep: problem(
    "The object on this line is nested too deep.",
    "L'objet de cette ligne est imbriqué trop profondément.",
  ),
  longLine: (limit: number): Text => ({
    en: `This line is longer than ${limit} bytes, more than any object of a cluster can be.`,
    fr: `Cette ligne dépasse ${limit} octets, plus que ne peut en compter un objet d'un cluster.`,
  }),
  tooLarge: (limit: number): Text => ({
    en: `The snapshot unpacks to more than ${limit} bytes, so it was not read to its end.`,
    fr: `L'instantané décompressé dépasse ${limit} octets ; il n'a pas été lu jusqu'à sa fin.`,
  }),
  objectHash: problem(
    "The object on this line is not the one that was collected: its hash differs.",
    "L'objet de cette ligne n'est pas celui qui a été collecté : son empreinte diffère.",
  ),
  wholeHash: problem(
    "The snapshot is not as it was collected: the hash in its closing line differs.",
    "L'instantané n'est pas tel qu'il a été collecté : l'empreinte de sa ligne de fin diffère.",
  ),
  counts: problem(
    "The closing line counts other numbers of lines than there are.",
    "La ligne de fin compte d'autres nombres de lignes que ceux qui sont là.",
  ),
  after: problem(
    "Something follows the closing line of the snapshot.",
    "Quelque chose suit la ligne de fin de l'instantané.",
  ),
} as const;
