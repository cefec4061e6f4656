import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No image is built on a release that no longer gets fixes.",
    why: "After its end of life a distribution or a runtime gets no fixes. Every vulnerability found since stays in the image, rebuilding it changes nothing, and scanners that rely on the vendor's advisories report nothing about it.",
    remedy:
      "Move to a release that is maintained, and note the date of its end of life. Try it in a branch first: packages, default TLS settings and the C library may differ.",
    messages: {
      ended: "FROM {image}: {product} {cycle} has had no free fixes since {date}.",
      endedBelow: "FROM {image} is built on {product} {cycle}, which has had no free fixes since {date}.",
      builder:
        "FROM {image}: {product} {cycle} has had no free fixes since {date}. The final image takes at most files from this stage.",
      builderBelow:
        "FROM {image} is built on {product} {cycle}, which has had no free fixes since {date}. The final image takes at most files from this stage.",
    },
  },
  fr: {
    summary: "Aucune image n'est construite sur une version qui ne reçoit plus de correctifs.",
    why: "Après sa fin de vie, une distribution ou un environnement d'exécution ne reçoit plus de correctifs. Chaque vulnérabilité découverte depuis reste dans l'image, la reconstruire n'y change rien, et les analyseurs qui s'appuient sur les avis de l'éditeur n'en disent rien.",
    remedy:
      "Passez à une version maintenue, et notez la date de sa fin de vie. Essayez-la d'abord dans une branche : paquets, réglages TLS par défaut et bibliothèque C peuvent différer.",
    messages: {
      ended: "FROM {image} : {product} {cycle} ne reçoit plus de correctifs gratuits depuis le {date}.",
      endedBelow:
        "FROM {image} repose sur {product} {cycle}, qui ne reçoit plus de correctifs gratuits depuis le {date}.",
      builder:
        "FROM {image} : {product} {cycle} ne reçoit plus de correctifs gratuits depuis le {date}. L'image finale ne prend au plus que des fichiers de cette étape.",
      builderBelow:
        "FROM {image} repose sur {product} {cycle}, qui ne reçoit plus de correctifs gratuits depuis le {date}. L'image finale ne prend au plus que des fichiers de cette étape.",
    },
  },
});
