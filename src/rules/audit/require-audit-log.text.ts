import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server writes an audit log.",
    why: "Without an audit log nobody can tell who read a Secret, opened a shell in a pod or granted themselves rights: an intrusion can go unseen, and cannot be reconstructed afterwards.",
    remedy:
      "Set `--audit-policy-file` to an audit policy, and a backend: `--audit-log-path` (with `--audit-log-maxage`, `--audit-log-maxbackup` and `--audit-log-maxsize`), `--audit-webhook-config-file`, or both. Mount the policy and the log's folder into the pod first: the API server does not start when it cannot read the policy or write the log.",
    messages: {
      nothing: "Nothing is audited: kube-apiserver has neither an audit policy (`--audit-policy-file`) nor a backend.",
      noPolicy:
        "Nothing is audited: kube-apiserver has no audit policy (`--audit-policy-file`), so no event is written, whatever the backend.",
      noBackend:
        "Nothing is audited: kube-apiserver has an audit policy, but neither `--audit-log-path` nor `--audit-webhook-config-file` takes the events.",
      discarded: "The audit log is thrown away: `--audit-log-path` is /dev/null, and no webhook takes the events.",
    },
  },
  fr: {
    summary: "Le serveur d'API écrit un journal d'audit.",
    why: "Sans journal d'audit, personne ne peut dire qui a lu un Secret, ouvert un shell dans un pod ou s'est accordé des droits : une intrusion peut passer inaperçue, et ne peut plus être reconstituée après coup.",
    remedy:
      "Désignez une politique d'audit par `--audit-policy-file`, et une destination : `--audit-log-path` (avec `--audit-log-maxage`, `--audit-log-maxbackup` et `--audit-log-maxsize`), `--audit-webhook-config-file`, ou les deux. Montez d'abord dans le pod la politique et le dossier du journal : le serveur d'API ne démarre pas s'il ne peut lire la politique ou écrire le journal.",
    messages: {
      nothing: "Rien n'est audité : kube-apiserver n'a ni politique d'audit (`--audit-policy-file`) ni destination.",
      noPolicy:
        "Rien n'est audité : kube-apiserver n'a pas de politique d'audit (`--audit-policy-file`) et n'écrit donc aucun événement, quelle que soit la destination.",
      noBackend:
        "Rien n'est audité : kube-apiserver a une politique d'audit, mais ni `--audit-log-path` ni `--audit-webhook-config-file` ne reçoit les événements.",
      discarded:
        "Le journal d'audit est jeté : `--audit-log-path` vaut /dev/null, et aucun webhook ne reçoit les événements.",
    },
  },
});
