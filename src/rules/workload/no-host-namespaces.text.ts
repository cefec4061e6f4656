import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No pod shares the network, process or IPC namespace of its node.",
    why: "Namespaces are what sets a container apart from its node. A pod in the node's network reaches what listens on localhost there (the kubelet, etcd, cloud metadata) and mostly escapes network policies; one among its processes can watch, signal and, as root, read them; one in its IPC reaches their shared memory.",
    remedy:
      "Remove the field. Publish ports through a Service or a LoadBalancer instead of `hostNetwork`; debug a node with `kubectl debug node`. A network plugin or node agent that cannot do without goes into a namespace of its own that alone allows it.",
    messages: {
      hostNetwork:
        "The pod uses its node's network: it reaches the node's local services, and most network plugins apply no policy to it.",
      hostPID: "The pod sees every process of its node; as root it reads their environment and files under /proc.",
      hostIPC:
        "The pod shares its node's inter-process communication: it reaches the shared memory of the node's processes.",
    },
  },
  fr: {
    summary: "Aucun pod ne partage l'espace de noms réseau, processus ou IPC de son nœud.",
    why: "Les espaces de noms séparent un conteneur de son nœud. Un pod dans le réseau du nœud atteint ce qui y écoute en local (kubelet, etcd, métadonnées du cloud) et échappe le plus souvent aux règles réseau ; parmi ses processus, il peut les observer, leur envoyer des signaux et, en root, les lire ; dans son IPC, il atteint leur mémoire partagée.",
    remedy:
      "Retirez le champ. Publiez les ports par un Service ou un LoadBalancer au lieu de `hostNetwork` ; déboguez un nœud avec `kubectl debug node`. Un module réseau ou un agent de nœud qui ne peut s'en passer va dans son propre espace de noms, seul à l'autoriser.",
    messages: {
      hostNetwork:
        "Le pod utilise le réseau de son nœud : il atteint les services locaux du nœud, et la plupart des modules réseau ne lui appliquent aucune règle.",
      hostPID:
        "Le pod voit chaque processus de son nœud ; en root, il en lit l'environnement et les fichiers sous /proc.",
      hostIPC:
        "Le pod partage la communication interprocessus de son nœud : il atteint la mémoire partagée des processus du nœud.",
    },
  },
});
