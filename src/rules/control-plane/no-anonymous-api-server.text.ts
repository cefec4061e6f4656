import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server refuses anonymous requests.",
    why: "A request without credentials is `system:anonymous` in the group `system:unauthenticated`. Every role that is ever bound to them, by mistake or by an intruder, is open to everyone who reaches the API server, and so are its flaws that no permission guards.",
    remedy:
      "Since Kubernetes 1.32: name an AuthenticationConfiguration, mounted into the pod, in `--authentication-config`, give its `anonymous` field `enabled: true` and `conditions` for the paths /livez, /readyz and /healthz, then remove `--anonymous-auth`, which cannot be set beside it. While `kubeadm join` with a token is in use, add /api/v1/namespaces/kube-public/configmaps/cluster-info. Do not just set `--anonymous-auth=false`: kubeadm's probes send no credentials, and the kubelet would restart the API server again and again. Where there is no other way (before 1.32), replace the pod's httpGet probes first (tcpSocket, or exec with a client certificate).",
    messages: {
      enabled: "Anonymous requests are on.",
      byDefault: "Anonymous requests are on by default: nothing turns them off.",
      path: "Anonymous requests reach {path}, which is neither a health check nor public by nature.",
      anythingAllowed:
        "Anonymous requests are on and an authorizer allows everything: anyone who reaches the API server owns the cluster.",
    },
  },
  fr: {
    summary: "Le serveur d'API refuse les requêtes anonymes.",
    why: "Une requête sans identifiants est celle de l'utilisateur `system:anonymous`, du groupe `system:unauthenticated`. Tout rôle qui leur est accordé un jour, par erreur ou par un intrus, est ouvert à tous ceux qui atteignent le serveur d'API, de même que celles de ses failles qu'aucun droit ne protège.",
    remedy:
      "Depuis Kubernetes 1.32 : désignez par `--authentication-config` une AuthenticationConfiguration, montée dans le pod, dont le champ `anonymous` contient `enabled: true` et des `conditions` pour les chemins /livez, /readyz et /healthz, puis retirez `--anonymous-auth`, incompatible avec elle. Tant que `kubeadm join` sert avec un jeton, ajoutez /api/v1/namespaces/kube-public/configmaps/cluster-info. Ne vous contentez pas de `--anonymous-auth=false` : les sondes de kubeadm n'envoient pas d'identifiants, et le kubelet redémarrerait sans cesse le serveur d'API. Faute de mieux (avant 1.32), remplacez d'abord les sondes httpGet du pod (tcpSocket, ou exec avec un certificat client).",
    messages: {
      enabled: "Les requêtes anonymes sont acceptées.",
      byDefault: "Les requêtes anonymes sont acceptées par défaut : rien ne les refuse.",
      path: "Les requêtes anonymes atteignent {path}, qui n'est ni un contrôle de santé ni public par nature.",
      anythingAllowed:
        "Les requêtes anonymes sont acceptées et un module d'autorisation permet tout : quiconque atteint le serveur d'API a le contrôle total du cluster.",
    },
  },
});
