import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The kubelet refuses anonymous requests.",
    why: "A kubelet that takes anonymous requests leaves only authorization between the network and every container of its node. With `AlwaysAllow` as well, one request without credentials runs a command in any pod of that node.",
    remedy:
      "Set `authentication.anonymous.enabled: false` in the KubeletConfiguration and remove `--anonymous-auth` from the flags. The API server authenticates with its client certificate (`--kubelet-client-certificate`), whose authority must be in `authentication.x509.clientCAFile`.",
    messages: {
      enabled: "The kubelet takes requests without credentials.",
      notSet:
        "The kubelet has neither a configuration file nor `--anonymous-auth`: it takes requests without credentials.",
    },
  },
  fr: {
    summary: "Le kubelet refuse les requêtes anonymes.",
    why: "Un kubelet qui accepte les requêtes anonymes ne laisse que l'autorisation entre le réseau et les conteneurs de son nœud. Avec `AlwaysAllow` en plus, une requête sans identifiants exécute une commande dans n'importe quel pod de ce nœud.",
    remedy:
      "Définissez `authentication.anonymous.enabled: false` dans la KubeletConfiguration et retirez `--anonymous-auth` des options. Le serveur d'API s'authentifie avec son certificat client (`--kubelet-client-certificate`), dont l'autorité doit figurer dans `authentication.x509.clientCAFile`.",
    messages: {
      enabled: "Le kubelet accepte des requêtes sans identifiants.",
      notSet:
        "Le kubelet n'a ni fichier de configuration ni `--anonymous-auth` : il accepte des requêtes sans identifiants.",
    },
  },
});
