import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No image gets a setuid program.",
    why: "A program with the setuid bit runs as its owner, usually root, whoever starts it. A flaw in it undoes the USER of the image: an attacker who runs code as an ordinary user becomes root in the container.",
    remedy:
      "Drop the bit. Give a program the one capability it needs (`setcap cap_net_bind_service=+ep`), or the user the files it must write. Take the bit from what the base image brings: `find / -xdev -perm /6000 -type f -exec chmod a-s {} +`. In the pod, `allowPrivilegeEscalation: false` makes the kernel ignore it.",
    messages: {
      command: "A command sets the setuid bit (mode {mode}).",
      copy: "{keyword} sets the setuid bit (`--chmod={mode}`).",
    },
  },
  fr: {
    summary: "Aucune image ne reçoit de programme setuid.",
    why: "Un programme muni du bit setuid s'exécute avec l'identité de son propriétaire, le plus souvent root, quel que soit celui qui le lance. Une faille de ce programme annule le USER de l'image : l'attaquant qui exécute du code en simple utilisateur devient root dans le conteneur.",
    remedy:
      "Retirez ce bit. Donnez au programme la seule capacité dont il a besoin (`setcap cap_net_bind_service=+ep`), ou à l'utilisateur les fichiers qu'il doit modifier. Ôtez le bit à ce qu'apporte l'image de base : `find / -xdev -perm /6000 -type f -exec chmod a-s {} +`. Dans le pod, avec `allowPrivilegeEscalation: false`, le noyau l'ignore.",
    messages: {
      command: "Une commande pose le bit setuid (mode {mode}).",
      copy: "{keyword} pose le bit setuid (`--chmod={mode}`).",
    },
  },
});
