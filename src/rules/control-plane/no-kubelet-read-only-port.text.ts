import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The kubelet's read-only port is closed.",
    why: "On that port the kubelet answers without TLS and without authentication: whoever reaches it gets every pod of the node with its image, environment variables and addresses.",
    remedy:
      "Set `readOnlyPort: 0` in the KubeletConfiguration and remove `--read-only-port` from the flags. Let what reads metrics there (Heapster, old Prometheus configurations) read them from port 10250, with a token and a role for `nodes/metrics`.",
    messages: {
      open: "The kubelet answers on port {port} without TLS or authentication.",
      notSet: "The kubelet has neither a configuration file nor `--read-only-port`: it opens port {port}.",
    },
  },
  fr: {
    summary: "Le port en lecture seule du kubelet est fermé.",
    why: "Sur ce port, le kubelet répond sans TLS et sans authentification : quiconque l'atteint obtient tous les pods du nœud, avec leurs images, leurs variables d'environnement et leurs adresses.",
    remedy:
      "Définissez `readOnlyPort: 0` dans la KubeletConfiguration et retirez `--read-only-port` des options. Faites lire les métriques que l'on prenait là (Heapster, d'anciennes configurations de Prometheus) sur le port 10250, avec un jeton et un rôle sur `nodes/metrics`.",
    messages: {
      open: "Le kubelet répond sur le port {port} sans TLS ni authentification.",
      notSet: "Le kubelet n'a ni fichier de configuration ni `--read-only-port` : il ouvre le port {port}.",
    },
  },
});
