import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No container can write to the file system of its node.",
    why: "What a container writes to the node outlives it: a cron entry, a kernel module, a changed binary, a static pod. A directory that several pods share carries an attack from one to the next.",
    remedy:
      "Remove `privileged` first where the container has it: it could mount the path anew, to write. Set `readOnly: true` on the mount; where other file systems are mounted below the path, as below `/`, add `recursiveReadOnly: Enabled` (Kubernetes 1.31 and later, without `mountPropagation`), or they stay writable. Where the program must write, give it an `emptyDir` or a PersistentVolumeClaim; write logs to standard output.",
    messages: {
      writable: "Container {name} mounts {path} of its node writable.",
      privileged:
        "Container {name} can write to {path} on its node; as it is privileged, a read-only mount alone would not keep it from that.",
    },
  },
  fr: {
    summary: "Aucun conteneur ne peut écrire dans le système de fichiers de son nœud.",
    why: "Ce qu'un conteneur écrit sur le nœud lui survit : une tâche cron, un module du noyau, un binaire modifié, un pod statique. Un répertoire partagé par plusieurs pods propage une attaque de l'un à l'autre.",
    remedy:
      "Si le conteneur a `privileged`, retirez-le d'abord : il pourrait remonter le chemin en écriture. Définissez `readOnly: true` sur le montage ; si d'autres systèmes de fichiers sont montés sous ce chemin, comme sous `/`, ajoutez `recursiveReadOnly: Enabled` (Kubernetes 1.31 et suivants, sans `mountPropagation`), sans quoi ils restent accessibles en écriture. Si le programme doit écrire, donnez-lui un `emptyDir` ou un PersistentVolumeClaim ; écrivez les journaux sur la sortie standard.",
    messages: {
      writable: "Le conteneur {name} monte {path} de son nœud en écriture.",
      privileged:
        "Le conteneur {name} peut écrire dans {path} sur son nœud ; comme il est privilégié, un montage en lecture seule ne suffirait pas à l'en empêcher.",
    },
  },
});
