import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server takes no tokens or passwords from a file.",
    why: "The file holds tokens or passwords in plain text, valid until somebody removes the line and restarts the API server. Whoever reads a backup or the node's disk signs in as the users in it, often as an administrator, and nothing tells them apart.",
    remedy:
      "Sign people in through an identity provider (`--authentication-config`, OpenID Connect), programs with service accounts. Then remove the flag, delete the file and its copies, and restart the API server. For joining nodes use bootstrap tokens, which expire.",
    messages: {
      tokens: "`--token-auth-file`: the API server takes the tokens in {file}, which never expire.",
      passwords: "`--basic-auth-file`: the API server takes the passwords in {file}.",
    },
  },
  fr: {
    summary: "Le serveur d'API ne prend ni jetons ni mots de passe dans un fichier.",
    why: "Le fichier contient des jetons ou des mots de passe en clair, valables jusqu'à ce que quelqu'un retire la ligne et redémarre le serveur d'API. Quiconque lit une sauvegarde ou le disque du nœud se connecte comme les utilisateurs qui s'y trouvent, souvent comme administrateur, et rien ne l'en distingue.",
    remedy:
      "Authentifiez les personnes par un fournisseur d'identité (`--authentication-config`, OpenID Connect), les programmes par des comptes de service. Retirez ensuite l'option, supprimez le fichier et ses copies, et redémarrez le serveur d'API. Pour ajouter des nœuds au cluster, utilisez des jetons d'amorçage, qui expirent.",
    messages: {
      tokens: "`--token-auth-file` : le serveur d'API accepte les jetons de {file}, qui n'expirent jamais.",
      passwords: "`--basic-auth-file` : le serveur d'API accepte les mots de passe de {file}.",
    },
  },
});
