import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The audit log holds no values of Secrets and no tokens.",
    why: "The audit log is copied to places where many people can read it. If it holds the bodies of Secrets and tokens, whoever reads the log has the keys of the cluster, and encryption at rest is bypassed.",
    remedy:
      'Put a rule with `level: Metadata` for `secrets`, `configmaps`, `serviceaccounts/token` (group "") and `tokenreviews` (group authentication.k8s.io) before the rules that record bodies. Values already in the log count as known: replace them.',
    messages: {
      bodies: "Level {level} records these requests with their secret values: {requests}.",
      configMaps: "Level {level} records the contents of ConfigMaps, which may hold secret values: {requests}.",
    },
  },
  fr: {
    summary: "Le journal d'audit ne contient ni valeurs de Secrets ni jetons.",
    why: "Le journal d'audit est copié là où beaucoup de gens peuvent le lire. S'il contient le corps des Secrets et des jetons, quiconque lit le journal détient les clés du cluster, et le chiffrement au repos est contourné.",
    remedy:
      'Placez une règle `level: Metadata` pour `secrets`, `configmaps`, `serviceaccounts/token` (groupe "") et `tokenreviews` (groupe authentication.k8s.io) avant les règles qui enregistrent les corps. Les valeurs déjà présentes dans le journal sont à considérer comme connues : remplacez-les.',
    messages: {
      bodies: "Le niveau {level} enregistre ces requêtes avec leurs valeurs secrètes : {requests}.",
      configMaps:
        "Le niveau {level} enregistre le contenu de ConfigMaps, qui peut comporter des valeurs secrètes : {requests}.",
    },
  },
});
