import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The root file system of every container is read-only.",
    why: "An intruder wants to leave something behind: a tool, a changed script, a new binary. A read-only root file system gives it no place outside the declared volumes.",
    remedy:
      "Set `readOnlyRootFilesystem: true`, and first remove `privileged: true`, with which a container can undo it. Mount an `emptyDir` on each directory the program writes to (often `/tmp`, `/run`, `/var/cache`), with a `sizeLimit`. `docker diff` on a running container shows what it writes.",
    messages: { writable: "The root file system of container {name} is writable." },
  },
  fr: {
    summary: "Le système de fichiers racine de chaque conteneur est en lecture seule.",
    why: "Un intrus cherche à laisser quelque chose derrière lui : un outil, un script modifié, un nouveau binaire. Un système de fichiers racine en lecture seule ne lui laisse aucune place hors des volumes déclarés.",
    remedy:
      "Définissez `readOnlyRootFilesystem: true`, après avoir retiré `privileged: true`, qui permet à un conteneur de l'annuler. Montez un `emptyDir` sur chaque répertoire où le programme écrit (souvent `/tmp`, `/run`, `/var/cache`), avec un `sizeLimit`. `docker diff` montre ce qu'écrit un conteneur en cours d'exécution.",
    messages: { writable: "Le système de fichiers racine du conteneur {name} est accessible en écriture." },
  },
});
