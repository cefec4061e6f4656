import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every pod keeps to the volume types that the level restricted allows.",
    why: "A volume written straight into the pod (nfs, iscsi, rbd, a cloud disk…) lets whoever creates pods choose the server, the export and its credentials; the node then mounts it with root's rights. A claim leaves that choice to the administrators.",
    remedy:
      "Let an administrator declare the storage once, as a StorageClass or a PersistentVolume of a CSI driver, and name a persistentVolumeClaim in the pod. A type that the kubelet has dropped needs its maker's CSI driver, or other storage, and its data moved. Instead of gitRepo let an init container clone into an emptyDir.",
    messages: {
      type: "Volume {name} is of type {type}, which the level restricted does not allow.",
      removed:
        "Volume {name} is of type {type}, which the kubelet can no longer mount and the level restricted does not allow.",
      gitRepo:
        "Volume {name} is a gitRepo: the kubelet runs git as root on the node, hooks of the repository included.",
      gitRepoRefused: "Volume {name} is a gitRepo, which the kubelet no longer mounts.",
    },
  },
  fr: {
    summary: "Chaque pod s'en tient aux types de volumes que permet le niveau restricted.",
    why: "Un volume décrit directement dans le pod (nfs, iscsi, rbd, disque d'un fournisseur…) laisse quiconque crée des pods choisir le serveur, le partage et les identifiants ; le nœud le monte ensuite avec les droits de root. Une PersistentVolumeClaim laisse ce choix aux administrateurs.",
    remedy:
      "Faites déclarer le stockage une fois par un administrateur, en StorageClass ou en PersistentVolume d'un pilote CSI, et désignez une persistentVolumeClaim dans le pod. Pour un type que le kubelet ne connaît plus, il faut le pilote CSI de son éditeur ou un autre stockage, et y déplacer les données. Au lieu de gitRepo, laissez un conteneur d'initialisation cloner le dépôt dans un emptyDir.",
    messages: {
      type: "Le volume {name} est de type {type}, que le niveau restricted ne permet pas.",
      removed:
        "Le volume {name} est de type {type}, que le kubelet ne sait plus monter et que le niveau restricted ne permet pas.",
      gitRepo:
        "Le volume {name} est un gitRepo : le kubelet lance git en root sur le nœud, y compris les crochets du dépôt.",
      gitRepoRefused: "Le volume {name} est un gitRepo, que le kubelet ne monte plus.",
    },
  },
});
