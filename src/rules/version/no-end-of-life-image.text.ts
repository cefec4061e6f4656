import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every product that runs in the cluster still gets security fixes.",
    why: "An ingress controller, a mesh or a database past its end of life keeps every flaw that is found from then on, and how to exploit it is soon public.",
    remedy:
      "Move to a maintained release, reading the notes of each one you pass. Where somebody mends an older one for you, give its date with `rempart data import`. Where the project itself has ended, or publishes no images any more (ingress-nginx, MinIO), move to another product.",
    messages: {
      ended: "Container {name} runs {product} {cycle}, which has had no free fixes since {date}.",
      endedBelow:
        "The image of container {name} is built on {product} {cycle}, which has had no free fixes since {date}.",
    },
  },
  fr: {
    summary: "Chaque produit qui s'exécute dans le cluster reçoit encore des correctifs.",
    why: "Un contrôleur d'ingress, un maillage ou une base de données en fin de vie garde chaque faille découverte depuis, et la manière de l'exploiter est vite publique.",
    remedy:
      "Passez à une version maintenue, en lisant les notes de chaque version intermédiaire. Si quelqu'un corrige pour vous une version plus ancienne, donnez sa date par `rempart data import`. Si le projet lui-même a pris fin, ou ne publie plus d'images (ingress-nginx, MinIO), passez à un autre produit.",
    messages: {
      ended: "Le conteneur {name} exécute {product} {cycle}, sans correctif gratuit depuis le {date}.",
      endedBelow: "L'image du conteneur {name} repose sur {product} {cycle}, sans correctif gratuit depuis le {date}.",
    },
  },
});
