import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Containers get Secrets as files, not as environment variables.",
    why: "A process hands its environment on to every program that it starts. Crash reports, debug pages and logs print it, and whoever can run a command in the container or read /proc on the node sees it. A file is read only by the program that opens it.",
    remedy:
      "Mount the Secret as a `secret` volume with `defaultMode: 0400`, and `readOnly: true` in the `volumeMounts`, or let a Secrets Store CSI driver mount it from the vault, and have the program read the file; many images take its path in a variable of their own, often the same name with `_FILE` or `_PATH` added. What to mind: a container that is not root needs `fsGroup` and mode 0440 to read the file. A program that reads nothing but its environment has to be changed first. A mounted Secret follows changes (not with `subPath`), so the program should read the file anew; a variable keeps its value until the pod is replaced.",
    messages: {
      variables: "Container {name} gets values of Secrets as environment variables: {what}.",
      wholeSecret: "Container {name} gets every key of a Secret as an environment variable: {what}.",
    },
  },
  fr: {
    summary: "Les conteneurs reçoivent les Secrets sous forme de fichiers, non de variables d'environnement.",
    why: "Un processus transmet son environnement à chaque programme qu'il lance. Les rapports d'erreur, les pages de débogage et les journaux l'affichent, et quiconque peut exécuter une commande dans le conteneur ou lire /proc sur le nœud le voit. Un fichier n'est lu que par le programme qui l'ouvre.",
    remedy:
      "Montez le Secret dans un volume `secret` avec `defaultMode: 0400`, et `readOnly: true` dans `volumeMounts`, ou laissez un pilote CSI Secrets Store le monter depuis le coffre-fort, et faites lire le fichier au programme ; beaucoup d'images en prennent le chemin dans une variable à elles, souvent le même nom suivi de `_FILE` ou `_PATH`. Points d'attention : un conteneur qui n'est pas root a besoin de `fsGroup` et des droits 0440 pour lire le fichier. Un programme qui ne lit que son environnement doit d'abord être modifié. Un Secret monté suit les changements (pas avec `subPath`) : le programme doit relire le fichier ; une variable garde sa valeur jusqu'au remplacement du pod.",
    messages: {
      variables: "Le conteneur {name} reçoit des valeurs de Secrets dans des variables d'environnement : {what}.",
      wholeSecret: "Le conteneur {name} reçoit chaque clé d'un Secret dans une variable d'environnement : {what}.",
    },
  },
});
