import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "etcd answers only clients with a certificate of its own authority.",
    why: "etcd holds the whole cluster: every Secret, role and token. It does not know Kubernetes RBAC. Whoever gets an answer from it reads and rewrites everything, past the API server and its audit log.",
    remedy:
      "Let etcd listen on https, with `--cert-file`, `--key-file`, `--client-cert-auth=true` and a `--trusted-ca-file` whose authority signs nothing but etcd's clients; likewise the `--peer-…` flags. Give the API server a certificate of that authority (`--etcd-cafile`, `--etcd-certfile`, `--etcd-keyfile`) before you switch, or it can no longer reach etcd.",
    messages: {
      plain: "etcd answers anyone on {urls}: no TLS, no client certificate.",
      plainOnHost: "etcd answers everyone on its host on {urls}, pods with `hostNetwork` included.",
      noCertificate:
        "etcd asks its clients for no certificate: neither `--trusted-ca-file` nor `--client-cert-auth` is given.",
      anyAuthority:
        "`--trusted-ca-file` is not given: etcd accepts client certificates of every authority its host trusts.",
      sharedAuthority:
        "etcd trusts {file}, the authority that also signs the API server's clients: their certificates open etcd too.",
      peersNotVerified: "etcd verifies no certificate of its peers on {urls}: `--peer-trusted-ca-file` is not given.",
    },
  },
  fr: {
    summary: "etcd ne répond qu'aux clients munis d'un certificat de sa propre autorité.",
    why: "etcd contient tout le cluster : chaque Secret, rôle et jeton. Il ne connaît pas le RBAC de Kubernetes. Quiconque obtient de lui une réponse lit et réécrit tout, sans passer par le serveur d'API ni par son journal d'audit.",
    remedy:
      "Faites écouter etcd en https, avec `--cert-file`, `--key-file`, `--client-cert-auth=true` et une option `--trusted-ca-file` dont l'autorité ne signe que les clients d'etcd ; de même pour les options `--peer-…`. Donnez d'abord au serveur d'API un certificat de cette autorité (`--etcd-cafile`, `--etcd-certfile`, `--etcd-keyfile`), sinon il ne peut plus joindre etcd.",
    messages: {
      plain: "etcd répond à n'importe qui sur {urls} : ni TLS, ni certificat client.",
      plainOnHost: "etcd répond sur {urls} à tout ce qui s'exécute sur son hôte, pods avec `hostNetwork` compris.",
      noCertificate:
        "etcd ne demande aucun certificat à ses clients : ni `--trusted-ca-file` ni `--client-cert-auth` n'est donnée.",
      anyAuthority:
        "`--trusted-ca-file` n'est pas donnée : etcd accepte les certificats clients de toute autorité reconnue par l'hôte.",
      sharedAuthority:
        "etcd se fie à {file}, l'autorité qui signe aussi les clients du serveur d'API : leurs certificats ouvrent aussi etcd.",
      peersNotVerified:
        "etcd ne vérifie aucun certificat de ses pairs sur {urls} : `--peer-trusted-ca-file` n'est pas donnée.",
    },
  },
});
