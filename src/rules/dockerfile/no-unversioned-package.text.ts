import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Language packages are installed at a named version.",
    why: "By name alone a build takes the newest version of the day: two builds of the same source differ, and a release that an attacker publishes under the name of a package goes straight into the image.",
    remedy:
      "Install from a lock file, with hashes where the tool knows them: `pip install --require-hashes -r requirements.txt`, `npm ci`, `bundle install`, `go.sum`. For a single tool name the version: `pip install flask==3.1.2`, `npm install --global pnpm@10.18.0`. Where the distribution manages Python (Debian 12, Alpine 3.19 and later), pip refuses to install beside it: take a virtual environment, or the `python` image. Let a bot propose newer versions.",
    messages: {
      newest: "{manager} is given no fixed version of {names}: nothing says which one a build installs.",
    },
  },
  fr: {
    summary: "Les paquets d'un langage sont installés dans une version désignée.",
    why: "Avec le nom seul, une construction prend la version la plus récente du jour : deux constructions des mêmes sources diffèrent, et une version publiée par un attaquant sous le nom d'un paquet entre directement dans l'image.",
    remedy:
      "Installez à partir d'un fichier de verrouillage, avec des empreintes si l'outil en connaît : `pip install --require-hashes -r requirements.txt`, `npm ci`, `bundle install`, `go.sum`. Pour un outil isolé, désignez la version : `pip install flask==3.1.2`, `npm install --global pnpm@10.18.0`. Là où la distribution gère Python (à partir de Debian 12 et d'Alpine 3.19), pip refuse d'installer à côté : prenez un environnement virtuel, ou l'image `python`. Laissez un robot proposer les nouvelles versions.",
    messages: {
      newest: "{manager} ne reçoit aucune version fixe pour {names} : rien ne dit laquelle une construction installe.",
    },
  },
});
