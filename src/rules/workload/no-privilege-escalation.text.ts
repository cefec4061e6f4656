import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No process in a container can gain more privileges than its parent.",
    why: "A setuid program in the image (`su`, `mount`, a forgotten `sudo`) turns an ordinary user into root. Without escalation, it runs with the rights of whoever calls it.",
    remedy:
      "Remove `privileged: true` and an added `CAP_SYS_ADMIN` first: the API server refuses a container that has either beside it. Then set `allowPrivilegeEscalation: false`. That by itself affects only programs that rely on setuid or on file capabilities, such as `sudo`, or `ping` in older images: start those with the rights they need instead.",
    messages: {
      allowed: "Container {name} allows privilege escalation.",
      absent:
        "Container {name} allows privilege escalation: `allowPrivilegeEscalation` is not set, and its default is true.",
      privileged:
        "Container {name} is privileged, which allows every escalation: remove `privileged` first, then forbid escalation.",
      refused: "The API server refuses container {name}: `allowPrivilegeEscalation: false` contradicts `{other}`.",
    },
  },
  fr: {
    summary: "Aucun processus d'un conteneur ne peut obtenir plus de privilèges que son parent.",
    why: "Un programme setuid de l'image (`su`, `mount`, un `sudo` oublié) transforme un simple utilisateur en root. Sans élévation, il s'exécute avec les droits de celui qui l'appelle.",
    remedy:
      "Retirez d'abord `privileged: true` et un `CAP_SYS_ADMIN` ajouté : le serveur d'API refuse un conteneur qui garde l'un ou l'autre à côté. Définissez ensuite `allowPrivilegeEscalation: false`. Cela seul ne touche que les programmes qui reposent sur setuid ou sur des capacités de fichier, comme `sudo`, ou `ping` dans d'anciennes images : démarrez-les plutôt avec les droits nécessaires.",
    messages: {
      allowed: "Le conteneur {name} autorise l'élévation de privilèges.",
      absent:
        "Le conteneur {name} autorise l'élévation de privilèges : `allowPrivilegeEscalation` n'est pas défini et vaut true par défaut.",
      privileged:
        "Le conteneur {name} est privilégié, ce qui permet toute élévation : retirez d'abord `privileged`, puis interdisez l'élévation.",
      refused: "Le serveur d'API refuse le conteneur {name} : `allowPrivilegeEscalation: false` contredit `{other}`.",
    },
  },
});
