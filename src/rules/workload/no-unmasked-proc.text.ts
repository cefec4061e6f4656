import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "/proc is masked in every container.",
    why: "The runtime hides those files under /proc that read the kernel's memory or change its behaviour. `procMount: Unmasked` uncovers them; root in the container can then reach the node.",
    remedy:
      "Remove `procMount`, or set it to `Default`. Only containers that start containers of their own need it unmasked: give those a user namespace (`hostUsers: false`) and a namespace of the cluster to themselves.",
    messages: {
      unmasked: "Container {name} sees /proc unmasked; the API server admits that only beside `hostUsers: false`.",
      inUserNamespace: "Container {name} sees /proc unmasked, in a user namespace: the level restricted refuses it.",
      gated: "Container {name} sees /proc unmasked where the API server's gate ProcMountType is on.",
      unknownValue: 'The API server refuses container {name}: "{value}" is not a value of procMount.',
    },
  },
  fr: {
    summary: "/proc est masqué dans chaque conteneur.",
    why: "Le moteur de conteneurs cache les fichiers de /proc qui lisent la mémoire du noyau ou changent son comportement. `procMount: Unmasked` les découvre ; root dans le conteneur peut alors atteindre le nœud.",
    remedy:
      "Retirez `procMount`, ou donnez-lui la valeur `Default`. Seuls les conteneurs qui en lancent d'autres ont besoin de /proc sans masque : donnez-leur un espace de noms utilisateur (`hostUsers: false`) et un espace de noms du cluster à part.",
    messages: {
      unmasked: "Le conteneur {name} voit /proc sans masque ; le serveur d'API ne l'admet qu'avec `hostUsers: false`.",
      inUserNamespace:
        "Le conteneur {name} voit /proc sans masque, dans un espace de noms utilisateur : le niveau restricted le refuse.",
      gated:
        "Le conteneur {name} voit /proc sans masque si la fonctionnalité ProcMountType du serveur d'API est activée.",
      unknownValue: "Le serveur d'API refuse le conteneur {name} : « {value} » n'est pas une valeur de procMount.",
    },
  },
});
