import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "A KMS holds the key that encrypts Secrets.",
    why: "A key in a file of the control plane lies beside what it protects: whoever copies the host, or its backup, has both. A KMS gives no key away, logs each use and can withdraw it.",
    remedy:
      "Run a KMS plugin with API v2 on each control-plane host and make `kms` (`apiVersion: v2`) the first provider for `secrets`. Keep the old provider after it until every Secret has been rewritten. The API server cannot start without the plugin: give it the same care as etcd.",
    messages: {
      kmsV1: "KMS API v1 is deprecated, and off by default since Kubernetes 1.29: use `apiVersion: v2`.",
      aescbc: "`aescbc` encrypts Secrets with a key from this file, and is open to padding-oracle attacks.",
      aesgcm:
        "`aesgcm` encrypts Secrets with a key from this file, and is safe only while that key is replaced every 200,000 writes.",
      localKey: "`secretbox` encrypts Secrets with a key from this file.",
    },
  },
  fr: {
    summary: "Un KMS détient la clé qui chiffre les Secrets.",
    why: "Une clé dans un fichier du plan de contrôle repose à côté de ce qu'elle protège : qui copie l'hôte, ou sa sauvegarde, a les deux. Un KMS ne livre aucune clé, journalise chaque usage et peut la retirer.",
    remedy:
      "Exécutez un greffon KMS d'API v2 sur chaque hôte du plan de contrôle et faites de `kms` (`apiVersion: v2`) le premier fournisseur pour `secrets`. Gardez l'ancien derrière lui jusqu'à ce que chaque Secret ait été réécrit. Le serveur d'API ne démarre pas sans le greffon : soignez-le autant qu'etcd.",
    messages: {
      kmsV1: "L'API KMS v1 est dépréciée, et désactivée par défaut depuis Kubernetes 1.29 : utilisez `apiVersion: v2`.",
      aescbc:
        "`aescbc` chiffre les Secrets avec une clé de ce fichier, et prête le flanc aux attaques par oracle de remplissage.",
      aesgcm:
        "`aesgcm` chiffre les Secrets avec une clé de ce fichier, et n'est sûr que si elle change toutes les 200 000 écritures.",
      localKey: "`secretbox` chiffre les Secrets avec une clé de ce fichier.",
    },
  },
});
