import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The images built here do not run as root.",
    why: "A program that runs as root in its container can change every file of the image, and is usually root on the node once it finds a way out. A pod that sets no `runAsUser` gets the user of the image.",
    remedy:
      "End the final stage with a numeric user and group, `USER 10001:10001`, which `runAsNonRoot` can verify. Give that user only the files it must write (`COPY --chown`), and let the program listen on a port above 1023.",
    messages: {
      root: "The final stage sets USER to root.",
      inherited: "The final stage has no USER, and its base image {image} runs as root.",
      scratch: "The final stage has no USER, and an image built from scratch runs as root.",
      administrator: "The final stage sets USER to ContainerAdministrator, which may do everything in the container.",
      byName:
        "USER names {user}: `runAsNonRoot` can verify only a numeric user, and the kubelet refuses to start this image under it.",
    },
  },
  fr: {
    summary: "Les images construites ici ne s'exécutent pas en root.",
    why: "Un programme qui s'exécute en root dans son conteneur peut modifier tous les fichiers de l'image, et se retrouve le plus souvent root sur le nœud dès qu'il s'échappe. Un pod qui ne définit pas `runAsUser` prend l'utilisateur de l'image.",
    remedy:
      "Terminez la dernière étape par un utilisateur et un groupe numériques, `USER 10001:10001`, que `runAsNonRoot` sait vérifier. Ne donnez à cet utilisateur que les fichiers qu'il doit modifier (`COPY --chown`), et faites écouter le programme sur un port supérieur à 1023.",
    messages: {
      root: "La dernière étape définit USER à root.",
      inherited: "La dernière étape n'a pas d'instruction USER, et son image de base {image} s'exécute en root.",
      scratch:
        "La dernière étape n'a pas d'instruction USER, et une image construite à partir de scratch s'exécute en root.",
      administrator: "La dernière étape définit USER à ContainerAdministrator, qui peut tout dans le conteneur.",
      byName:
        "USER désigne {user} par son nom : `runAsNonRoot` ne sait vérifier qu'un utilisateur numérique, et le kubelet refuse alors de démarrer cette image.",
    },
  },
});
