import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The Pod Security labels of a namespace mean what they seem to.",
    why: "A label that Pod Security Admission does not know does nothing, and nobody is told. An invalid level or version makes the API server refuse the namespace.",
    remedy:
      "Write the label as `pod-security.kubernetes.io/enforce`, `audit` or `warn` with a level (privileged, baseline, restricted), and the same key followed by `-version` with `latest` or a version such as `v1.31`.",
    messages: {
      unknownLabel: "Pod Security Admission does not know the label {label}: it has no effect.",
      unknownLevel: '"{value}" of label {label} is not a level: write privileged, baseline or restricted.',
      unknownPolicyVersion: '"{value}" of label {label} is not a version: write latest, or one such as v1.31.',
    },
  },
  fr: {
    summary: "Les étiquettes Pod Security d'un espace de noms ont l'effet qu'elles semblent avoir.",
    why: "Une étiquette que Pod Security Admission ne connaît pas ne fait rien, et personne n'en est averti. Un niveau ou une version invalide fait refuser l'espace de noms par le serveur d'API.",
    remedy:
      "Écrivez l'étiquette `pod-security.kubernetes.io/enforce`, `audit` ou `warn` avec un niveau (privileged, baseline, restricted), et la même suivie de `-version` avec `latest` ou une version comme `v1.31`.",
    messages: {
      unknownLabel: "Pod Security Admission ne connaît pas l'étiquette {label} : elle est sans effet.",
      unknownLevel:
        "« {value} », valeur de l'étiquette {label}, n'est pas un niveau : écrivez privileged, baseline ou restricted.",
      unknownPolicyVersion:
        "« {value} », valeur de l'étiquette {label}, n'est pas une version : écrivez latest, ou une version comme v1.31.",
    },
  },
});
