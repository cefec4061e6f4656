import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every node runs a system, a runtime and a kubelet that still get security fixes.",
    why: "Containers share the node's kernel and its runtime: one flaw there that is no longer mended leads from a pod to the node, and from there to all that runs on it.",
    remedy:
      "Replace the nodes one after the other: drain, remove, add one with a maintained system, runtime and kubelet. Where a distribution mends the runtime itself, keep its proof, and give its date with `rempart data import`.",
    messages: {
      system: "Node {node} runs {system}, which has had no free fixes since {date}.",
      runtime:
        "Node {node} runs {runtime}, whose project has mended nothing since {date}; at best its packager still does.",
      kubelet: "The kubelet of node {node} is {version}, which has had no fixes since {date}.",
    },
  },
  fr: {
    summary: "Chaque nœud exécute un système, un moteur et un kubelet qui reçoivent encore des correctifs.",
    why: "Les conteneurs partagent le noyau et le moteur du nœud : une faille qui n'y est plus corrigée mène du pod au nœud, puis à tout ce qui s'y exécute.",
    remedy:
      "Remplacez les nœuds l'un après l'autre : drainez, retirez, ajoutez-en un dont système, moteur et kubelet sont maintenus. Si une distribution corrige elle-même le moteur, gardez-en la preuve, et donnez sa date par `rempart data import`.",
    messages: {
      system: "Le nœud {node} exécute {system}, sans correctif gratuit depuis le {date}.",
      runtime:
        "Le nœud {node} exécute {runtime}, que son projet ne corrige plus depuis le {date} ; au mieux, sa distribution le fait encore.",
      kubelet: "Le kubelet du nœud {node} est en version {version}, sans correctif depuis le {date}.",
    },
  },
});
