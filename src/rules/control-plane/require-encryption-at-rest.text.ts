import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Secrets are encrypted at rest.",
    why: "Without encryption etcd stores Secrets as they are. Whoever reads its files, a snapshot, a disk image or a backup of the control plane has every password and token in those Secrets.",
    remedy:
      "Write an EncryptionConfiguration whose first provider for `secrets` encrypts (preferably `kms`, API v2) and whose last, while Secrets are still stored in plain text, is `identity: {}`. Name it in `--encryption-provider-config` on every API server, and mount it into the pod; with `--encryption-provider-config-automatic-reload=true` later changes need no restart. Then rewrite what is stored, `kubectl get secrets -A -o json | kubectl replace -f -`, and remove `identity`. Keep the keys out of the etcd backup, and do not lose them.",
    messages: {
      notSet: "`--encryption-provider-config` is not given: Secrets are stored in etcd unencrypted.",
      notCovered: "No entry covers `secrets`: they are stored in etcd unencrypted.",
      identity: "`identity` is the first provider for `secrets`: new ones are stored unencrypted.",
    },
  },
  fr: {
    summary: "Les Secrets sont chiffrés au repos.",
    why: "Sans chiffrement, etcd enregistre les Secrets tels quels. Quiconque lit ses fichiers, un instantané, une image de disque ou une sauvegarde du plan de contrôle a tous les mots de passe et jetons de ces Secrets.",
    remedy:
      "Écrivez une EncryptionConfiguration dont le premier fournisseur pour `secrets` chiffre (de préférence `kms`, API v2) et dont le dernier, tant que des Secrets sont encore enregistrés en clair, est `identity: {}`. Désignez-la par `--encryption-provider-config` sur chaque serveur d'API et montez-la dans le pod ; avec `--encryption-provider-config-automatic-reload=true`, les changements ultérieurs ne demandent pas de redémarrage. Réécrivez ensuite l'existant, `kubectl get secrets -A -o json | kubectl replace -f -`, puis retirez `identity`. Gardez les clés hors de la sauvegarde d'etcd, et ne les perdez pas.",
    messages: {
      notSet: "`--encryption-provider-config` n'est pas donnée : les Secrets sont enregistrés en clair dans etcd.",
      notCovered: "Aucune entrée ne couvre `secrets` : ils sont enregistrés en clair dans etcd.",
      identity: "`identity` est le premier fournisseur pour `secrets` : les nouveaux sont enregistrés en clair.",
    },
  },
});
