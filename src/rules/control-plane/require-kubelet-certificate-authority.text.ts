import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server verifies the kubelets' certificates.",
    why: "For logs, exec and port forwarding the API server connects to the kubelets. Without an authority to verify them it takes any certificate, so that whoever can stand in between reads those sessions and changes them.",
    remedy:
      "Give the API server `--kubelet-certificate-authority`. Before, give the kubelets certificates of that authority: `serverTLSBootstrap: true` in the KubeletConfiguration, and each node's request approved (`kubectl certificate approve`, or an approver). With self-signed certificates logs and exec fail.",
    messages: {
      notSet: "`--kubelet-certificate-authority` is not given: the API server takes any certificate from a kubelet.",
    },
  },
  fr: {
    summary: "Le serveur d'API vérifie les certificats des kubelets.",
    why: "Pour les journaux, exec et la redirection de ports, le serveur d'API se connecte aux kubelets. Sans autorité pour les vérifier, il accepte n'importe quel certificat : qui s'interpose lit ces sessions et les modifie.",
    remedy:
      "Donnez au serveur d'API `--kubelet-certificate-authority`. Donnez d'abord aux kubelets des certificats de cette autorité : `serverTLSBootstrap: true` dans la KubeletConfiguration, et la demande de chaque nœud approuvée (`kubectl certificate approve` ou un approbateur). Avec des certificats auto-signés, journaux et exec échouent.",
    messages: {
      notSet:
        "`--kubelet-certificate-authority` n'est pas donnée : le serveur d'API accepte n'importe quel certificat d'un kubelet.",
    },
  },
});
