import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role reaches the kubelets' whole API.",
    why: "`nodes/proxy` opens everything that a kubelet can do: read every pod's log and run commands in every container of the node, even with `get` alone. Requests that go to the kubelet directly pass no admission and leave no event in the audit log.",
    remedy:
      "Name what is read: `nodes/metrics` and `nodes/stats` serve Prometheus and metrics agents in all versions; since Kubernetes 1.33 `nodes/healthz`, `nodes/pods` and `nodes/configz` exist as well. Try the program with these before you remove `nodes/proxy`.",
    messages: {
      proxy: "`nodes/proxy` ({verbs}) lets the role's holder run commands in every container through the kubelets.",
    },
  },
  fr: {
    summary: "Aucun rôle n'atteint toute l'API des kubelets.",
    why: "`nodes/proxy` ouvre tout ce que sait faire un kubelet : lire le journal de chaque pod et exécuter des commandes dans chaque conteneur du nœud, même avec `get` seul. Les requêtes adressées directement au kubelet ne passent par aucun contrôle d'admission et ne laissent aucun événement dans le journal d'audit.",
    remedy:
      "Nommez ce qui est lu : `nodes/metrics` et `nodes/stats` suffisent à Prometheus et aux agents de métriques dans toutes les versions ; depuis Kubernetes 1.33 existent aussi `nodes/healthz`, `nodes/pods` et `nodes/configz`. Essayez le programme avec ceux-ci avant de retirer `nodes/proxy`.",
    messages: {
      proxy:
        "`nodes/proxy` ({verbs}) laisse le détenteur du rôle exécuter des commandes dans tous les conteneurs en passant par les kubelets.",
    },
  },
});
