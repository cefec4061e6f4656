import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No probe or lifecycle hook names a host.",
    why: "Probes and hooks are requests that the kubelet makes, from the node's network. With a host of their own they reach what the pod cannot: services on the node, the cloud's metadata address, machines behind the firewall, past every network policy.",
    remedy:
      "Remove `host`: the request then goes to the pod's own address. A server that listens on the loopback address alone can be probed with `exec`. A virtual host belongs in `httpHeaders`, as `Host`.",
    messages: {
      host: "The {handler} of container {name} makes the kubelet send requests to {host}.",
    },
  },
  fr: {
    summary: "Aucune sonde ni aucun crochet de cycle de vie ne désigne un hôte.",
    why: "Sondes et crochets sont des requêtes que le kubelet émet depuis le réseau du nœud. Dotés d'un hôte, ils atteignent ce que le pod ne peut joindre : services du nœud, adresse de métadonnées du cloud, machines derrière le pare-feu, sans qu'aucune politique réseau s'y applique.",
    remedy:
      "Retirez `host` : la requête va alors à l'adresse du pod lui-même. Un serveur qui n'écoute que sur l'adresse de bouclage se sonde par `exec`. Un hôte virtuel se met dans `httpHeaders`, sous `Host`.",
    messages: {
      host: "{handler} du conteneur {name} fait émettre au kubelet des requêtes vers {host}.",
    },
  },
});
