import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The images built here do not run as root.",
    why: "A program that runs as root in its container writes to every file of the image, and is root on the node as soon as it finds a way out. A pod that forgets `runAsUser` gets the user of the image.",
    remedy:
      "End the final stage with a numeric user and group, `USER 10001:10001`, which `runAsNonRoot` can verify. Give that user only the files it must write (`COPY --chown`), and let the program listen on a port above 1023.",
    messages: {
      root: "The final stage sets USER to root.",
      inherited: "The final stage has no USER, and its base image {image} runs as root.",
      scratch: "The final stage has no USER, and what starts from scratch runs as root.",
      administrator: "The final stage sets USER to ContainerAdministrator, who may do everything in the container.",
      byName: "USER names {user}: `runAsNonRoot` can verify a numeric user only, and refuses to start this image.",
    },
  },
  fr: {
    summary: "Les images construites ici ne s'exécutent pas en root.",
    why: "Un programme qui s'exécute en root dans son conteneur écrit dans tous les fichiers de l'image, et devient root sur le nœud dès qu'il trouve une issue. Un pod qui oublie `runAsUser` reçoit l'utilisateur de l'image.",
    remedy:
      "Terminez la dernière étape par un utilisateur et un groupe numériques, `USER 10001:10001`, que `runAsNonRoot` sait vérifier. Ne donnez à cet utilisateur que les fichiers qu'il doit écrire (`COPY --chown`), et faites écouter le programme sur un port supérieur à 1023.",
    messages: {
      root: "La dernière étape fixe USER à root.",
      inherited: "La dernière étape n'a pas de USER, et son image de base {image} s'exécute en root.",
      scratch: "La dernière étape n'a pas de USER, et ce qui part de scratch s'exécute en root.",
      administrator: "La dernière étape fixe USER à ContainerAdministrator, qui peut tout dans le conteneur.",
      byName:
        "USER désigne {user} par son nom : `runAsNonRoot` ne sait vérifier qu'un utilisateur numérique et refuse de démarrer cette image.",
    },
  },
});
