import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "etcd speaks TLS to clients and peers.",
    why: "Between the API server and etcd, and between etcd's members, every object of the cluster passes, Secrets in plain text unless they are encrypted at rest. Without TLS, whoever gets onto that network can read and change them.",
    remedy:
      "Let etcd listen on https for clients and peers, with certificates (`--cert-file`, `--key-file`, `--peer-cert-file`, `--peer-key-file`) that its own authority signed, and name https URLs in the API server's `--etcd-servers`. Change the peer URLs of the members of a running cluster one by one (`etcdctl member update`).",
    messages: {
      clients: "etcd talks to its clients without TLS on {urls}.",
      peers: "etcd talks to its peers without TLS on {urls}.",
      ownCertificate: "With `--auto-tls` etcd makes its own certificate, which no client can verify.",
      ownPeerCertificate: "With `--peer-auto-tls` etcd makes its own certificate, which no peer can verify.",
      servers: "The API server talks to etcd without TLS: {urls}.",
    },
  },
  fr: {
    summary: "etcd parle TLS avec ses clients et ses pairs.",
    why: "Entre le serveur d'API et etcd, et entre les membres d'etcd, passe chaque objet du cluster, les Secrets en clair s'ils ne sont pas chiffrés au repos. Sans TLS, quiconque accède à ce réseau peut les lire et les modifier.",
    remedy:
      "Faites écouter etcd en https pour clients et pairs, avec des certificats (`--cert-file`, `--key-file`, `--peer-cert-file`, `--peer-key-file`) signés par sa propre autorité, et donnez des URL https dans l'option `--etcd-servers` du serveur d'API. Changez une par une les URL de pair des membres d'un cluster en service (`etcdctl member update`).",
    messages: {
      clients: "etcd parle à ses clients sans TLS sur {urls}.",
      peers: "etcd parle à ses pairs sans TLS sur {urls}.",
      ownCertificate: "Avec `--auto-tls`, etcd fabrique son propre certificat, qu'aucun client ne peut vérifier.",
      ownPeerCertificate:
        "Avec `--peer-auto-tls`, etcd fabrique son propre certificat, qu'aucun pair ne peut vérifier.",
      servers: "Le serveur d'API parle à etcd sans TLS : {urls}.",
    },
  },
});
