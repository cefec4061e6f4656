import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No credential of the build stays in the image.",
    why: "A layer keeps what was copied into it, even when a later one deletes the file, and the image's history keeps the values of build arguments. Everyone who can pull the image can read them.",
    remedy:
      "Delete the COPY, ADD, ARG or ENV; an `rm` in a later command takes nothing out of the layer below. Hand credentials to the one command that needs them: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`, or `--mount=type=secret,id=token,env=API_TOKEN`; for SSH `--mount=type=ssh`. Then list such files in .dockerignore. Replace a credential that is in a published image.",
    messages: {
      made: "{keyword} puts {file}, a place of credentials, into a layer of the image.",
      usual: "{keyword} puts {file} into a layer of the image; a file of that name usually holds credentials.",
      argument: "The build argument {name} is used by RUN, and its value stays in the image's history.",
      variable: "ENV keeps the value of the build argument {name} in the image.",
    },
  },
  fr: {
    summary: "Aucun identifiant de la construction ne reste dans l'image.",
    why: "Une couche conserve ce qui y a été copié, même si une couche ultérieure efface le fichier, et l'historique de l'image conserve les valeurs des arguments de construction. Quiconque peut télécharger l'image peut les lire.",
    remedy:
      "Supprimez le COPY, l'ADD, l'ARG ou l'ENV : un `rm` dans une commande ultérieure ne retire rien de la couche précédente. Ne confiez les identifiants qu'à la commande qui en a besoin : `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`, ou `--mount=type=secret,id=token,env=API_TOKEN` ; pour SSH, `--mount=type=ssh`. Inscrivez ensuite ces fichiers dans .dockerignore. Remplacez un identifiant qui se trouve dans une image publiée.",
    messages: {
      made: "{keyword} met {file}, fait pour contenir des identifiants, dans une couche de l'image.",
      usual:
        "{keyword} met {file} dans une couche de l'image ; un fichier de ce nom contient d'ordinaire des identifiants.",
      argument: "RUN utilise l'argument de construction {name}, dont la valeur reste dans l'historique de l'image.",
      variable: "ENV conserve dans l'image la valeur de l'argument de construction {name}.",
    },
  },
});
