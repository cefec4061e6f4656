import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The versions of the components differ by no more than Kubernetes supports.",
    why: "Versions further apart are neither tested nor supported: a component may read a field differently, ignore a security setting that it does not know, or stop working, and a kubelet left behind sooner or later gets no fixes.",
    remedy:
      "Bring the API servers to one version first, then the controller manager and the scheduler, then the nodes, one minor version at a time. A kubelet must never be newer than the API server, and at most three minor versions older.",
    messages: {
      newer: "{component} {version} is newer than the API server, {server}.",
      older:
        "{component} {version} is {distance} minor versions older than the API server, {server}; the supported maximum is {allowed}.",
      apart:
        "An API server runs {version} and another {other}: {distance} minor versions apart, where at most one is supported.",
    },
  },
  fr: {
    summary: "L'écart entre les versions des composants ne dépasse pas ce que Kubernetes prend en charge.",
    why: "Au-delà de cet écart, rien n'est ni testé ni pris en charge : un composant peut lire un champ autrement, ignorer un réglage de sécurité qu'il ne connaît pas ou cesser de fonctionner, et un kubelet laissé en arrière finit par ne plus recevoir de correctifs.",
    remedy:
      "Amenez d'abord les serveurs d'API à une même version, puis le controller manager et le scheduler, puis les nœuds, une version mineure à la fois. Un kubelet ne doit jamais être plus récent que le serveur d'API, ni avoir plus de trois versions mineures de retard.",
    messages: {
      newer: "{component} {version} est plus récent que le serveur d'API, {server}.",
      older:
        "{component} {version} a {distance} versions mineures de retard sur le serveur d'API, {server} ; le maximum pris en charge est de {allowed}.",
      apart:
        "Un serveur d'API est en version {version} et un autre en {other} : {distance} versions mineures d'écart, alors qu'une au plus est prise en charge.",
    },
  },
});
