import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No storage relies on a volume plugin that Kubernetes has removed.",
    why: "The API server still accepts the object, with a warning, but no node has the program that would mount the volume. Pods that claim it hang while they are created, and what they keep there is out of reach.",
    remedy:
      "Install the CSI driver of the storage (Ceph CSI for rbd and cephfs), declare a StorageClass or PersistentVolumes of that driver, and move the data or have the driver take the volumes over, before the upgrade that removes the plugin, or now if it is past. Where the storage itself is no longer made (Flocker, StorageOS), move to another.",
    messages: {
      volume:
        "PersistentVolume {name} is of type {type}, whose plugin was removed in Kubernetes {removed}: no pod that needs it can start.",
      volumeDeprecated:
        "PersistentVolume {name} is of type {type}, whose plugin has been deprecated since Kubernetes {deprecated} and is removed in {removed}.",
      provisioner:
        "StorageClass {name} names the provisioner `{provisioner}`, which was removed in Kubernetes {removed}: it makes no volume.",
      provisionerDeprecated:
        "StorageClass {name} names the provisioner `{provisioner}`, which has been deprecated since Kubernetes {deprecated} and is removed in {removed}.",
    },
  },
  fr: {
    summary: "Aucun stockage ne repose sur un plugin de volume que Kubernetes a supprimé.",
    why: "Le serveur d'API accepte encore l'objet, avec un avertissement, mais aucun nœud n'a plus le programme qui monterait le volume. Les pods qui le demandent restent bloqués à leur création, et ce qu'ils y conservent est hors d'atteinte.",
    remedy:
      "Installez le pilote CSI du stockage (Ceph CSI pour rbd et cephfs), déclarez une StorageClass ou des PersistentVolumes de ce pilote, et déplacez les données ou faites reprendre les volumes par le pilote, avant la mise à niveau qui supprime le plugin, ou dès maintenant si elle a eu lieu. Si le stockage lui-même n'est plus produit (Flocker, StorageOS), passez à un autre.",
    messages: {
      volume:
        "Le PersistentVolume {name} est de type {type}, dont le plugin a été supprimé dans Kubernetes {removed} : aucun pod qui en a besoin ne peut démarrer.",
      volumeDeprecated:
        "Le PersistentVolume {name} est de type {type}, dont le plugin est déprécié depuis Kubernetes {deprecated} et disparaît dans {removed}.",
      provisioner:
        "La StorageClass {name} désigne le provisionneur `{provisioner}`, supprimé dans Kubernetes {removed} : elle ne crée aucun volume.",
      provisionerDeprecated:
        "La StorageClass {name} désigne le provisionneur `{provisioner}`, déprécié depuis Kubernetes {deprecated} et supprimé dans {removed}.",
    },
  },
});
