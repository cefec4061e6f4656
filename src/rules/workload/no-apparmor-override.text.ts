import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No container switches its AppArmor profile off.",
    why: "On nodes with AppArmor the runtime's profile keeps containers from mounting file systems and from writing to the kernel's control files. Unconfined, a container that was taken over has those ways out of it open.",
    remedy:
      "Remove the setting, or choose `RuntimeDefault`. Where the program needs more, load a profile of its own on the nodes and name it with `Localhost`. Before Kubernetes 1.30 the annotation `container.apparmor.security.beta.kubernetes.io/<container>` says the same.",
    messages: {
      unconfined: "Container {name} runs without an AppArmor profile (unconfined).",
      unconfinedPod: "The pod switches AppArmor off for all its containers that set no profile of their own.",
      unknownType: 'The API server refuses the pod: "{type}" is not a type of AppArmor profile.',
      unknownProfile: 'The API server refuses the pod: "{profile}" is not an AppArmor profile for container {name}.',
    },
  },
  fr: {
    summary: "Aucun conteneur ne désactive son profil AppArmor.",
    why: "Sur un nœud doté d'AppArmor, le profil du moteur de conteneurs interdit de monter des systèmes de fichiers et d'écrire dans les fichiers de contrôle du noyau. Sans profil, ces voies d'évasion sont ouvertes à quiconque prend le contrôle du conteneur.",
    remedy:
      "Retirez ce réglage, ou choisissez `RuntimeDefault`. Si le programme a besoin de plus, chargez un profil dédié sur les nœuds et désignez-le par `Localhost`. Avant Kubernetes 1.30, c'est l'annotation `container.apparmor.security.beta.kubernetes.io/<conteneur>` qui compte.",
    messages: {
      unconfined: "Le conteneur {name} s'exécute sans profil AppArmor (unconfined).",
      unconfinedPod: "Le pod désactive AppArmor pour tous ses conteneurs sans profil propre.",
      unknownType: "Le serveur d'API refuse le pod : « {type} » n'est pas un type de profil AppArmor.",
      unknownProfile:
        "Le serveur d'API refuse le pod : « {profile} » n'est pas un profil AppArmor pour le conteneur {name}.",
    },
  },
});
