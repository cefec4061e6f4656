import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No Service leads from outside to etcd, the controller manager or the scheduler.",
    why: "etcd holds every object of the cluster: whoever gets to it with a certificate, or finds a flaw in how it checks them, owns the cluster. Nobody but the API server has business with etcd, nobody but their own host with the other two.",
    remedy:
      "Delete the Service, or give it type ClusterIP: monitoring inside the cluster needs no more, headless (`clusterIP: None`) as a rule. Take backups of etcd on its own host. Close ports 2379, 2380, 10257 and 10259 in the firewall as well.",
    messages: { exposed: "The Service makes {component} reachable from outside the cluster ({how})." },
  },
  fr: {
    summary: "Aucun Service ne mène de l'extérieur à etcd, au controller manager ou au scheduler.",
    why: "etcd contient tous les objets du cluster : quiconque l'atteint avec un certificat, ou trouve une faille dans la vérification des certificats, a le contrôle total du cluster. Seul le serveur d'API a besoin d'etcd, seul leur propre hôte a besoin des deux autres.",
    remedy:
      "Supprimez le Service, ou donnez-lui le type ClusterIP : la supervision dans le cluster n'en demande pas plus, en général headless (`clusterIP: None`). Sauvegardez etcd sur son propre hôte. Fermez aussi les ports 2379, 2380, 10257 et 10259 sur le pare-feu.",
    messages: { exposed: "Le Service rend {component} accessible depuis l'extérieur du cluster ({how})." },
  },
});
