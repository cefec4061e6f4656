import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No pod mounts a path of its node.",
    why: "A hostPath volume opens the node's files to the pod. Through the runtime's socket, the kubelet's directory or the keys of the control plane, an intruder in the pod takes over the node, and often the cluster.",
    remedy:
      "Use a volume made for the purpose: `emptyDir` for scratch space, `configMap` or `secret` for files, a PersistentVolumeClaim (a `local` volume included) for data, a CSI driver or device plugin for hardware. Give an agent that must read the node a namespace of its own, and mount the narrowest path, read-only.",
    messages: {
      path: "Volume {name} is the path {path} of the node.",
      node: "Volume {name} gives the pod the whole file system of the node ({path}).",
      socket:
        "Volume {name} gives the pod the container runtime's socket ({path}): it can start privileged containers.",
      credentials:
        "Volume {name} gives the pod {path} of the node, which holds credentials of the node or the cluster.",
      processes:
        "Volume {name} gives the pod {path} of the node: as root it can read the environment and the files of every process.",
    },
  },
  fr: {
    summary: "Aucun pod ne monte de chemin de son nœud.",
    why: "Un volume hostPath ouvre les fichiers du nœud au pod. Par le socket du moteur de conteneurs, le répertoire du kubelet ou les clés du plan de contrôle, un intrus présent dans le pod prend le contrôle du nœud, et souvent du cluster.",
    remedy:
      "Utilisez un volume prévu pour cet usage : `emptyDir` pour l'espace de travail, `configMap` ou `secret` pour des fichiers, un PersistentVolumeClaim (volume `local` compris) pour des données, un pilote CSI ou un plugin de périphérique pour du matériel. Donnez à un agent qui doit lire le nœud son propre espace de noms, et montez le chemin le plus restreint, en lecture seule.",
    messages: {
      path: "Le volume {name} est le chemin {path} du nœud.",
      node: "Le volume {name} donne au pod tout le système de fichiers du nœud ({path}).",
      socket:
        "Le volume {name} donne au pod le socket du moteur de conteneurs ({path}) : il peut lancer des conteneurs privilégiés.",
      credentials: "Le volume {name} donne au pod {path} du nœud, qui contient des identifiants du nœud ou du cluster.",
      processes:
        "Le volume {name} donne au pod {path} du nœud : en root, il peut lire l'environnement et les fichiers de tous les processus.",
    },
  },
});
