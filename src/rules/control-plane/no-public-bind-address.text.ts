import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The controller manager and the scheduler listen on their own host only.",
    why: "Nobody but the kubelet of the same host has business with their ports: they serve health, metrics and profiles. Where the network reaches them, it reaches every flaw in these servers too.",
    remedy:
      "Set `--bind-address=127.0.0.1`, as kubeadm does; probes of the static pod must then name `host: 127.0.0.1`. If Prometheus reads the metrics from elsewhere, let the firewall admit its address alone to ports 10257 and 10259, and except this finding with that reason.",
    messages: {
      notSet: "`--bind-address` is not given: {component} listens on {address}.",
      public: "{component} listens on {address}.",
    },
  },
  fr: {
    summary: "Le controller manager et le scheduler n'écoutent que sur leur hôte.",
    why: "Seul le kubelet du même hôte a besoin de leurs ports, qui servent l'état de santé, les métriques et les profils. S'ils sont accessibles depuis le réseau, toutes les failles de ces serveurs le sont aussi.",
    remedy:
      "Définissez `--bind-address=127.0.0.1`, comme le fait kubeadm ; les sondes du pod statique doivent alors indiquer `host: 127.0.0.1`. Si Prometheus lit les métriques d'ailleurs, ne laissez passer par le pare-feu que son adresse vers les ports 10257 et 10259, et exceptez ce constat avec ce motif.",
    messages: {
      notSet: "`--bind-address` n'est pas donnée : {component} écoute sur {address}.",
      public: "{component} écoute sur {address}.",
    },
  },
});
