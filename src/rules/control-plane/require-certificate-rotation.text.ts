import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The kubelets' certificates are renewed before they expire.",
    why: "A kubelet whose client certificate expires is cut off from the API server: its node fails, with all that runs there. Where nothing renews certificates, people make them valid for years, and a stolen one stays good as long.",
    remedy:
      "Set `rotateCertificates: true` in the kubelet's configuration, and remove `RotateKubeletServerCertificate=false` from the feature gates of kubelet and controller manager. Requests for serving certificates have to be approved, by hand or by a controller.",
    messages: {
      client: "`rotateCertificates` is false: when the kubelet's client certificate expires, its node is lost.",
      kubeletGate:
        "The feature gate RotateKubeletServerCertificate is off: the kubelet does not renew its serving certificate.",
      controllerGate:
        "The feature gate RotateKubeletServerCertificate is off: the controller manager does not renew the kubelets' serving certificates.",
    },
  },
  fr: {
    summary: "Les certificats des kubelets sont renouvelés avant leur expiration.",
    why: "Un kubelet dont le certificat client expire est coupé du serveur d'API : son nœud tombe, avec tout ce qui s'y exécute. Là où rien ne renouvelle les certificats, on les fait valables des années, et un certificat volé le reste autant.",
    remedy:
      "Écrivez `rotateCertificates: true` dans la configuration du kubelet, et retirez `RotateKubeletServerCertificate=false` des feature gates du kubelet et du controller manager. Les demandes de certificats de serveur doivent être approuvées, à la main ou par un contrôleur.",
    messages: {
      client: "`rotateCertificates` est à false : quand le certificat client du kubelet expire, son nœud est perdu.",
      kubeletGate:
        "La feature gate RotateKubeletServerCertificate est désactivée : le kubelet ne renouvelle pas son certificat de serveur.",
      controllerGate:
        "La feature gate RotateKubeletServerCertificate est désactivée : le controller manager ne renouvelle pas les certificats de serveur des kubelets.",
    },
  },
});
