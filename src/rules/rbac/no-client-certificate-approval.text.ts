import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role approves certificates that the API server takes for users.",
    why: "Whoever may approve for these signers makes certificates under the name of any user, node or component. Kubernetes cannot revoke a certificate: it stays valid until it expires, whatever roles are taken away.",
    remedy:
      "Name the signers with `resourceNames`: `kubernetes.io/kubelet-serving` for an approver of the kubelets' serving certificates, one's own `example.com/*` for an issuer. Leave `kubernetes.io/kube-apiserver-client` to people, and sign people in through an identity provider rather than by certificates.",
    messages: {
      every: "`approve` on every signer: the role's holder makes certificates of any user.",
      client: "The role approves for {signer}: the API server takes its certificates for the user they name.",
    },
  },
  fr: {
    summary: "Aucun rôle n'approuve de certificats que le serveur d'API prend pour des utilisateurs.",
    why: "Quiconque peut approuver pour ces signataires fabrique des certificats au nom de n'importe quel utilisateur, nœud ou composant. Kubernetes ne sait pas révoquer un certificat : il reste valable jusqu'à son expiration, quels que soient les rôles retirés.",
    remedy:
      "Nommez les signataires par `resourceNames` : `kubernetes.io/kubelet-serving` pour qui approuve les certificats de serveur des kubelets, votre propre `example.com/*` pour un émetteur. Réservez `kubernetes.io/kube-apiserver-client` aux personnes, et authentifiez-les par un fournisseur d'identité plutôt que par certificat.",
    messages: {
      every:
        "`approve` sur tous les signataires : le détenteur du rôle fabrique des certificats de n'importe quel utilisateur.",
      client:
        "Le rôle approuve pour {signer} : le serveur d'API prend ses certificats pour l'utilisateur qu'ils nomment.",
    },
  },
});
