import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No policy of Istio lets plain text through or skips verification.",
    why: "The policy undoes the encryption that the mesh provides by itself: its traffic can be read and changed by whoever is on the network between the nodes. Without verification, whoever can answer in the server's place receives it.",
    remedy:
      "Set `mtls.mode: STRICT` in the PeerAuthentication, for single ports too, once `connection_security_policy` of the metrics shows mutual TLS alone. In a DestinationRule, remove `tls` (the mesh then chooses mutual TLS by itself), or set `ISTIO_MUTUAL`; for a server outside set `SIMPLE` with `caCertificates` and `subjectAltNames` in place of `insecureSkipVerify`.",
    messages: {
      accepted: "The workloads of this policy accept plain text beside mutual TLS.",
      disabled: "TLS is off for the workloads of this policy.",
      portAccepted: "Plain text is accepted on port {port} beside mutual TLS.",
      portDisabled: "TLS is off on port {port}.",
      client: "The mesh adds no TLS to connections to {host}.",
      unverified: "Any certificate of {host} is accepted.",
    },
  },
  fr: {
    summary: "Aucune politique d'Istio ne laisse passer du trafic en clair ni ne désactive la vérification.",
    why: "La politique annule le chiffrement que le maillage fournit d'office : quiconque se trouve sur le réseau entre les nœuds peut lire et modifier ce trafic. Sans vérification, quiconque peut répondre à la place du serveur le reçoit.",
    remedy:
      "Réglez `mtls.mode: STRICT` dans la PeerAuthentication, pour les ports isolés aussi, une fois que `connection_security_policy` ne montre plus que du TLS mutuel dans les métriques. Dans une DestinationRule, retirez `tls` (le maillage choisit alors de lui-même le TLS mutuel), ou réglez `ISTIO_MUTUAL` ; pour un serveur extérieur, réglez `SIMPLE` avec `caCertificates` et `subjectAltNames` à la place de `insecureSkipVerify`.",
    messages: {
      accepted: "Les charges de travail de cette politique acceptent du trafic en clair en plus du TLS mutuel.",
      disabled: "TLS est désactivé pour les charges de travail de cette politique.",
      portAccepted: "Du trafic en clair est accepté sur le port {port} en plus du TLS mutuel.",
      portDisabled: "TLS est désactivé sur le port {port}.",
      client: "Le maillage n'ajoute pas TLS aux connexions vers {host}.",
      unverified: "N'importe quel certificat de {host} est accepté.",
    },
  },
});
