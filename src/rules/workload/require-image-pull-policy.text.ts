import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "An image whose tag moves is fetched anew by every node.",
    why: "A node that has an image of that tag keeps running it, while another fetches what the tag names today: the pods of one workload run different programs, and a fix does not reach the nodes that hold the old one. Up to Kubernetes 1.34 a pod also gets a private image that is on its node without showing a pull secret.",
    remedy:
      "Name the image by digest; then the policy no longer matters for what runs. Until then set `imagePullPolicy: Always`: the node asks the registry and fetches only layers that it lacks. On clusters that several teams share, turn the admission plugin AlwaysPullImages on.",
    messages: {
      cached: "Image {image} of {name} has a tag that moves, and with `{policy}` a node keeps the one it has.",
      byDefault:
        "Image {image} of {name} has a tag that moves, and by default (`IfNotPresent`) a node keeps the one it has.",
    },
  },
  fr: {
    summary: "Une image dont le tag peut changer est récupérée à nouveau par chaque nœud.",
    why: "Un nœud qui a déjà une image sous ce tag continue de l'exécuter, tandis qu'un autre récupère ce qu'il désigne aujourd'hui : les pods d'une même charge de travail exécutent des programmes différents, et un correctif n'atteint pas les nœuds qui gardent l'ancienne. Jusqu'à Kubernetes 1.34, un pod obtient aussi une image privée présente sur son nœud sans montrer d'identifiants.",
    remedy:
      "Désignez l'image par son empreinte ; imagePullPolicy ne change alors plus rien à ce qui s'exécute. D'ici là, définissez `imagePullPolicy: Always` : le nœud interroge le registre et ne télécharge que les couches qui lui manquent. Sur un cluster partagé par plusieurs équipes, activez le plugin d'admission AlwaysPullImages.",
    messages: {
      cached: "L'image {image} de {name} a un tag qui peut changer, et avec `{policy}` un nœud garde celle qu'il a.",
      byDefault:
        "L'image {image} de {name} a un tag qui peut changer, et par défaut (`IfNotPresent`) un nœud garde celle qu'il a.",
    },
  },
});
