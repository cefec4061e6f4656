import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The controller manager and the scheduler answer anonymous requests with their health only.",
    why: "What `--authorization-always-allow-paths` names is answered to whoever reaches the port, without credentials: metrics tell which objects and namespaces there are and how the cluster is built, `/configz` the settings, `/debug` a profile of the memory.",
    remedy:
      "Leave `/healthz`, `/livez` and `/readyz` in the flag, or remove it. Prometheus reads metrics with its service account and a role that grants `get` on the URL `/metrics`.",
    messages: { open: "{component} answers {path} to requests without credentials." },
  },
  fr: {
    summary: "Le controller manager et le scheduler ne répondent aux requêtes anonymes que sur leur état de santé.",
    why: "Les chemins que nomme `--authorization-always-allow-paths` sont servis sans identifiants à quiconque atteint le port : les métriques révèlent quels objets et espaces de noms existent et comment le cluster est fait, `/configz` les réglages, `/debug` un profil de la mémoire.",
    remedy:
      "Laissez `/healthz`, `/livez` et `/readyz` dans l'option, ou retirez-la. Prometheus lit les métriques avec son compte de service et un rôle qui accorde `get` sur l'URL `/metrics`.",
    messages: { open: "{component} répond sur {path} aux requêtes sans identifiants." },
  },
});
