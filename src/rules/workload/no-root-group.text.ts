import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No container runs with the root group.",
    why: "Files that belong to the group root are often readable or writable by that group: in the image, on volumes, on mounted paths of the node. A process with group 0 reaches them without being root.",
    remedy:
      "Set `runAsGroup` in the pod's `securityContext` to a group above 0, and `fsGroup` likewise where volumes are written. Beware of images made for OpenShift: their files belong to group 0, so give them to the new group when the image is built.",
    messages: {
      primary: "Container {name} runs with the root group (GID 0).",
      volumes: "`fsGroup: 0` gives every container the root group, and the volumes to that group.",
      supplemental: "`supplementalGroups` gives every container the root group (GID 0).",
    },
  },
  fr: {
    summary: "Aucun conteneur ne s'exécute avec le groupe root.",
    why: "Les fichiers du groupe root sont souvent accessibles à ce groupe, en lecture ou en écriture : dans l'image, sur les volumes, sur les chemins montés du nœud. Un processus de groupe 0 les atteint sans être root.",
    remedy:
      "Donnez à `runAsGroup`, dans le `securityContext` du pod, un groupe supérieur à 0, ainsi qu'à `fsGroup` si le pod écrit sur des volumes. Attention aux images conçues pour OpenShift : leurs fichiers appartiennent au groupe 0, attribuez-les au nouveau groupe à la construction de l'image.",
    messages: {
      primary: "Le conteneur {name} s'exécute avec le groupe root (GID 0).",
      volumes: "`fsGroup: 0` donne le groupe root à chaque conteneur, et les volumes à ce groupe.",
      supplemental: "`supplementalGroups` donne le groupe root (GID 0) à chaque conteneur.",
    },
  },
});
