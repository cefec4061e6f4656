import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The audit log holds no values of Secrets and no tokens.",
    why: "The audit log is copied to places that many can read. With the bodies of Secrets and tokens in it, whoever reads the log holds the keys of the cluster, and encryption at rest is bypassed.",
    remedy:
      'Put a rule with `level: Metadata` for `secrets`, `serviceaccounts/token` (group "") and `tokenreviews` (group authentication.k8s.io) before the rules that record bodies. What is in the log already counts as known: replace those values.',
    messages: {
      bodies: "Level {level} records these requests with their secret values: {requests}.",
    },
  },
  fr: {
    summary: "Le journal d'audit ne contient ni valeurs de Secrets ni jetons.",
    why: "Le journal d'audit est copié là où beaucoup peuvent le lire. S'il contient le corps des Secrets et des jetons, qui lit le journal détient les clés du cluster, et le chiffrement au repos est contourné.",
    remedy:
      'Placez une entrée `level: Metadata` pour `secrets`, `serviceaccounts/token` (groupe "") et `tokenreviews` (groupe authentication.k8s.io) avant les entrées qui enregistrent les corps. Ce qui figure déjà dans le journal est réputé connu : remplacez ces valeurs.',
    messages: {
      bodies: "Le niveau {level} enregistre ces requêtes avec leurs valeurs secrètes : {requests}.",
    },
  },
});
