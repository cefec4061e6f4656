import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server refuses anonymous requests.",
    why: "A request without credentials is `system:anonymous` in the group `system:unauthenticated`. Every role that is ever bound to them, by mistake or by an intruder, is open to the whole network, and so is every flaw in what the API server does before it refuses.",
    remedy:
      "Since Kubernetes 1.32: name an AuthenticationConfiguration in `--authentication-config`, mounted into the pod, whose `anonymous` has `enabled: true` and `conditions` for the paths /livez, /readyz and /healthz, and remove `--anonymous-auth`, which it excludes. While `kubeadm join` with a token is in use, add /api/v1/namespaces/kube-public/configmaps/cluster-info. Do not just set `--anonymous-auth=false`: kubeadm's probes come without credentials, and the kubelet would restart the API server for ever. Where there is no other way (before 1.32), replace the pod's httpGet probes first (tcpSocket, or exec with a client certificate).",
    messages: {
      enabled: "Anonymous requests are on.",
      byDefault: "Anonymous requests are on by default: nothing turns them off.",
      path: "Anonymous requests reach {path}, which is neither a health check nor public by nature.",
      anythingAllowed:
        "Anonymous requests are on and an authorizer allows everything: anyone on the network owns the cluster.",
    },
  },
  fr: {
    summary: "Le serveur d'API refuse les requêtes anonymes.",
    why: "Une requête sans identifiants est `system:anonymous`, du groupe `system:unauthenticated`. Tout rôle qu'on leur accorde un jour, par erreur ou par intrusion, est ouvert au réseau entier, de même que toute faille dans ce que fait le serveur d'API avant de refuser.",
    remedy:
      "Depuis Kubernetes 1.32 : désignez par `--authentication-config` une AuthenticationConfiguration, montée dans le pod, dont `anonymous` porte `enabled: true` et des `conditions` pour les chemins /livez, /readyz et /healthz, et retirez `--anonymous-auth`, qu'elle exclut. Tant que `kubeadm join` par jeton sert, ajoutez /api/v1/namespaces/kube-public/configmaps/cluster-info. Ne vous contentez pas de `--anonymous-auth=false` : les sondes de kubeadm viennent sans identifiants, et le kubelet redémarrerait le serveur d'API sans fin. Faute de mieux (avant 1.32), remplacez d'abord les sondes httpGet du pod (tcpSocket, ou exec avec un certificat client).",
    messages: {
      enabled: "Les requêtes anonymes sont acceptées.",
      byDefault: "Les requêtes anonymes sont acceptées par défaut : rien ne les refuse.",
      path: "Les requêtes anonymes atteignent {path}, qui n'est ni un contrôle de santé ni public par nature.",
      anythingAllowed:
        "Les requêtes anonymes sont acceptées et un autorisateur permet tout : n'importe qui sur le réseau tient le cluster.",
    },
  },
});
