import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role creates PersistentVolumes.",
    why: "A PersistentVolume may point at any path of a node. Whoever creates one and claims it from a pod reads and writes that path, around Pod Security Admission, which evaluates pods and not the volumes that they claim.",
    remedy:
      "Let users create PersistentVolumeClaims and a storage class make the volumes. For a provisioner, which needs the right, use its own service account in a namespace where nobody else runs pods, and except this finding with that reason. An admission policy that refuses `spec.hostPath` and `spec.local` in PersistentVolumes closes the gap for all.",
    messages: {
      create:
        "The role creates PersistentVolumes: with one that points at a path of the node, its holder breaks out of the pod.",
    },
  },
  fr: {
    summary: "Aucun rôle ne crée de PersistentVolumes.",
    why: "Un PersistentVolume peut désigner n'importe quel chemin d'un nœud. Quiconque en crée un et le monte dans un pod par une PersistentVolumeClaim lit et écrit ce chemin, hors du contrôle de Pod Security Admission, qui évalue les pods et non ces volumes.",
    remedy:
      "Laissez les utilisateurs créer des PersistentVolumeClaims et une classe de stockage fabriquer les volumes. Pour un fournisseur de stockage, qui a besoin de ce droit, utilisez un compte de service propre, dans un espace de noms où personne d'autre ne lance de pods, et exceptez ce constat avec ce motif. Une politique d'admission qui refuse `spec.hostPath` et `spec.local` dans les PersistentVolumes ferme la brèche pour tous.",
    messages: {
      create:
        "Le rôle crée des PersistentVolumes : avec un volume qui désigne un chemin du nœud, son détenteur sort du pod.",
    },
  },
});
