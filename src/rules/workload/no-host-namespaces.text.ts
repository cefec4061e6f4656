import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No pod shares the network, process or IPC namespace of its node.",
    why: "Namespaces are what separates a container from its node. A pod in the node's network reaches what listens on localhost there (the kubelet, etcd, cloud metadata) and usually escapes network policies; a pod that sees the node's processes reads their arguments and, as root, the environment and files of those that run as root too with no more capabilities than itself (of all, where it is privileged or has SYS_PTRACE), and signals them unless AppArmor or SELinux forbids it; a pod in the node's IPC namespace reaches their shared memory.",
    remedy:
      "Remove the field. Publish ports through a Service or a LoadBalancer instead of `hostNetwork`; debug a node with `kubectl debug node`. A network plugin or node agent that cannot do without belongs in a Kubernetes namespace of its own, the only one that allows it.",
    messages: {
      hostNetwork:
        "The pod uses its node's network: it reaches the node's local services, and most network plugins apply no policy to it.",
      hostPID:
        "The pod is in the process namespace of its node: unless SELinux or AppArmor forbids it, it sees every process with its arguments and, as root, can signal them and read the environment and files of those that run as root too with no more capabilities than itself, such as other containers.",
      hostPIDTraced:
        "The pod sees every process of its node; as root it reads their environment and files under /proc, since a container is privileged or has SYS_PTRACE.",
      hostIPC:
        "The pod shares its node's IPC namespace (inter-process communication): unless SELinux forbids it, it reaches the shared memory of the node's processes.",
    },
  },
  fr: {
    summary: "Aucun pod ne partage les espaces de noms réseau, PID ou IPC de son nœud.",
    why: "Ce sont les espaces de noms qui séparent un conteneur de son nœud. Un pod placé dans le réseau du nœud atteint ce qui y écoute en local (kubelet, etcd, métadonnées du cloud) et échappe le plus souvent aux politiques réseau ; un pod qui voit les processus du nœud lit leurs arguments et, en root, l'environnement et les fichiers de ceux qui s'exécutent aussi en root sans plus de capacités que lui (de tous, s'il est privilégié ou possède SYS_PTRACE), et leur envoie des signaux si ni AppArmor ni SELinux ne l'interdisent ; un pod dans l'espace de noms IPC du nœud atteint leur mémoire partagée.",
    remedy:
      "Retirez le champ. Publiez les ports par un Service ou un LoadBalancer au lieu de `hostNetwork` ; déboguez un nœud avec `kubectl debug node`. Placez un plugin réseau ou un agent de nœud qui ne peut s'en passer dans son propre espace de noms Kubernetes, seul à l'autoriser.",
    messages: {
      hostNetwork:
        "Le pod utilise le réseau de son nœud : il atteint les services locaux du nœud, et la plupart des plugins réseau ne lui appliquent aucune politique.",
      hostPID:
        "Le pod est dans l'espace de noms des processus de son nœud : si ni SELinux ni AppArmor ne l'interdisent, il voit tous les processus et leurs arguments et, en root, peut leur envoyer des signaux et lire l'environnement et les fichiers de ceux qui s'exécutent aussi en root sans plus de capacités que lui, comme d'autres conteneurs.",
      hostPIDTraced:
        "Le pod voit tous les processus de son nœud ; en root, il lit leur environnement et leurs fichiers sous /proc, car un conteneur est privilégié ou possède SYS_PTRACE.",
      hostIPC:
        "Le pod partage l'espace IPC (communication interprocessus) de son nœud : si SELinux ne l'interdit pas, il atteint la mémoire partagée des processus du nœud.",
    },
  },
});
