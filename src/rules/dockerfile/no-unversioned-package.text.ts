import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Language packages are installed at a named version.",
    why: "By name alone a build takes the newest version of the day: two builds of the same source differ, and a release that an attacker publishes under the name of a package goes straight into the image.",
    remedy:
      "Install from a lock file, with hashes where the tool knows them: `pip install --require-hashes -r requirements.txt`, `npm ci`, `bundle install`, `go.sum`. For a single tool name the version: `pip install flask==3.1.2`, `npm install --global pnpm@10.18.0`. Let a bot propose newer ones.",
    messages: { newest: "{manager} installs the newest version there is of {names}." },
  },
  fr: {
    summary: "Les paquets d'un langage sont installés dans une version désignée.",
    why: "Avec le nom seul, une construction prend la version la plus récente du jour : deux constructions des mêmes sources diffèrent, et une version publiée par un attaquant sous le nom d'un paquet entre directement dans l'image.",
    remedy:
      "Installez à partir d'un fichier de verrouillage, avec des empreintes si l'outil en connaît : `pip install --require-hashes -r requirements.txt`, `npm ci`, `bundle install`, `go.sum`. Pour un outil isolé, désignez la version : `pip install flask==3.1.2`, `npm install --global pnpm@10.18.0`. Laissez un robot proposer les nouvelles versions.",
    messages: { newest: "{manager} installe la version la plus récente de {names}." },
  },
});
