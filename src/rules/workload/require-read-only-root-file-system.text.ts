import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The root file system of every container is read-only.",
    why: "Who breaks into a program wants to leave something behind: a tool, a changed script, a new binary. On a read-only root file system there is nowhere to put it.",
    remedy:
      "Set `readOnlyRootFilesystem: true`. Mount an `emptyDir` on each directory the program writes to (often `/tmp`, `/run`, `/var/cache`), with a `sizeLimit`. `docker diff` on a running container shows what it writes.",
    messages: { writable: "The root file system of container {name} is writable." },
  },
  fr: {
    summary: "Le système de fichiers racine de chaque conteneur est en lecture seule.",
    why: "Qui s'introduit dans un programme veut laisser quelque chose derrière lui : un outil, un script modifié, un nouveau binaire. Sur un système de fichiers racine en lecture seule, il n'a nulle part où le déposer.",
    remedy:
      "Définissez `readOnlyRootFilesystem: true`. Montez un `emptyDir` sur chaque répertoire où le programme écrit (souvent `/tmp`, `/run`, `/var/cache`), avec un `sizeLimit`. `docker diff` montre ce qu'un conteneur en marche écrit.",
    messages: { writable: "Le système de fichiers racine du conteneur {name} est modifiable." },
  },
});
