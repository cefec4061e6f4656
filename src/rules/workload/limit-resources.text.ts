import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The memory of every container is limited.",
    why: "A container without a memory limit, leaking or attacked, takes the memory of its node until the kernel kills processes there, its neighbours' among them.",
    remedy:
      "Measure what the container uses at its peak and set `resources.limits.memory` above that, `requests.memory` equal to it or a little lower, and `requests.cpu` to what it usually needs. A LimitRange gives a namespace's containers values where they set none. A program that reaches its limit is killed: begin generously.",
    messages: {
      memoryLimit:
        "Container {name} has no memory limit, and no LimitRange known here gives it one: it can take all the memory that its node leaves to pods.",
      cpuRequest:
        "Container {name} requests no CPU, and no LimitRange known here gives it any: on a busy node it gets the smallest share.",
    },
  },
  fr: {
    summary: "La mémoire de chaque conteneur est limitée.",
    why: "Un conteneur sans limite de mémoire, en cas de fuite ou d'attaque, prend la mémoire de son nœud jusqu'à ce que le noyau y tue des processus, dont ceux de ses voisins.",
    remedy:
      "Mesurez ce que le conteneur consomme au plus et fixez `resources.limits.memory` au-dessus, `requests.memory` à la même valeur ou un peu plus bas, et `requests.cpu` à son besoin courant. Un LimitRange donne des valeurs aux conteneurs d'un espace de noms qui n'en fixent pas. Un programme qui atteint sa limite est tué : commencez large.",
    messages: {
      memoryLimit:
        "Le conteneur {name} n'a pas de limite de mémoire, et aucun LimitRange connu ici ne lui en donne : il peut prendre toute la mémoire que son nœud laisse aux pods.",
      cpuRequest:
        "Le conteneur {name} ne demande pas de CPU, et aucun LimitRange connu ici ne lui en donne : sur un nœud chargé, il n'a que la plus petite part.",
    },
  },
});
