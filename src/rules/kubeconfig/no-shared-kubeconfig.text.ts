import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "A kubeconfig with a credential belongs to its owner alone.",
    why: "Whoever reads the file acts in the cluster under its owner's name. Whoever can change it sends the owner to another server, or has a program run under the owner's account the next time kubectl is called.",
    remedy:
      "`chmod 600` the file, and `chmod 700` the folder it lies in. If others could read it, its credentials count as known: replace them. Git keeps no such permissions, so a kubeconfig with a credential has no place in a repository.",
    messages: {
      readable: "This kubeconfig holds a credential, and every user of the machine can read it (mode {mode}).",
      group: "This kubeconfig holds a credential, and the users of its group can read or change it (mode {mode}).",
      writable:
        "Every user of the machine can change this kubeconfig (mode {mode}): the server it leads to, and the programs it runs.",
    },
  },
  fr: {
    summary: "Un kubeconfig qui contient un identifiant n'est accessible qu'à son propriétaire.",
    why: "Qui lit ce fichier agit dans le cluster au nom de son propriétaire. Qui peut le modifier envoie celui-ci vers un autre serveur, ou fait exécuter un programme sous son compte au prochain appel de kubectl.",
    remedy:
      "Appliquez `chmod 600` au fichier, et `chmod 700` à son dossier. Si d'autres ont pu le lire, ses identifiants sont réputés connus : remplacez-les. Git ne conserve pas ces droits : un kubeconfig avec un identifiant n'a pas sa place dans un dépôt.",
    messages: {
      readable:
        "Ce kubeconfig contient un identifiant, et tout utilisateur de la machine peut le lire (droits {mode}).",
      group:
        "Ce kubeconfig contient un identifiant, et les utilisateurs de son groupe peuvent le lire ou le modifier (droits {mode}).",
      writable:
        "Tout utilisateur de la machine peut modifier ce kubeconfig (droits {mode}) : le serveur visé et les programmes qu'il lance.",
    },
  },
});
