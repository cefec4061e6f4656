import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every image built here starts from a registry that is allowed.",
    why: "The base image is most of what runs. From a registry that nobody chose, it was analysed by nobody, and strangers can change it between two builds.",
    remedy:
      "Start from a copy of the base image in a registry of your own, where it is analysed and signed; or add its registry to `allowedRegistries` in rempart.yaml, as narrowly as you can (`docker.io/library`, not `docker.io`).",
    messages: {
      other: "The build starts from {image}: {repository} is none of the registries that rempart.yaml allows.",
    },
  },
  fr: {
    summary: "Chaque image construite ici part d'un registre autorisé.",
    why: "L'image de base constitue l'essentiel de ce qui s'exécute. Venue d'un registre que personne n'a choisi, elle n'a été analysée par personne, et des inconnus peuvent la modifier entre deux constructions.",
    remedy:
      "Partez d'une copie de l'image de base dans un registre à vous, où elle est analysée et signée ; ou ajoutez son registre à `allowedRegistries` dans rempart.yaml, aussi précisément que possible (`docker.io/library` plutôt que `docker.io`).",
    messages: {
      other:
        "La construction part de {image} : {repository} ne fait pas partie des registres que rempart.yaml autorise.",
    },
  },
});
