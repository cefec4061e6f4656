import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No pod mounts a path of its node.",
    why: "A hostPath volume opens the node's files to the pod. Through the runtime's socket, the kubelet's directory or the keys of the control plane, an intruder in the pod takes over the node, and often the cluster.",
    remedy:
      "Use a volume made for the purpose: `emptyDir` for scratch space, `configMap` or `secret` for files, a PersistentVolumeClaim (a `local` volume included) for data, a CSI driver or device plugin for hardware. Give an agent that must read the node a namespace of its own, and mount the narrowest path, read-only. A container runtime's socket must go altogether, since a read-only mount keeps nobody from connecting to it: an agent asks the Kubernetes API or the kubelet instead, and images are built outside the cluster or with rootless BuildKit.",
    messages: {
      path: "Volume {name} mounts the path {path} of the node.",
      node: "Volume {name} gives the pod access to the whole file system of the node ({path}).",
      socket:
        "Volume {name} mounts the socket of {runtime} ({path}): where the node runs {runtime}, whoever opens it can start privileged containers.",
      sockets:
        "Volume {name} gives the pod access to {path} of the node, where container runtimes have their sockets: whoever opens one can start privileged containers.",
      credentials:
        "Volume {name} gives the pod access to {path} of the node, where credentials of the node or the cluster are kept on nodes that have them.",
      processes:
        "Volume {name} gives the pod access to {path} of the node: as root it can read the environment and the files of processes that run as root too with no more capabilities than itself, such as those of other containers.",
      allProcesses:
        "Volume {name} gives the pod access to {path} of the node: as root it can read the environment and the files of the processes there, whatever their rights.",
    },
  },
  fr: {
    summary: "Aucun pod ne monte de chemin de son nœud.",
    why: "Un volume hostPath ouvre les fichiers du nœud au pod. Par le socket du moteur de conteneurs, le répertoire du kubelet ou les clés du plan de contrôle, un intrus présent dans le pod prend le contrôle du nœud, et souvent du cluster.",
    remedy:
      "Utilisez un volume prévu pour cet usage : `emptyDir` pour l'espace de travail, `configMap` ou `secret` pour des fichiers, un PersistentVolumeClaim (volume `local` compris) pour des données, un pilote CSI ou un plugin de périphérique pour du matériel. Donnez à un agent qui doit lire le nœud son propre espace de noms, et montez le chemin le plus restreint, en lecture seule. Retirez tout à fait le socket d'un moteur de conteneurs, car un montage en lecture seule n'empêche personne de s'y connecter : un agent interroge plutôt l'API Kubernetes ou le kubelet, et les images se construisent hors du cluster ou avec BuildKit sans root.",
    messages: {
      path: "Le volume {name} monte le chemin {path} du nœud.",
      node: "Le volume {name} donne au pod accès à tout le système de fichiers du nœud ({path}).",
      socket:
        "Le volume {name} monte le socket de {runtime} ({path}) : si {runtime} s'exécute sur le nœud, quiconque ouvre ce socket peut lancer des conteneurs privilégiés.",
      sockets:
        "Le volume {name} donne au pod accès à {path} du nœud, où les moteurs de conteneurs placent leur socket : quiconque en ouvre un peut lancer des conteneurs privilégiés.",
      credentials:
        "Le volume {name} donne au pod accès à {path} du nœud, où sont conservés des identifiants du nœud ou du cluster sur les nœuds qui en ont.",
      processes:
        "Le volume {name} donne au pod accès à {path} du nœud : en root, il peut lire l'environnement et les fichiers des processus qui s'exécutent aussi en root sans plus de capacités que lui, comme ceux d'autres conteneurs.",
      allProcesses:
        "Le volume {name} donne au pod accès à {path} du nœud : en root, il peut lire l'environnement et les fichiers des processus qui s'y trouvent, quels que soient leurs droits.",
    },
  },
});
