import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No kubeconfig with a credential is under version control.",
    why: "Every clone of the repository, every fork and every build that checks it out has the credential, and its history keeps it after the file is gone. Who reads a repository is seldom who may enter the cluster.",
    remedy:
      "Replace the credential first: whoever could read the repository may know it. Then `git rm --cached` the file and name it in `.gitignore`. A history that was not pushed can be rewritten (`git filter-repo`); one that was stays in the clones of others. What has to be in the repository is a kubeconfig whose users sign in through an exec plugin.",
    messages: { tracked: "This kubeconfig holds a credential, and git tracks the file." },
  },
  fr: {
    summary: "Aucun kubeconfig qui contient des identifiants n'est suivi par le gestionnaire de versions.",
    why: "Chaque clone du dépôt, chaque fork et chaque construction qui le récupère possède les identifiants, et l'historique les garde après la disparition du fichier. Ceux qui lisent un dépôt sont rarement ceux qui ont accès au cluster.",
    remedy:
      "Remplacez d'abord les identifiants : quiconque a pu lire le dépôt les connaît peut-être. Exécutez ensuite `git rm --cached` sur le fichier et inscrivez-le dans `.gitignore`. Un historique qui n'a pas été poussé peut être réécrit (`git filter-repo`) ; un historique poussé reste dans les clones des autres. S'il faut un kubeconfig dans le dépôt, que ses utilisateurs s'authentifient par un plugin exec.",
    messages: { tracked: "Ce kubeconfig contient des identifiants, et git suit le fichier." },
  },
});
