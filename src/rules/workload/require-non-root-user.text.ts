import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every container is kept from running as root.",
    why: "Root in a container is root towards its node's kernel. A flaw in the kernel, the runtime or a mount then gives the node away, and inside the container nothing is out of reach.",
    remedy:
      "Set `runAsNonRoot: true` in the pod's `securityContext`, and a `runAsUser` above 0 where the image does not name a numeric user. Give that user the files it writes: in the image with `chown`, on volumes with `fsGroup`. Programs that listen below port 1024 move to a higher one; the Service keeps the old.",
    messages: {
      root: "Container {name} runs as root (UID 0).",
      administrator: "Container {name} runs as {account}, an administrator of its Windows container.",
      refused:
        "Container {name} is told to run as root and not to: with `runAsNonRoot: true` the kubelet refuses to start it.",
      allowed: "Nothing in its definition keeps container {name} from running as root: its image decides.",
    },
  },
  fr: {
    summary: "Aucun conteneur ne peut s'exécuter en root.",
    why: "Root dans un conteneur est root face au noyau de son nœud. Une faille du noyau, du moteur de conteneurs ou d'un montage livre alors le nœud, et rien ne résiste à l'intérieur du conteneur.",
    remedy:
      "Définissez `runAsNonRoot: true` dans le `securityContext` du pod, et un `runAsUser` supérieur à 0 si l'image ne désigne pas d'utilisateur numérique. Donnez à cet utilisateur les fichiers qu'il modifie : dans l'image avec `chown`, sur les volumes avec `fsGroup`. Un programme qui écoute sous le port 1024 passe à un port plus élevé ; le Service garde l'ancien.",
    messages: {
      root: "Le conteneur {name} s'exécute en root (UID 0).",
      administrator: "Le conteneur {name} s'exécute sous {account}, administrateur de son conteneur Windows.",
      refused:
        "Le conteneur {name} doit à la fois s'exécuter en root et ne pas le faire : avec `runAsNonRoot: true`, le kubelet refuse de le démarrer.",
      allowed:
        "Rien dans sa définition n'empêche le conteneur {name} de s'exécuter en root : c'est son image qui décide.",
    },
  },
});
