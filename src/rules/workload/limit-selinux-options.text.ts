import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "SELinux confines every container by a type made for containers.",
    why: "On nodes with SELinux the type of a container decides what it may touch outside itself. Another type, user or role can hand it the node's own files and processes, even though all else is in order.",
    remedy:
      "Remove `seLinuxOptions`; the runtime then picks `container_t` and a category of its own for each pod. For a container that needs more, write a policy of its own (udica) and let an administrator allow it by name.",
    messages: {
      unconfined: "Container {name} runs as spc_t: SELinux does not confine it.",
      unconfinedPod: "The pod runs as spc_t: SELinux does not confine its containers.",
      type: "The SELinux type {value} is not one of those made for containers.",
      identity: "The SELinux {field} is set to {value}; containers may not choose it.",
    },
  },
  fr: {
    summary: "SELinux confine chaque conteneur par un type prévu pour les conteneurs.",
    why: "Sur un nœud doté de SELinux, le type d'un conteneur décide de ce qu'il peut toucher hors de lui-même. Un autre type, utilisateur ou rôle peut lui livrer les fichiers et les processus du nœud, même si tout le reste est en ordre.",
    remedy:
      "Retirez `seLinuxOptions` ; le moteur de conteneurs choisit alors `container_t` et une catégorie propre à chaque pod. Si un conteneur a besoin de plus, écrivez-lui sa propre politique (udica), qu'un administrateur autorisera nommément.",
    messages: {
      unconfined: "Le conteneur {name} s'exécute en spc_t : SELinux ne le confine pas.",
      unconfinedPod: "Le pod s'exécute en spc_t : SELinux ne confine pas ses conteneurs.",
      type: "Le type SELinux {value} n'est pas de ceux prévus pour les conteneurs.",
      identity: "Le champ SELinux {field} vaut {value} ; un conteneur n'a pas à le choisir.",
    },
  },
});
