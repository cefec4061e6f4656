import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "A kubeconfig runs only programs that its user has installed.",
    why: "An exec plugin runs with the rights of whoever uses the kubeconfig. A relative path runs a file that came along with it, and in a folder open to all anybody on the machine can put another program there: a kubeconfig that was sent becomes a way in.",
    remedy:
      "Name the plugin alone (`kubectl-oidc_login`) and install it on the PATH, or give the absolute path of a folder that only root or the user may write. Put what a shell did into a small plugin. Read a kubeconfig from somebody else before you use it.",
    messages: {
      relative: "User {name} runs `{command}`, a program that lies beside the kubeconfig.",
      openToAll: "User {name} runs `{command}`, in a folder that everybody on the machine may write to.",
      shell: "User {name} runs `{command}`, a shell: any text in the file is a program.",
    },
  },
  fr: {
    summary: "Un kubeconfig n'exécute que des programmes que son utilisateur a installés.",
    why: "Un plugin exec s'exécute avec les droits de la personne qui utilise le kubeconfig. Un chemin relatif désigne un fichier venu avec celui-ci, et dans un dossier ouvert à tous, n'importe qui sur la machine peut mettre un autre programme : un kubeconfig reçu devient une porte d'entrée.",
    remedy:
      "Donnez le seul nom du plugin (`kubectl-oidc_login`) et installez-le dans le PATH, ou le chemin absolu d'un dossier où seuls root ou l'utilisateur peuvent écrire. Remplacez un appel de shell par un petit plugin. Lisez un kubeconfig reçu avant de vous en servir.",
    messages: {
      relative: "L'utilisateur {name} exécute `{command}`, un programme placé à côté du kubeconfig.",
      openToAll: "L'utilisateur {name} exécute `{command}`, dans un dossier où chacun sur la machine peut écrire.",
      shell: "L'utilisateur {name} exécute `{command}`, un shell : tout texte du fichier est un programme.",
    },
  },
});
