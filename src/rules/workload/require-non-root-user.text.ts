import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every container is kept from running as root.",
    why: "Root in a container is root for the node's kernel too, unless the pod has a user namespace. A flaw in the kernel, the runtime or a mount can then hand over the node, and nothing inside the container is protected.",
    remedy:
      "Set `runAsNonRoot: true` in the pod's `securityContext`, and a `runAsUser` above 0 in place of 0, or where the image does not name a numeric user. Give that user the files it writes: in the image with `chown`, on volumes with `fsGroup`. Move programs that listen on a port below 1024 to a higher one; the Service can keep the old port.",
    messages: {
      root: "Container {name} runs as root (UID 0).",
      administrator: "Container {name} runs as {account}, an administrator of its Windows container.",
      refused:
        "Container {name} is told both to run as root and not to: with `runAsNonRoot: true` the kubelet refuses to start it.",
      allowed: "Nothing in its definition keeps container {name} from running as root: its image decides.",
      image: "Nothing in its definition keeps container {name} from running as root, and its image does.",
    },
  },
  fr: {
    summary: "Aucun conteneur ne peut s'exécuter en root.",
    why: "Dans un conteneur, root est aussi root pour le noyau du nœud, sauf si le pod a un espace de noms utilisateur. Une faille du noyau, du moteur de conteneurs ou d'un montage peut alors livrer le nœud, et rien n'est protégé à l'intérieur du conteneur.",
    remedy:
      "Définissez `runAsNonRoot: true` dans le `securityContext` du pod, et un `runAsUser` supérieur à 0 à la place de 0, ou si l'image ne désigne pas d'utilisateur numérique. Donnez à cet utilisateur les fichiers qu'il modifie : dans l'image avec `chown`, sur les volumes avec `fsGroup`. Faites passer à un port plus élevé un programme qui écoute sur un port inférieur à 1024 ; le Service peut garder l'ancien.",
    messages: {
      root: "Le conteneur {name} s'exécute en root (UID 0).",
      administrator: "Le conteneur {name} s'exécute sous {account}, administrateur de son conteneur Windows.",
      refused:
        "Le conteneur {name} doit à la fois s'exécuter en root et ne pas le faire : avec `runAsNonRoot: true`, le kubelet refuse de le démarrer.",
      allowed:
        "Rien dans sa définition n'empêche le conteneur {name} de s'exécuter en root : c'est son image qui décide.",
      image:
        "Rien dans sa définition n'empêche le conteneur {name} de s'exécuter en root, et son image s'exécute en root.",
    },
  },
});
