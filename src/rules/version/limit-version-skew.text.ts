import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The versions of the components are as close to each other as Kubernetes supports.",
    why: "Versions further apart are neither tested nor supported: a component may read a field as something else, miss a security setting that it does not know, or stop working, and a kubelet left behind gets no fixes.",
    remedy:
      "Bring the API servers to one version first, then controller manager and scheduler, then the nodes, one minor version at a time. A kubelet is never newer than the API server, and at most three minors older.",
    messages: {
      newer: "{component} {version} is newer than the API server, {server}.",
      older:
        "{component} {version} is {distance} minor versions older than the API server, {server}: {allowed} at most are supported.",
      apart:
        "An API server runs {version} and another {other}: {distance} minor versions apart, where one is supported.",
    },
  },
  fr: {
    summary: "Les versions des composants ne s'écartent pas plus que ce que Kubernetes prend en charge.",
    why: "Au-delà de cet écart, rien n'est ni essayé ni pris en charge : un composant peut lire un champ autrement, ignorer un réglage de sécurité qu'il ne connaît pas ou cesser de fonctionner, et un kubelet laissé en arrière ne reçoit plus de correctif.",
    remedy:
      "Amenez d'abord les serveurs d'API à une même version, puis controller-manager et scheduler, puis les nœuds, une version mineure à la fois. Un kubelet n'est jamais plus récent que le serveur d'API, et a trois versions mineures de retard au plus.",
    messages: {
      newer: "{component} {version} est plus récent que le serveur d'API, {server}.",
      older:
        "{component} {version} a {distance} versions mineures de retard sur le serveur d'API, {server} ; l'écart pris en charge est de {allowed} au plus.",
      apart:
        "Un serveur d'API est en version {version} et un autre en {other} : {distance} versions mineures d'écart, alors qu'une seule est prise en charge.",
    },
  },
});
