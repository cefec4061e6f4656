import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every image comes from a registry that is allowed.",
    why: "Anyone can publish an image under a name that looks right. What comes from a registry that nobody chose was analysed by nobody, can be changed or withdrawn by strangers, and runs with all that the pod may do.",
    remedy:
      "Copy the image into a registry of your own, where it is analysed and signed, and name it there; or add its registry to `allowedRegistries` in rempart.yaml, as narrowly as you can (`quay.io/prometheus`, not `quay.io`). Let an admission policy refuse the others in the cluster too.",
    messages: { other: "{name} uses {image}: {repository} is none of the registries that rempart.yaml allows." },
  },
  fr: {
    summary: "Chaque image provient d'un registre autorisé.",
    why: "N'importe qui peut publier une image sous un nom plausible. Ce qui vient d'un registre que personne n'a choisi n'a été analysé par personne, peut être modifié ou retiré par des inconnus, et s'exécute avec tous les droits du pod.",
    remedy:
      "Copiez l'image dans un registre à vous, où elle est analysée et signée, et désignez-la à cet endroit ; ou ajoutez son registre à `allowedRegistries` dans rempart.yaml, aussi précisément que possible (`quay.io/prometheus` plutôt que `quay.io`). Faites aussi refuser les autres dans le cluster par une politique d'admission.",
    messages: {
      other: "{name} utilise {image} : {repository} ne fait pas partie des registres que rempart.yaml autorise.",
    },
  },
});
