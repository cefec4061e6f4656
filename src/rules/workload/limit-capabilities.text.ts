import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every container drops all Linux capabilities and adds back at most NET_BIND_SERVICE.",
    why: "Capabilities split root's powers into pieces. The runtime leaves about a dozen to a container that does not ask otherwise, such as forging packets (NET_RAW) or ignoring file permissions (DAC_OVERRIDE); an added one can be enough to leave the container.",
    remedy:
      'Set `capabilities.drop: ["ALL"]` on every container. A program that does not run as root rarely needs any. Where one fails, add back the single capability it lacks; on a port above 1023 it does not need NET_BIND_SERVICE.',
    messages: {
      kept: "Container {name} does not drop all capabilities.",
      spelling:
        "Container {name} drops all capabilities, but does not write `ALL` in capitals: runtimes accept it, Pod Security Admission (restricted) does not.",
      dangerous: "Container {name} adds {capability}, which opens a way out of the container or to the data of others.",
      added: "Container {name} adds the capability {capability}.",
    },
  },
  fr: {
    summary: "Chaque conteneur retire toutes les capacités Linux et ne rétablit au plus que NET_BIND_SERVICE.",
    why: "Les capacités découpent les pouvoirs de root. Le moteur de conteneurs en laisse une douzaine à un conteneur qui ne précise rien, comme forger des paquets (NET_RAW) ou ignorer les droits des fichiers (DAC_OVERRIDE) ; une seule de plus peut suffire à sortir du conteneur.",
    remedy:
      "Définissez `capabilities.drop: [\"ALL\"]` sur chaque conteneur. Un programme qui ne s'exécute pas en root en a rarement besoin. Si l'un d'eux échoue, rétablissez la seule capacité qui lui manque ; avec un port supérieur à 1023, NET_BIND_SERVICE est inutile.",
    messages: {
      kept: "Le conteneur {name} ne retire pas toutes les capacités.",
      spelling:
        "Le conteneur {name} retire toutes les capacités, mais n'écrit pas `ALL` en majuscules : les moteurs de conteneurs l'acceptent, Pod Security Admission (restricted) non.",
      dangerous:
        "Le conteneur {name} ajoute {capability}, qui permet de sortir du conteneur ou d'atteindre les données d'autrui.",
      added: "Le conteneur {name} ajoute la capacité {capability}.",
    },
  },
});
