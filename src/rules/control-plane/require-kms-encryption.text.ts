import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "A KMS holds the key that encrypts Secrets.",
    why: "A key in a file of the control plane lies beside what it protects: whoever copies the host, or its backup, has both. A KMS never hands its key out, can log who uses it, and can withdraw it.",
    remedy:
      "Run a KMS plugin with API v2 on each control-plane host and make `kms` (`apiVersion: v2`) the first provider for `secrets`. Keep the old provider after it until every Secret has been rewritten. Without the plugin the API server cannot read the Secrets and reports itself unhealthy: give the plugin the same care as etcd.",
    messages: {
      kmsV1: "KMS API v1 is deprecated, and off by default since Kubernetes 1.29: use `apiVersion: v2`.",
      aescbc: "`aescbc` encrypts Secrets with a key from this file, and is open to padding-oracle attacks.",
      aesgcm:
        "`aesgcm` encrypts Secrets with a key from this file, and is safe only if that key is replaced every 200,000 writes.",
      localKey: "`secretbox` encrypts Secrets with a key from this file.",
    },
  },
  fr: {
    summary: "Un KMS détient la clé qui chiffre les Secrets.",
    why: "Une clé dans un fichier du plan de contrôle se trouve à côté de ce qu'elle protège : quiconque copie l'hôte, ou sa sauvegarde, a les deux. Un KMS ne livre jamais sa clé, peut journaliser qui l'utilise et peut la retirer.",
    remedy:
      "Exécutez un plugin KMS d'API v2 sur chaque hôte du plan de contrôle et faites de `kms` (`apiVersion: v2`) le premier fournisseur pour `secrets`. Gardez l'ancien fournisseur après lui jusqu'à ce que chaque Secret ait été réécrit. Sans le plugin, le serveur d'API ne peut pas lire les Secrets et se déclare défaillant : soignez ce plugin autant qu'etcd.",
    messages: {
      kmsV1: "L'API KMS v1 est dépréciée, et désactivée par défaut depuis Kubernetes 1.29 : utilisez `apiVersion: v2`.",
      aescbc:
        "`aescbc` chiffre les Secrets avec une clé de ce fichier, et s'expose aux attaques par oracle de remplissage (padding oracle).",
      aesgcm:
        "`aesgcm` chiffre les Secrets avec une clé de ce fichier, et n'est sûr que si cette clé est remplacée toutes les 200 000 écritures.",
      localKey: "`secretbox` chiffre les Secrets avec une clé de ce fichier.",
    },
  },
});
