import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every component of Kubernetes runs a version that still gets security fixes.",
    why: "A version past its end of life gets no fix any more: each flaw found from then on stays open, and how to use it is public.",
    remedy:
      "Upgrade one minor version after the other (kubeadm refuses to skip one), control plane first, then the nodes. Look for removed APIs before each step (`--kubernetes-version`), back up etcd, and try it on a cluster that does not matter.",
    messages: {
      ended: "{component} runs {version}, and {release} has had no fixes since {date}.",
      endsSoon: "{component} runs {version}, and {release} gets its last fixes on {date}: plan the upgrade.",
    },
  },
  fr: {
    summary: "Chaque composant de Kubernetes exécute une version qui reçoit encore des correctifs.",
    why: "Une version en fin de vie ne reçoit plus de correctif : chaque faille découverte depuis reste ouverte, et la manière de l'exploiter est publique.",
    remedy:
      "Montez d'une version mineure à la fois (kubeadm refuse d'en sauter une), le plan de contrôle d'abord, les nœuds ensuite. Cherchez les API supprimées avant chaque étape (`--kubernetes-version`), sauvegardez etcd, et essayez sur un cluster sans enjeu.",
    messages: {
      ended: "{component} est en version {version}, et {release} ne reçoit plus de correctif depuis le {date}.",
      endsSoon:
        "{component} est en version {version}, et {release} recevra ses derniers correctifs le {date} : prévoyez la mise à niveau.",
    },
  },
});
