import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "A seccomp profile filters the system calls of every container.",
    why: "Many ways out of a container go through a system call that ordinary programs never make. The runtime's default profile blocks dozens of those; without it, far more of the kernel's flaws are in reach.",
    remedy:
      "Set `seccompProfile.type: RuntimeDefault` in the pod's `securityContext`. Nearly all programs run as before; give one that does not a profile of its own (`Localhost`), recorded from the calls it makes, rather than none.",
    messages: {
      unconfined: "Container {name} runs without a seccomp profile (Unconfined).",
      unknownType: "The API server refuses container {name}: {type} is not a type of seccomp profile.",
      absent:
        "Container {name} sets no seccomp profile: it runs unconfined unless its node's kubelet has `seccompDefault: true`.",
      annotation:
        "The seccomp annotation of container {name} has no effect since Kubernetes {version}: set `seccompProfile` instead.",
    },
  },
  fr: {
    summary: "Un profil seccomp filtre les appels système de chaque conteneur.",
    why: "Beaucoup d'évasions de conteneur passent par un appel système qu'un programme ordinaire ne fait jamais. Le profil par défaut du moteur de conteneurs en bloque des dizaines ; sans lui, bien plus de failles du noyau sont à portée.",
    remedy:
      "Définissez `seccompProfile.type: RuntimeDefault` dans le `securityContext` du pod. Presque tous les programmes fonctionnent comme avant ; si l'un d'eux échoue, donnez-lui son propre profil (`Localhost`), tiré des appels qu'il fait, plutôt qu'aucun.",
    messages: {
      unconfined: "Le conteneur {name} s'exécute sans profil seccomp (Unconfined).",
      unknownType: "Le serveur d'API refuse le conteneur {name} : {type} n'est pas un type de profil seccomp.",
      absent:
        "Le conteneur {name} ne définit aucun profil seccomp : il s'exécute sans filtre, sauf si le kubelet de son nœud a `seccompDefault: true`.",
      annotation:
        "L'annotation seccomp du conteneur {name} est sans effet depuis Kubernetes {version} : définissez plutôt `seccompProfile`.",
    },
  },
});
