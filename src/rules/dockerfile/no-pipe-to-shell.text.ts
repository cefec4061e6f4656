import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No build runs a program straight from a download.",
    why: "What runs is whatever the server answers that day, to that client, and nothing is left to compare afterwards. Whoever gains control of the server, its domain or the connection decides what goes into the image. A connection that breaks can run half a script, and the build goes on.",
    remedy:
      "Download to a file, compare it with a checksum or a signature that is kept in the repository, then run it: `ADD --checksum=sha256:… URL /install.sh`, or `curl -fsSLO URL && echo '…  install.sh' | sha256sum -c - && sh install.sh`. Better, install a package of the distribution, or copy the program from an image that is pinned by digest.",
    messages: {
      unverified: "{interpreter} runs what {program} downloads, without comparing it with anything.",
      forgeable:
        "{interpreter} runs what {program} downloads over a connection that anyone on the way can answer: plain HTTP, or certificates that are not verified.",
    },
  },
  fr: {
    summary: "Aucune construction n'exécute directement un programme téléchargé.",
    why: "Ce qui s'exécute est ce que le serveur répond ce jour-là, à ce client-là, et il ne reste rien à comparer ensuite. Qui s'empare du serveur, de son domaine ou de la connexion décide de ce qui entre dans l'image. Une connexion coupée peut faire exécuter une moitié de script, et la construction continue.",
    remedy:
      "Téléchargez dans un fichier, comparez-le à une somme de contrôle ou à une signature conservée dans le dépôt, puis exécutez-le : `ADD --checksum=sha256:… URL /install.sh`, ou `curl -fsSLO URL && echo '…  install.sh' | sha256sum -c - && sh install.sh`. Mieux : installez un paquet de la distribution, ou copiez le programme depuis une image figée par son empreinte.",
    messages: {
      unverified: "{interpreter} exécute ce que télécharge {program}, sans le comparer à quoi que ce soit.",
      forgeable:
        "{interpreter} exécute ce que télécharge {program} par une connexion à laquelle n'importe qui peut répondre en chemin : HTTP en clair, ou certificats non vérifiés.",
    },
  },
});
