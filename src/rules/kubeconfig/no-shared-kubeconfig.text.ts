import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Only its owner has access to a kubeconfig that holds a credential.",
    why: "Whoever reads the file can act in the cluster as its owner. Whoever can change it can send the owner to another server, or have a program run under the owner's account the next time kubectl is called.",
    remedy:
      "`chmod 600` the file, and `chmod 700` its folder. If others could read it, its credentials count as known: replace them. Git does not keep such permissions, so a kubeconfig with a credential has no place in a repository.",
    messages: {
      readable: "This kubeconfig holds a credential, and every user of the machine can read it (mode {mode}).",
      group: "This kubeconfig holds a credential, and the users of its group can read or change it (mode {mode}).",
      writable:
        "Every user of the machine can change this kubeconfig (mode {mode}): the server it leads to, and the programs it runs.",
    },
  },
  fr: {
    summary: "Un kubeconfig qui contient des identifiants n'est accessible qu'à son propriétaire.",
    why: "Quiconque lit ce fichier peut agir dans le cluster au nom de son propriétaire. Quiconque peut le modifier peut envoyer celui-ci vers un autre serveur, ou faire exécuter un programme sous son compte au prochain appel de kubectl.",
    remedy:
      "Appliquez `chmod 600` au fichier, et `chmod 700` à son dossier. Si d'autres ont pu le lire, ses identifiants sont à considérer comme connus : remplacez-les. Git ne conserve pas ces droits : un kubeconfig qui contient des identifiants n'a pas sa place dans un dépôt.",
    messages: {
      readable:
        "Ce kubeconfig contient des identifiants, et tout utilisateur de la machine peut le lire (droits {mode}).",
      group:
        "Ce kubeconfig contient des identifiants, et les utilisateurs de son groupe peuvent le lire ou le modifier (droits {mode}).",
      writable:
        "Tout utilisateur de la machine peut modifier ce kubeconfig (droits {mode}) : le serveur auquel il mène et les programmes qu'il lance.",
    },
  },
});
