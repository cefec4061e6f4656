import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every program that a build downloads is verified.",
    why: "A file that was replaced on its server goes into the image unnoticed, unless the build compares it with what was expected. Without the verification of certificates or signatures, anyone between the builder and the server (a proxy, a neighbour in the network, a forged DNS answer) puts their own files into the image, and nobody notices.",
    remedy:
      "Compare what is downloaded with a checksum or a signature that is kept in the repository, before it is used: `echo '…  app.tar.gz' | sha256sum -c -`, `gpg --verify`, `cosign verify-blob`, or `ADD --checksum=sha256:…` in place of curl. Remove the options that switch verification off. Where the server has a certificate of your own authority, give the build that authority: `COPY ca.crt /usr/local/share/ca-certificates/` and `update-ca-certificates`, `curl --cacert`, `pip --cert`, `NODE_EXTRA_CA_CERTS`. Import the key that signs a repository.",
    messages: {
      option: "`{option}` accepts what anyone may have sent in place of the server.",
      variable:
        "{name} switches the verification of certificates off, in the build and in every container of the image.",
      plain:
        "{program} downloads an archive, a package or a script over plain HTTP, and nothing compares it with a checksum.",
      unverified:
        "{program} downloads a file that the build unpacks, installs or runs, and nothing compares it with a checksum or a signature.",
    },
  },
  fr: {
    summary: "Tout programme que télécharge une construction est vérifié.",
    why: "Un fichier remplacé sur son serveur entre dans l'image sans que nul ne le remarque, à moins que la construction ne le compare à ce qui était attendu. Sans vérification des certificats ou des signatures, quiconque se trouve entre la machine de construction et le serveur (un proxy, un voisin de réseau, une fausse réponse DNS) place ses propres fichiers dans l'image, et nul ne le remarque.",
    remedy:
      "Comparez ce qui est téléchargé, avant de l'utiliser, à une somme de contrôle ou à une signature conservée dans le dépôt : `echo '…  app.tar.gz' | sha256sum -c -`, `gpg --verify`, `cosign verify-blob`, ou `ADD --checksum=sha256:…` à la place de curl. Retirez les options qui désactivent la vérification. Si le certificat du serveur vient de votre propre autorité, donnez celle-ci à la construction : `COPY ca.crt /usr/local/share/ca-certificates/` et `update-ca-certificates`, `curl --cacert`, `pip --cert`, `NODE_EXTRA_CA_CERTS`. Importez la clé qui signe un dépôt de paquets.",
    messages: {
      option: "`{option}` accepte ce que n'importe qui a pu envoyer à la place du serveur.",
      variable:
        "{name} désactive la vérification des certificats, pendant la construction et dans chaque conteneur de l'image.",
      plain:
        "{program} télécharge une archive, un paquet ou un script en HTTP, en clair, et rien ne le compare à une somme de contrôle.",
      unverified:
        "{program} télécharge un fichier que la construction décompresse, installe ou exécute, et rien ne le compare à une somme de contrôle ni à une signature.",
    },
  },
});
