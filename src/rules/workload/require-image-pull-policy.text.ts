import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "An image whose tag can move is fetched anew by every node.",
    why: "A node that has an image of that tag keeps running it, while another fetches what the tag names today: the pods of one workload run different programs, and a fix does not reach the nodes that hold the old one. Up to Kubernetes 1.34 a pod also gets a private image that is on its node without showing a pull secret.",
    remedy:
      "Name the image by digest; then the policy no longer matters for what runs. Until then set `imagePullPolicy: Always`: the node asks the registry and fetches only layers that it lacks. On clusters that several teams share, turn the admission plugin AlwaysPullImages on.",
    messages: {
      cached: "The tag of image {image}, in {name}, can move, and with `{policy}` a node keeps the image it has.",
      untagged:
        "Image {image}, in {name}, names no tag, which means `latest`, and with `{policy}` a node keeps the image it has.",
      byDefault:
        "The tag of image {image}, in {name}, can move, and by default (`IfNotPresent`) a node keeps the image it has.",
    },
  },
  fr: {
    summary: "Une image au tag mobile est récupérée à nouveau par chaque nœud.",
    why: "Un nœud qui a déjà une image sous ce tag continue de l'exécuter, tandis qu'un autre récupère ce qu'il désigne aujourd'hui : les pods d'une même charge de travail exécutent des programmes différents, et un correctif n'atteint pas les nœuds qui gardent l'ancienne. Jusqu'à Kubernetes 1.34, un pod obtient aussi une image privée présente sur son nœud sans montrer d'identifiants.",
    remedy:
      "Désignez l'image par son empreinte ; imagePullPolicy ne change alors plus rien à ce qui s'exécute. D'ici là, définissez `imagePullPolicy: Always` : le nœud interroge le registre et ne télécharge que les couches qui lui manquent. Sur un cluster partagé par plusieurs équipes, activez le plugin d'admission AlwaysPullImages.",
    messages: {
      cached: "L'image {image} de {name} a un tag mobile : avec `{policy}`, un nœud garde l'image qu'il a déjà.",
      untagged:
        "L'image {image} de {name} n'a pas de tag, ce qui signifie `latest` : avec `{policy}`, un nœud garde l'image qu'il a déjà.",
      byDefault:
        "L'image {image} de {name} a un tag mobile : par défaut (`IfNotPresent`), un nœud garde l'image qu'il a déjà.",
    },
  },
});
