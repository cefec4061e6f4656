import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No container can write to the file system of its node.",
    why: "What a container writes to the node outlives it: a cron entry, a kernel module, a changed binary, a static pod. A directory that several pods share carries an attack from one to the next.",
    remedy:
      "Set `readOnly: true` on the mount. Where the program must write, give it an `emptyDir` or a PersistentVolumeClaim; write logs to standard output.",
    messages: { writable: "Container {name} can write to {path} on its node." },
  },
  fr: {
    summary: "Aucun conteneur ne peut écrire dans le système de fichiers de son nœud.",
    why: "Ce qu'un conteneur écrit sur le nœud lui survit : une tâche cron, un module du noyau, un binaire modifié, un pod statique. Un répertoire partagé par plusieurs pods propage une attaque de l'un à l'autre.",
    remedy:
      "Définissez `readOnly: true` sur le montage. Si le programme doit écrire, donnez-lui un `emptyDir` ou un PersistentVolumeClaim ; écrivez les journaux sur la sortie standard.",
    messages: { writable: "Le conteneur {name} peut écrire dans {path} sur son nœud." },
  },
});
