import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The kubelet limits how many processes a pod may have.",
    why: "Processes are numbered for the whole node. A pod that forks without end, by mistake or by attack, takes all numbers: no other pod, nor the kubelet itself, can start anything until the node is restarted.",
    remedy:
      "Set `podPidsLimit` in the kubelet's configuration, 1024 or 4096 for instance: count the threads of the largest pods first, since each thread counts. Running pods get the limit when they start anew.",
    messages: { unlimited: "`podPidsLimit` is not set: one pod can take every process number of its node." },
  },
  fr: {
    summary: "Le kubelet limite le nombre de processus d'un pod.",
    why: "Les numéros de processus sont communs à tout le nœud. Un pod qui crée des processus sans fin, par erreur ou par attaque, les prend tous : ni les autres pods ni le kubelet ne peuvent plus rien démarrer avant un redémarrage du nœud.",
    remedy:
      "Donnez `podPidsLimit` dans la configuration du kubelet, 1024 ou 4096 par exemple : comptez d'abord les fils d'exécution des plus gros pods, car chacun compte. Les pods en service reçoivent la limite à leur prochain démarrage.",
    messages: {
      unlimited: "`podPidsLimit` n'est pas défini : un pod peut prendre tous les numéros de processus de son nœud.",
    },
  },
});
