import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every component shows a certificate, and knows the authority of those it talks to.",
    why: "A component without a certificate of its own cannot be told from an impostor, and one without the other side's authority believes whoever answers. Where the API server shows etcd or a kubelet no certificate, these must either refuse it or take requests from anyone.",
    remedy:
      "Give the files by the flags that the finding names; kubeadm writes them below /etc/kubernetes/pki. For kubelets `serverTLSBootstrap: true` asks the cluster for a serving certificate: the requests have to be approved, by hand or by a controller.",
    messages: {
      kubeletClient:
        "The API server shows the kubelets no certificate: `--kubelet-client-certificate` and `--kubelet-client-key` are not both given.",
      etcdClient:
        "The API server shows etcd no certificate: `--etcd-certfile` and `--etcd-keyfile` are not both given.",
      etcdAuthority:
        "`--etcd-cafile` is not given: the API server believes an etcd whose certificate any authority of its host signed.",
      serving:
        "`--tls-cert-file` and `--tls-private-key-file` are not both given: the API server makes a certificate that no client can verify.",
      clientAuthority: "`--client-ca-file` is not given: the API server recognizes no client by its certificate.",
      rootAuthority: "`--root-ca-file` is not given: pods get no authority to verify the API server with.",
      etcdServing: "etcd has no certificate for its clients: `--cert-file` and `--key-file` are not both given.",
      etcdPeer: "etcd has no certificate for its peers: `--peer-cert-file` and `--peer-key-file` are not both given.",
      kubeletAuthority: "The kubelet has no `clientCAFile`: it recognizes no client by its certificate.",
      kubeletServing:
        "The kubelet has neither `tlsCertFile` with `tlsPrivateKeyFile` nor `serverTLSBootstrap`: it makes a certificate that nobody can verify.",
    },
  },
  fr: {
    summary: "Chaque composant présente un certificat, et connaît l'autorité de ceux à qui il parle.",
    why: "Un composant sans certificat ne se distingue pas d'un imposteur, et celui qui ignore l'autorité de l'autre croit quiconque lui répond. Si le serveur d'API ne présente aucun certificat à etcd ou à un kubelet, ceux-ci doivent le refuser ou accepter les requêtes de n'importe qui.",
    remedy:
      "Donnez les fichiers par les options que nomme le constat ; kubeadm les écrit sous /etc/kubernetes/pki. Pour les kubelets, `serverTLSBootstrap: true` demande un certificat de serveur au cluster : il faut approuver les demandes, à la main ou par un contrôleur.",
    messages: {
      kubeletClient:
        "Le serveur d'API ne présente aucun certificat aux kubelets : `--kubelet-client-certificate` et `--kubelet-client-key` ne sont pas toutes deux données.",
      etcdClient:
        "Le serveur d'API ne présente aucun certificat à etcd : `--etcd-certfile` et `--etcd-keyfile` ne sont pas toutes deux données.",
      etcdAuthority:
        "`--etcd-cafile` n'est pas donnée : le serveur d'API croit un etcd dont le certificat vient de n'importe quelle autorité de son hôte.",
      serving:
        "`--tls-cert-file` et `--tls-private-key-file` ne sont pas toutes deux données : le serveur d'API fabrique un certificat qu'aucun client ne peut vérifier.",
      clientAuthority:
        "`--client-ca-file` n'est pas donnée : le serveur d'API ne reconnaît aucun client à son certificat.",
      rootAuthority:
        "`--root-ca-file` n'est pas donnée : les pods n'ont pas d'autorité pour vérifier le serveur d'API.",
      etcdServing:
        "etcd n'a pas de certificat pour ses clients : `--cert-file` et `--key-file` ne sont pas toutes deux données.",
      etcdPeer:
        "etcd n'a pas de certificat pour ses pairs : `--peer-cert-file` et `--peer-key-file` ne sont pas toutes deux données.",
      kubeletAuthority: "Le kubelet n'a pas de `clientCAFile` : il ne reconnaît aucun client à son certificat.",
      kubeletServing:
        "Le kubelet n'a ni `tlsCertFile` avec `tlsPrivateKeyFile` ni `serverTLSBootstrap` : il fabrique un certificat que personne ne peut vérifier.",
    },
  },
});
