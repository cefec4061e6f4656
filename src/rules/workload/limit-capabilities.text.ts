import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every container drops all Linux capabilities and adds back NET_BIND_SERVICE at most.",
    why: "Capabilities are root's powers in pieces. The runtime leaves a dozen to a container that says nothing, such as forging packets (NET_RAW) or ignoring file permissions (DAC_OVERRIDE); an added one can be enough to leave the container.",
    remedy:
      'Set `capabilities.drop: ["ALL"]` on every container. A program that does not run as root rarely needs any. Where one fails, add the single capability it lacks; a port above 1024 spares NET_BIND_SERVICE.',
    messages: {
      kept: "Container {name} does not drop all capabilities.",
      spelling:
        "Container {name} drops all capabilities, but does not write `ALL` in capitals: runtimes accept it, Pod Security Admission (restricted) does not.",
      dangerous: "Container {name} adds {capability}, a way out of the container or to the data of others.",
      added: "Container {name} adds the capability {capability}.",
    },
  },
  fr: {
    summary: "Chaque conteneur retire toutes les capacités Linux et ne rétablit au plus que NET_BIND_SERVICE.",
    why: "Les capacités sont les pouvoirs de root, en morceaux. Le moteur de conteneurs en laisse une douzaine à qui ne précise rien, comme forger des paquets (NET_RAW) ou ignorer les droits des fichiers (DAC_OVERRIDE) ; une seule ajoutée peut suffire à sortir du conteneur.",
    remedy:
      "Définissez `capabilities.drop: [\"ALL\"]` sur chaque conteneur. Un programme qui ne s'exécute pas en root en a rarement besoin. Si l'un échoue, ajoutez la seule capacité qui lui manque ; un port supérieur à 1024 dispense de NET_BIND_SERVICE.",
    messages: {
      kept: "Le conteneur {name} ne retire pas toutes les capacités.",
      spelling:
        "Le conteneur {name} retire toutes les capacités, mais n'écrit pas `ALL` en capitales : les moteurs de conteneurs l'acceptent, Pod Security Admission (restricted) non.",
      dangerous:
        "Le conteneur {name} ajoute {capability}, une voie pour sortir du conteneur ou atteindre les données d'autrui.",
      added: "Le conteneur {name} ajoute la capacité {capability}.",
    },
  },
});
