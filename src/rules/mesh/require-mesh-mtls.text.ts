import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Pods of the service mesh accept mutual TLS alone.",
    why: "As long as a pod also accepts plain text, whoever is on the network can connect to it without proof of who they are, and what such callers send can be read on the way. A rule of the mesh that refuses callers by their identity does not match them.",
    remedy:
      "Find out who still calls without TLS (Istio: `istio_requests_total` with `connection_security_policy` other than `mutual_tls`; Linkerd: `linkerd viz edges`), bring those callers into the mesh, then set PeerAuthentication `mtls.mode: STRICT`, namespace by namespace, and finally in istio-system for all. With Linkerd, annotate the namespace with `config.linkerd.io/default-inbound-policy: all-authenticated`. Ports that callers outside of the mesh need (a scraper of metrics, say) can be left out one by one in a policy that selects the workload.",
    messages: {
      disabled: "{policy} turns TLS off for the pods of {workload}: what is sent to them travels in plain text.",
      accepted: "{policy} lets the pods of {workload} accept plain text beside mutual TLS.",
      port: "{policy} lets the pods of {workload} accept plain text on port {port}.",
    },
  },
  fr: {
    summary: "Les pods du maillage de services n'acceptent que le TLS mutuel.",
    why: "Tant qu'un pod accepte aussi le trafic en clair, quiconque se trouve sur le réseau peut s'y connecter sans prouver son identité, et ce que ces appelants envoient peut être lu en chemin. Une règle du maillage qui refuse des appelants d'après leur identité ne les reconnaît pas.",
    remedy:
      "Cherchez qui appelle encore sans TLS (Istio : `istio_requests_total` avec un `connection_security_policy` autre que `mutual_tls` ; Linkerd : `linkerd viz edges`), faites entrer ces appelants dans le maillage, puis réglez la PeerAuthentication sur `mtls.mode: STRICT`, espace de noms par espace de noms, et enfin dans istio-system pour tous. Avec Linkerd, annotez l'espace de noms avec `config.linkerd.io/default-inbound-policy: all-authenticated`. Les ports dont ont besoin des appelants hors du maillage (un collecteur de métriques, par exemple) peuvent être exceptés un par un dans une politique qui sélectionne la charge de travail.",
    messages: {
      disabled: "{policy} désactive TLS pour les pods de {workload} : ce qui leur est envoyé circule en clair.",
      accepted: "{policy} laisse les pods de {workload} accepter du trafic en clair en plus du TLS mutuel.",
      port: "{policy} laisse les pods de {workload} accepter du trafic en clair sur le port {port}.",
    },
  },
});
