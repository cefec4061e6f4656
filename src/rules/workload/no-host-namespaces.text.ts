import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No pod shares the network, process or IPC namespace of its node.",
    why: "Namespaces are what sets a container apart from its node. A pod in the node's network reaches what listens on localhost there (the kubelet, etcd, cloud metadata) and escapes network policies; one among its processes sees their environment and files; one in its IPC reads their shared memory.",
    remedy:
      "Remove the field. Publish ports through a Service or a LoadBalancer instead of `hostNetwork`; debug a node with `kubectl debug node`. A network plugin or node agent that cannot do without goes into a namespace of its own that alone allows it.",
    messages: {
      hostNetwork:
        "The pod uses its node's network: it reaches the node's local services, and network policies do not apply.",
      hostPID: "The pod sees its node's processes, with their environment and their files under /proc.",
      hostIPC: "The pod shares its node's inter-process communication: it can read shared memory of other processes.",
    },
  },
  fr: {
    summary: "Aucun pod ne partage l'espace de noms réseau, processus ou IPC de son nœud.",
    why: "Les espaces de noms séparent un conteneur de son nœud. Un pod dans le réseau du nœud atteint ce qui y écoute en local (kubelet, etcd, métadonnées du nuage) et échappe aux règles réseau ; parmi ses processus, il voit leur environnement et leurs fichiers ; dans son IPC, il lit leur mémoire partagée.",
    remedy:
      "Retirez le champ. Publiez les ports par un Service ou un LoadBalancer au lieu de `hostNetwork` ; déboguez un nœud avec `kubectl debug node`. Un module réseau ou un agent de nœud qui ne peut s'en passer va dans son propre espace de noms, seul à l'autoriser.",
    messages: {
      hostNetwork:
        "Le pod utilise le réseau de son nœud : il atteint ses services locaux, et les règles réseau ne s'appliquent pas.",
      hostPID: "Le pod voit les processus de son nœud, avec leur environnement et leurs fichiers sous /proc.",
      hostIPC:
        "Le pod partage la communication interprocessus de son nœud : il peut lire la mémoire partagée d'autres processus.",
    },
  },
});
