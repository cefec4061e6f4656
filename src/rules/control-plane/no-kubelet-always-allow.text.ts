import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every kubelet authorizes every request.",
    why: "A kubelet runs commands in every container of its node and hands out their logs. With `AlwaysAllow`, any certificate or token that it accepts is enough for that, whatever RBAC says.",
    remedy:
      "Set `authorization.mode: Webhook` in the KubeletConfiguration and remove `--authorization-mode` from the kubelet's flags. The kubelet then asks the API server; for tokens it also needs `authentication.webhook.enabled: true`.",
    messages: {
      alwaysAllow: "The kubelet allows every request that it can authenticate (`AlwaysAllow`).",
      notSet: "The kubelet has neither a configuration file nor `--authorization-mode`: it defaults to `AlwaysAllow`.",
    },
  },
  fr: {
    summary: "Chaque kubelet vérifie que chaque requête est autorisée.",
    why: "Un kubelet exécute des commandes dans tous les conteneurs de son nœud et en livre les journaux. Avec `AlwaysAllow`, tout certificat ou jeton qu'il accepte y suffit, quoi que dise RBAC.",
    remedy:
      "Définissez `authorization.mode: Webhook` dans la KubeletConfiguration et retirez `--authorization-mode` des options du kubelet. Il interroge alors le serveur d'API ; pour les jetons, il lui faut aussi `authentication.webhook.enabled: true`.",
    messages: {
      alwaysAllow: "Le kubelet accepte toute requête qu'il peut authentifier (`AlwaysAllow`).",
      notSet:
        "Le kubelet n'a ni fichier de configuration ni `--authorization-mode` : il applique `AlwaysAllow` par défaut.",
    },
  },
});
