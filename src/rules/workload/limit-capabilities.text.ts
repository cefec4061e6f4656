import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every container drops all Linux capabilities and adds back at most NET_BIND_SERVICE.",
    why: "Capabilities split root's powers into pieces. The runtime leaves about a dozen to a container that does not ask otherwise, such as forging packets (NET_RAW) or ignoring file permissions (DAC_OVERRIDE); an added one can be enough to leave the container.",
    remedy:
      'Set `capabilities.drop: ["ALL"]` on every container, and take out of `add` what stands there. A program that does not run as root rarely needs any; let one that starts as root only to change its user (with CHOWN, SETGID, SETUID) start as that user. Where a program fails without some, such as IPC_LOCK to lock memory, see first whether it can be told to do without; if not, keep in `add` those it lacks and make an exception for them. On a port above 1023 it does not need NET_BIND_SERVICE.',
    messages: {
      kept: "Container {name} does not drop all capabilities.",
      spelling:
        "Container {name} drops all capabilities, but does not write `ALL` in capitals: runtimes accept it, Pod Security Admission (restricted) does not.",
      dangerous: "Container {name} adds {capability}, which opens a way out of the container or to the data of others.",
      added: "Container {name} adds the capability {capability}.",
      addedDefault: "Container {name} adds the capability {capability}.",
      addedRaw: "Container {name} adds {capability}, with which it forges packets in its pod's network.",
    },
  },
  fr: {
    summary: "Chaque conteneur retire toutes les capacités Linux et ne rétablit au plus que NET_BIND_SERVICE.",
    why: "Les capacités découpent les pouvoirs de root. Le moteur de conteneurs en laisse une douzaine à un conteneur qui ne précise rien, comme forger des paquets (NET_RAW) ou ignorer les droits des fichiers (DAC_OVERRIDE) ; une seule de plus peut suffire à sortir du conteneur.",
    remedy:
      "Définissez `capabilities.drop: [\"ALL\"]` sur chaque conteneur, et retirez de `add` ce qui s'y trouve. Un programme qui ne s'exécute pas en root en a rarement besoin ; s'il ne démarre en root que pour changer d'utilisateur (avec CHOWN, SETGID, SETUID), démarrez-le sous cet utilisateur. Si un programme échoue sans certaines capacités, comme IPC_LOCK pour verrouiller de la mémoire, voyez d'abord si un réglage permet de s'en passer ; sinon, gardez dans `add` celles qui lui manquent et faites-en une exception. Avec un port supérieur à 1023, NET_BIND_SERVICE est inutile.",
    messages: {
      kept: "Le conteneur {name} ne retire pas toutes les capacités.",
      spelling:
        "Le conteneur {name} retire toutes les capacités, mais n'écrit pas `ALL` en majuscules : les moteurs de conteneurs l'acceptent, Pod Security Admission (restricted) non.",
      dangerous:
        "Le conteneur {name} ajoute {capability}, qui permet de sortir du conteneur ou d'atteindre les données d'autrui.",
      added: "Le conteneur {name} ajoute la capacité {capability}.",
      addedDefault: "Le conteneur {name} ajoute la capacité {capability}.",
      addedRaw:
        "Le conteneur {name} ajoute {capability}, qui lui permet de forger des paquets dans le réseau de son pod.",
    },
  },
});
