import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "A kubeconfig leads to one cluster.",
    why: "Whoever gets hold of a file with several clusters gets into all of them, and a command that was meant for one is easily run against another.",
    remedy:
      "Keep one file for each cluster and choose with `KUBECONFIG` or `--kubeconfig`; `kubectl config view --minify --flatten` writes the file of one context.",
    messages: { several: "This kubeconfig leads to {count} clusters." },
  },
  fr: {
    summary: "Un kubeconfig mène à un seul cluster.",
    why: "Quiconque met la main sur un fichier qui mène à plusieurs clusters entre dans tous, et une commande destinée à l'un part facilement vers un autre.",
    remedy:
      "Gardez un fichier par cluster et choisissez avec `KUBECONFIG` ou `--kubeconfig` ; `kubectl config view --minify --flatten` écrit le fichier d'un contexte.",
    messages: { several: "Ce kubeconfig mène à {count} clusters." },
  },
});
