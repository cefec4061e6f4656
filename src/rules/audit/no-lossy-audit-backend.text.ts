import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No audit event is lost between the API server and its backend.",
    why: "Whoever breaks in makes noise, or stops the API server: a small buffer then drops the very events that would show it, and what waits in memory dies with the process.",
    remedy:
      "Leave `--audit-log-mode` at `blocking` and `--audit-webhook-batch-buffer-size` at 10000 or more. Keep a log file beside the webhook, so that events outlive a receiver that does not answer, and watch the metric `apiserver_audit_error_total`.",
    messages: {
      logInMemory: "The audit log is written in batches (`--audit-log-mode=batch`): events in memory can be lost.",
      smallBuffer:
        "The audit webhook buffers {size} events, fewer than the {usual} of the default: beyond them events are dropped.",
      waiting:
        "Requests wait for the audit webhook (`--audit-webhook-mode={mode}`): when it is slow, so is the API server.",
    },
  },
  fr: {
    summary: "Aucun événement d'audit ne se perd entre le serveur d'API et sa destination.",
    why: "Une intrusion fait du bruit, ou arrête le serveur d'API : un petit tampon perd alors justement les événements qui la montreraient, et ce qui attend en mémoire disparaît avec le processus.",
    remedy:
      "Laissez `--audit-log-mode` à `blocking` et `--audit-webhook-batch-buffer-size` à 10000 ou plus. Gardez un fichier de journal en plus du webhook, pour que les événements survivent à un destinataire muet, et surveillez la métrique `apiserver_audit_error_total`.",
    messages: {
      logInMemory:
        "Le journal d'audit est écrit par lots (`--audit-log-mode=batch`) : les événements en mémoire peuvent se perdre.",
      smallBuffer:
        "Le webhook d'audit met en tampon {size} événements, moins que les {usual} par défaut : au-delà, ils sont abandonnés.",
      waiting:
        "Les requêtes attendent le webhook d'audit (`--audit-webhook-mode={mode}`) : s'il est lent, le serveur d'API l'est aussi.",
    },
  },
});
