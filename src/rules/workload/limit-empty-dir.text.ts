import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Scratch volumes have a size limit.",
    why: "An emptyDir grows until the disk or the memory of its node is used up. One program that writes without end, by mistake or on purpose, then gets the other pods of the node evicted.",
    remedy:
      "Set `sizeLimit` on the emptyDir, above what the program needs at most: the kubelet evicts the pod that goes beyond it. `limits.ephemeral-storage` bounds what containers write to their own file systems, to their logs and to emptyDirs on disk; for the pod as a whole, the limits of its containers add up. What is written to an emptyDir in memory counts towards the memory limit.",
    messages: {
      disk: "Nothing in the definition limits how much of the node's disk the emptyDir {name} takes.",
      memory: "Nothing in the definition limits how much of the node's memory the emptyDir {name} takes.",
    },
  },
  fr: {
    summary: "Les volumes temporaires ont une taille limite.",
    why: "Un emptyDir grandit jusqu'à épuiser le disque ou la mémoire de son nœud. Un programme qui écrit sans fin, à cause d'un défaut ou à dessein, fait alors évincer les autres pods du nœud.",
    remedy:
      "Définissez `sizeLimit` sur l'emptyDir, au-dessus du maximum dont le programme a besoin : le kubelet évince le pod qui le dépasse. `limits.ephemeral-storage` borne ce que les conteneurs écrivent dans leur propre système de fichiers, dans leurs journaux et dans les emptyDir sur disque ; pour le pod entier, les limites de ses conteneurs s'additionnent. Ce qui est écrit dans un emptyDir en mémoire compte dans la limite de mémoire.",
    messages: {
      disk: "Rien dans la définition ne limite la part du disque du nœud que prend l'emptyDir {name}.",
      memory: "Rien dans la définition ne limite la part de la mémoire du nœud que prend l'emptyDir {name}.",
    },
  },
});
