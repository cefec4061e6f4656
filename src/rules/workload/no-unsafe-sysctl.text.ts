import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No pod sets an unsafe kernel parameter.",
    why: "The kernel is shared by all pods of a node. Beyond the few parameters known to be safe, a pod's setting can starve the node of memory, disturb its neighbours or weaken a protection of the kernel.",
    remedy:
      "Remove the parameter, or set it on the nodes themselves, for all pods alike. The kubelet starts a pod with an unsafe parameter only where `allowedUnsafeSysctls` names it; take it out there too.",
    messages: {
      unsafe: "The pod sets {sysctl}, which is not among the safe kernel parameters of this Kubernetes version.",
      unnamed: "A kernel parameter without a name: the API server refuses the pod.",
    },
  },
  fr: {
    summary: "Aucun pod ne modifie un paramètre du noyau réputé non sûr.",
    why: "Tous les pods d'un nœud partagent son noyau. Hormis quelques paramètres réputés sûrs, le réglage d'un pod peut épuiser la mémoire du nœud, gêner ses voisins ou affaiblir une protection du noyau.",
    remedy:
      "Retirez ce paramètre, ou réglez-le sur les nœuds eux-mêmes, pour tous les pods. Le kubelet ne démarre un pod doté d'un paramètre non sûr que si `allowedUnsafeSysctls` le cite ; retirez-le aussi de cette liste.",
    messages: {
      unsafe:
        "Le pod règle {sysctl}, qui ne figure pas parmi les paramètres du noyau sûrs de cette version de Kubernetes.",
      unnamed: "Un paramètre du noyau sans nom : le serveur d'API refuse le pod.",
    },
  },
});
