import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No container is privileged.",
    why: "A privileged container has every capability and every device of its node. Whoever takes it over owns the node, and often the cluster from there.",
    remedy:
      "Remove `privileged: true` (on Windows `hostProcess: true`). Where the program needs something of the host, grant that alone: a single capability, a device plugin, a CSI driver.",
    messages: {
      privileged: "Container {name} runs privileged.",
      hostProcess: "Container {name} is a HostProcess container: it runs directly on its Windows node.",
    },
  },
  fr: {
    summary: "Aucun conteneur n'est privilégié.",
    why: "Un conteneur privilégié dispose de toutes les capacités et de tous les périphériques de son nœud. Quiconque en prend le contrôle tient le nœud et, souvent, le cluster.",
    remedy:
      "Retirez `privileged: true` (sous Windows, `hostProcess: true`). Si le programme a besoin d'un élément de l'hôte, n'accordez que celui-là : une seule capacité, un plugin de périphérique, un pilote CSI.",
    messages: {
      privileged: "Le conteneur {name} s'exécute en mode privilégié.",
      hostProcess: "Le conteneur {name} est un conteneur HostProcess : il s'exécute directement sur son nœud Windows.",
    },
  },
});
