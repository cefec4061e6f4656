import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server verifies the kubelets' certificates.",
    why: "For logs, exec and port forwarding the API server connects to the kubelets. Without an authority to verify them it accepts any certificate, so that whoever gets in between can read those sessions and change them.",
    remedy:
      "Give the API server `--kubelet-certificate-authority`. First give the kubelets certificates of that authority: set `serverTLSBootstrap: true` in the KubeletConfiguration and approve each node's request (`kubectl certificate approve`, or an approver). With self-signed certificates, logs and exec fail.",
    messages: {
      notSet: "`--kubelet-certificate-authority` is not given: the API server accepts any certificate from a kubelet.",
    },
  },
  fr: {
    summary: "Le serveur d'API vérifie les certificats des kubelets.",
    why: "Pour les journaux, exec et la redirection de ports, le serveur d'API se connecte aux kubelets. Sans autorité pour les vérifier, il accepte n'importe quel certificat : quiconque s'interpose peut lire ces sessions et les modifier.",
    remedy:
      "Donnez au serveur d'API `--kubelet-certificate-authority`. Donnez d'abord aux kubelets des certificats de cette autorité : définissez `serverTLSBootstrap: true` dans la KubeletConfiguration et approuvez la demande de chaque nœud (`kubectl certificate approve`, ou un contrôleur d'approbation). Avec des certificats auto-signés, la lecture des journaux et exec échouent.",
    messages: {
      notSet:
        "`--kubelet-certificate-authority` n'est pas donnée : le serveur d'API accepte n'importe quel certificat d'un kubelet.",
    },
  },
});
