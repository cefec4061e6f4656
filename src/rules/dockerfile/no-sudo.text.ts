import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No image holds sudo.",
    why: "sudo is there to make root of its user, and it is a large setuid program with a history of flaws that did so for everyone. In an image whose USER is not root it takes back what USER gives.",
    remedy:
      "Do what needs root in the Dockerfile, before USER. A program that must start as root and then step down uses `setpriv` or `gosu`, which only go that way. `sudo` in front of a command of RUN does nothing where the build runs as root.",
    messages: { installed: "A command installs {name} into the image." },
  },
  fr: {
    summary: "Aucune image ne contient sudo.",
    why: "sudo sert à donner les droits de root à son utilisateur, et c'est un gros programme setuid dont plusieurs failles les ont donnés à tout le monde. Dans une image dont le USER n'est pas root, il annule ce que USER apporte.",
    remedy:
      "Faites dans le Dockerfile, avant USER, ce qui demande root. Un programme qui doit démarrer en root puis y renoncer utilise `setpriv` ou `gosu`, qui ne vont que dans ce sens. `sudo` devant une commande de RUN ne sert à rien quand la construction se fait en root.",
    messages: { installed: "Une commande installe {name} dans l'image." },
  },
});
