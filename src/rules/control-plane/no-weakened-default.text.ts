import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Sound defaults of the components are left as they are.",
    why: "Some settings are safe as they come, and are changed now and then to get round a trouble: requests that may hold the API server for hours, ended pods that pile up until the control plane slows down, shells into pods that never close, firewall rules that the kubelet no longer keeps, events that are dropped before anyone sees them.",
    remedy:
      "Remove the flag or the field, so that the default holds again, and find the cause of what it was meant to cure. A node that needs another name than its host's keeps `--hostname-override`: except the finding.",
    messages: {
      requestTimeout: "`--request-timeout={value}`: a slow request may hold the API server for more than five minutes.",
      endedPods: "`--terminated-pod-gc-threshold={value}`: pods that have ended are never cleared away.",
      idleStreams:
        "`--streaming-connection-idle-timeout=0`: shells and port forwards into pods stay open for ever, used or not.",
      chains:
        "`makeIPTablesUtilChains` is false: the kubelet no longer keeps the iptables rules that pods' traffic relies on.",
      hostname:
        "`--hostname-override={name}`: the node's name is not its host's, which makes logs and certificates harder to tie together.",
      events:
        "The kubelet records {count} events a second at most: those beyond are lost, and with them traces of an attack.",
    },
  },
  fr: {
    summary: "Les bons réglages par défaut des composants sont laissés tels quels.",
    why: "Certains réglages sont sûrs au départ, et sont parfois changés pour contourner un ennui : des requêtes qui peuvent occuper le serveur d'API des heures, des pods terminés qui s'accumulent jusqu'à ralentir le plan de contrôle, des sessions dans les pods qui ne se ferment jamais, des règles de pare-feu que le kubelet n'entretient plus, des événements perdus avant que quiconque les voie.",
    remedy:
      "Retirez l'option ou le champ pour que la valeur par défaut vaille à nouveau, et cherchez la cause de l'ennui. Un nœud qui doit porter un autre nom que son hôte garde `--hostname-override` : déclarez une exception.",
    messages: {
      requestTimeout:
        "`--request-timeout={value}` : une requête lente peut occuper le serveur d'API plus de cinq minutes.",
      endedPods: "`--terminated-pod-gc-threshold={value}` : les pods terminés ne sont jamais retirés.",
      idleStreams:
        "`--streaming-connection-idle-timeout=0` : les sessions et redirections de ports vers les pods restent ouvertes sans fin, utilisées ou non.",
      chains:
        "`makeIPTablesUtilChains` est à false : le kubelet n'entretient plus les règles iptables dont dépend le trafic des pods.",
      hostname:
        "`--hostname-override={name}` : le nom du nœud n'est pas celui de son hôte, ce qui complique le rapprochement des journaux et des certificats.",
      events:
        "Le kubelet enregistre au plus {count} événements par seconde : ceux au-delà sont perdus, et avec eux des traces d'une attaque.",
    },
  },
});
