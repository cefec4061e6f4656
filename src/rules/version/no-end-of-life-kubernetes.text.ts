import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every component of Kubernetes runs a version that still gets security fixes.",
    why: "A version past its end of life gets no more fixes: each flaw found from then on stays open, and how to use it often becomes public.",
    remedy:
      "Upgrade one minor version at a time (kubeadm refuses to skip one), the control plane first, then the nodes. Look for removed APIs before each step (`--kubernetes-version`), back up etcd, and try it first on a cluster that does not matter.",
    messages: {
      ended: "{component} runs {version}, and {release} has had no fixes since {date}.",
      endsSoon: "{component} runs {version}, and {release} gets its last fixes on {date}: plan the upgrade.",
    },
  },
  fr: {
    summary: "Chaque composant de Kubernetes exécute une version qui reçoit encore des correctifs de sécurité.",
    why: "Une version en fin de vie ne reçoit plus de correctifs : chaque faille découverte depuis reste ouverte, et la manière de l'exploiter devient souvent publique.",
    remedy:
      "Montez d'une version mineure à la fois (kubeadm refuse d'en sauter une), le plan de contrôle d'abord, les nœuds ensuite. Cherchez les API supprimées avant chaque étape (`--kubernetes-version`), sauvegardez etcd, et essayez d'abord sur un cluster sans enjeu.",
    messages: {
      ended: "{component} est en version {version}, et {release} ne reçoit plus de correctifs depuis le {date}.",
      endsSoon:
        "{component} est en version {version}, et {release} recevra ses derniers correctifs le {date} : prévoyez la mise à niveau.",
    },
  },
});
