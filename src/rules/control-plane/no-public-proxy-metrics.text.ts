import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "kube-proxy serves its metrics on its own host only.",
    why: "kube-proxy answers on its metrics address without authentication. What it tells (Services, endpoints, the versions of its rules) maps the cluster for whoever is on the network, and its debug pages can slow it down.",
    remedy:
      "Remove `metricsBindAddress`, or set it to `127.0.0.1:10249`. Let Prometheus reach it through a proxy on the node that authenticates, kube-rbac-proxy for instance.",
    messages: { public: "kube-proxy answers on {address}, from the network and without authentication." },
  },
  fr: {
    summary: "kube-proxy ne sert ses métriques que sur son hôte.",
    why: "kube-proxy répond sans authentification sur son adresse de métriques. Ce qu'il dit (Services, points d'accès, état de ses règles) dresse la carte du cluster pour quiconque est sur le réseau, et ses pages de débogage peuvent le ralentir.",
    remedy:
      "Retirez `metricsBindAddress`, ou donnez `127.0.0.1:10249`. Faites passer Prometheus par un mandataire du nœud qui authentifie, kube-rbac-proxy par exemple.",
    messages: { public: "kube-proxy répond sur {address}, depuis le réseau et sans authentification." },
  },
});
