import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Audit events leave the cluster, over TLS.",
    why: "Whoever takes over a control-plane node deletes the log that lies there. Events that were sent elsewhere stay; sent in plain text, they can be read, changed and made up on the way.",
    remedy:
      "Let the API server send events to a collector outside of the cluster (`--audit-webhook-config-file` with an https `server` and its `certificate-authority`), or let an agent ship the log file. Check that an event arrives, and that those who run the cluster cannot delete it there.",
    messages: {
      plaintext: "Audit events are sent over http, in plain text.",
    },
  },
  fr: {
    summary: "Les événements d'audit sortent du cluster, en TLS.",
    why: "Quiconque prend le contrôle d'un nœud du plan de contrôle efface le journal qui s'y trouve. Les événements envoyés ailleurs restent ; envoyés en clair, ils peuvent être lus, modifiés et inventés en chemin.",
    remedy:
      "Configurez le serveur d'API pour qu'il envoie les événements à un collecteur hors du cluster (`--audit-webhook-config-file` avec un `server` en https et sa `certificate-authority`), ou faites envoyer le fichier par un agent. Vérifiez qu'un événement arrive, et que ceux qui exploitent le cluster ne peuvent pas l'y supprimer.",
    messages: {
      plaintext: "Les événements d'audit sont envoyés en http, donc en clair.",
    },
  },
});
