import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "cert-manager verifies the server that issues its certificates.",
    why: "Whoever can answer in the place of the authority decides what the cluster's certificates are worth. Over plain HTTP, the token that cert-manager signs in to Vault or Venafi with can be read on the way, and used to obtain certificates for any name the role allows.",
    remedy:
      "Write the address with `https://` and remove `skipTLSVerify`. Where the server has a private authority, name it: `spec.acme.caBundle`, `spec.vault.caBundle` or `caBundleSecretRef`, `spec.venafi.tpp.caBundle`.",
    messages: {
      unverified: "cert-manager accepts any certificate from the ACME server.",
      plain: "`{field}` is an address over plain HTTP.",
    },
  },
  fr: {
    summary: "cert-manager vérifie le serveur qui délivre ses certificats.",
    why: "Quiconque peut répondre à la place de l'autorité décide de ce que valent les certificats du cluster. En HTTP non chiffré, le jeton avec lequel cert-manager se connecte à Vault ou à Venafi peut être lu en chemin, puis servir à obtenir des certificats pour tout nom que le rôle permet.",
    remedy:
      "Écrivez l'adresse avec `https://` et retirez `skipTLSVerify`. Si le serveur a une autorité privée, désignez-la : `spec.acme.caBundle`, `spec.vault.caBundle` ou `caBundleSecretRef`, `spec.venafi.tpp.caBundle`.",
    messages: {
      unverified: "cert-manager accepte n'importe quel certificat du serveur ACME.",
      plain: "`{field}` est une adresse en HTTP non chiffré.",
    },
  },
});
