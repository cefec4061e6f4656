import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No build switches the verification of its downloads off.",
    why: "Without the verification of certificates or signatures, anyone between the builder and the server (a proxy, a neighbour in the network, a forged DNS answer) puts their own files into the image, and nobody notices.",
    remedy:
      "Remove the option. Where the server has a certificate of your own authority, give the build that authority: `COPY ca.crt /usr/local/share/ca-certificates/` and `update-ca-certificates`, `curl --cacert`, `pip --cert`, `NODE_EXTRA_CA_CERTS`. Import the key that signs a repository. Where only HTTP exists, compare a checksum.",
    messages: {
      option: "`{option}` accepts what anyone may have sent in place of the server.",
      variable:
        "{name} switches the verification of certificates off, in the build and in every container of the image.",
      plain:
        "{program} downloads an archive, a package or a script over plain HTTP, and nothing compares it with a checksum.",
    },
  },
  fr: {
    summary: "Aucune construction ne désactive la vérification de ses téléchargements.",
    why: "Sans vérification des certificats ou des signatures, quiconque se trouve entre la machine de construction et le serveur (un proxy, un voisin de réseau, une fausse réponse DNS) place ses propres fichiers dans l'image, et nul ne le remarque.",
    remedy:
      "Retirez l'option. Si le certificat du serveur vient de votre propre autorité, donnez celle-ci à la construction : `COPY ca.crt /usr/local/share/ca-certificates/` et `update-ca-certificates`, `curl --cacert`, `pip --cert`, `NODE_EXTRA_CA_CERTS`. Importez la clé qui signe un dépôt de paquets. Là où seul HTTP existe, comparez une somme de contrôle.",
    messages: {
      option: "`{option}` accepte ce que n'importe qui a pu envoyer à la place du serveur.",
      variable:
        "{name} désactive la vérification des certificats, pendant la construction et dans chaque conteneur de l'image.",
      plain:
        "{program} télécharge une archive, un paquet ou un script en HTTP, en clair, et rien ne le compare à une somme de contrôle.",
    },
  },
});
