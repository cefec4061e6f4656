import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Nothing that ADD fetches can change unnoticed.",
    why: "ADD puts into the image whatever the address answers on the day of the build. A file that was replaced, or a branch that moved, goes in without a trace.",
    remedy:
      "Add `--checksum=sha256:…` to ADD (Dockerfile syntax 1.6), and name a Git repository by its full commit (`#` and 40 hexadecimal digits). Update the checksum together with the version in the address.",
    messages: {
      url: "ADD downloads a file without comparing it with a checksum.",
      plainUrl: "ADD downloads a file over plain HTTP without comparing it with a checksum.",
      git: "ADD fetches a Git repository by a branch or a tag, which can move, rather than by a commit.",
    },
  },
  fr: {
    summary: "Rien de ce que récupère ADD ne peut changer à votre insu.",
    why: "ADD met dans l'image ce que l'adresse répond le jour de la construction. Un fichier remplacé, une branche déplacée y entrent sans laisser de trace.",
    remedy:
      "Ajoutez `--checksum=sha256:…` à ADD (syntaxe Dockerfile 1.6), et désignez un dépôt Git par son commit complet (`#` et 40 chiffres hexadécimaux). Changez la somme de contrôle en même temps que la version dans l'adresse.",
    messages: {
      url: "ADD télécharge un fichier sans le comparer à une somme de contrôle.",
      plainUrl: "ADD télécharge un fichier en HTTP, en clair, sans le comparer à une somme de contrôle.",
      git: "ADD récupère un dépôt Git par une branche ou un tag, qui peut se déplacer, et non par un commit.",
    },
  },
});
