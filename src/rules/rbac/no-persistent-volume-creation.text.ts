import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role creates PersistentVolumes.",
    why: "A PersistentVolume may point at any path of a node. Whoever creates one and claims it from a pod reads and writes that path, around Pod Security Admission, which judges pods and not the volumes that they claim.",
    remedy:
      "Let users create PersistentVolumeClaims and a storage class make the volumes. For a provisioner, which needs the right, use its own service account in a namespace where nobody else runs pods, and except this finding with that reason. An admission policy that refuses `spec.hostPath` and `spec.local` in PersistentVolumes closes the gap for all.",
    messages: {
      create: "The role creates PersistentVolumes: with one that is a path of the node its holder leaves the pod.",
    },
  },
  fr: {
    summary: "Aucun rôle ne crée de PersistentVolumes.",
    why: "Un PersistentVolume peut désigner n'importe quel chemin d'un nœud. Quiconque en crée un et le réclame depuis un pod lit et écrit ce chemin, hors de Pod Security Admission, qui juge les pods et non les volumes qu'ils réclament.",
    remedy:
      "Laissez les utilisateurs créer des PersistentVolumeClaims et une classe de stockage fabriquer les volumes. Pour un fournisseur de stockage, à qui il faut ce droit, utilisez un compte de service propre, dans un espace de noms où nul autre ne lance de pods, et admettez ce constat avec cette raison. Une règle d'admission qui refuse `spec.hostPath` et `spec.local` dans les PersistentVolumes ferme la brèche pour tous.",
    messages: {
      create: "Le rôle crée des PersistentVolumes : avec un chemin du nœud, son détenteur sort du pod.",
    },
  },
});
