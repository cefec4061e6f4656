import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The kubelet's read-only port is closed.",
    why: "On that port the kubelet answers without TLS and without asking who is there: every pod of the node with its image, environment variables and addresses, for whoever reaches it.",
    remedy:
      "Set `readOnlyPort: 0` in the KubeletConfiguration and remove `--read-only-port` from the flags. What reads metrics there (old Heapster, old Prometheus configurations) reads them from port 10250, with a token and a role for `nodes/metrics`.",
    messages: {
      open: "The kubelet answers on port {port} without TLS or authentication.",
      notSet: "The kubelet has neither a configuration file nor `--read-only-port`: it opens port {port}.",
    },
  },
  fr: {
    summary: "Le port en lecture seule du kubelet est fermé.",
    why: "Sur ce port, le kubelet répond sans TLS et sans demander qui est là : tous les pods du nœud, leurs images, variables d'environnement et adresses, pour quiconque l'atteint.",
    remedy:
      "Écrivez `readOnlyPort: 0` dans la KubeletConfiguration et retirez `--read-only-port` des options. Ce qui y lisait des métriques (Heapster, d'anciennes configurations de Prometheus) les lit sur le port 10250, avec un jeton et un rôle sur `nodes/metrics`.",
    messages: {
      open: "Le kubelet répond sur le port {port} sans TLS ni authentification.",
      notSet: "Le kubelet n'a ni fichier de configuration ni `--read-only-port` : il ouvre le port {port}.",
    },
  },
});
