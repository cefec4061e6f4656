import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No volume is writable where a container keeps its programs.",
    why: "A root file system that is read-only keeps an attacker from replacing a program. A writable volume mounted over /usr/bin or /lib opens that place again: what is put there runs at the next call, and on a volume that lasts it outlives the pod.",
    remedy:
      "Build the programs into the image. Where an init container fetches them, let it write to the volume and mount it with `readOnly: true` in the containers that run them. Give data a path of its own, such as /var/lib/app.",
    messages: { writable: "Container {name} mounts volume {volume} writable at {path}, a place of programs." },
  },
  fr: {
    summary: "Aucun volume n'est accessible en écriture là où un conteneur range ses programmes.",
    why: "Un système de fichiers racine en lecture seule empêche un attaquant de remplacer un programme. Un volume accessible en écriture monté sur /usr/bin ou /lib rouvre cet endroit : ce qui y est déposé s'exécute au prochain appel et, sur un volume durable, survit au pod.",
    remedy:
      "Mettez les programmes dans l'image. Si un conteneur d'initialisation les récupère, laissez-le écrire dans le volume et montez celui-ci avec `readOnly: true` dans les conteneurs qui les exécutent. Donnez aux données un chemin à part, tel que /var/lib/app.",
    messages: {
      writable: "Le conteneur {name} monte le volume {volume} en écriture sur {path}, où se trouvent des programmes.",
    },
  },
});
